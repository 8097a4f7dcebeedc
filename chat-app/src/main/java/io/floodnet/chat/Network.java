package io.floodnet.chat;

import io.floodnet.BroadcastResult;
import io.floodnet.packet.Payload;
import java.util.concurrent.CompletableFuture;

/** What the chat needs of the network: tests put one in its place that has no sockets. */
interface Network extends AutoCloseable {

    /** Sends to everybody; the future tells what became of it, and never fails while the network is open. */
    CompletableFuture<BroadcastResult> broadcast(Payload payload);

    /** Says goodbye. A second call does nothing. */
    @Override
    void close();
}
