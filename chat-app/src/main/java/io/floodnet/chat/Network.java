package io.floodnet.chat;

import io.floodnet.BroadcastResult;
import io.floodnet.chat.session.NetworkView;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the chat needs of the network: tests put one in its place that has no sockets. */
interface Network extends AutoCloseable {

    /** Sends to everybody; the future tells what became of it, and never fails while the network is open. */
    CompletableFuture<BroadcastResult> broadcast(Payload payload);

    /** The same for these nodes alone, one or more, where what is sent says so itself: everybody carries it, as yet. */
    CompletableFuture<BroadcastResult> sendTo(List<NodeId> nodes, Payload payload);

    /** What there is to be known of it, once the node has started; fails where it doesn't. May take a moment. */
    CompletableFuture<NetworkView> look();

    /** Says goodbye. A second call does nothing. */
    @Override
    void close();
}
