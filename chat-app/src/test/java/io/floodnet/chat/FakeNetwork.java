package io.floodnet.chat;

import io.floodnet.BroadcastResult;
import io.floodnet.NetworkSize;
import io.floodnet.chat.session.NetworkView;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network that takes down what is broadcast, and answers as it was told. */
final class FakeNetwork implements Network {
    final List<Payload> broadcast = new CopyOnWriteArrayList<>();
    volatile BroadcastResult result = BroadcastResult.SENT;

    @Override
    public CompletableFuture<BroadcastResult> broadcast(Payload payload) {
        if (result == BroadcastResult.SENT) {
            broadcast.add(payload);
        }
        return CompletableFuture.completedFuture(result);
    }

    @Override
    public CompletableFuture<BroadcastResult> sendTo(List<NodeId> nodes, Payload payload) {
        return broadcast(payload);
    }

    @Override
    public CompletableFuture<NetworkView> look() {
        return CompletableFuture.completedFuture(
                new NetworkView(new NodeId(1, 2), 55_555, List.of(), new NetworkSize(1, Duration.ZERO)));
    }

    @Override
    public void close() {}
}
