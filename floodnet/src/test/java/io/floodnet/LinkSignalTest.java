package io.floodnet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LinkSignalTest {
    private static final OverlayEvent LINK_UP = new OverlayEvent.LinkUp(new Contact(new NodeId(1, 1), List.of()));

    private final LinkSignal signal = new LinkSignal();

    @Test
    void itIsDoneOnceThereIsANeighbour() {
        CompletableFuture<Void> linked = signal.linked();
        assertFalse(linked.isDone());

        signal.onEvent(LINK_UP);

        assertTrue(linked.isDone());
        assertTrue(signal.linked().isDone());
    }

    @Test
    void afterTheLastNeighbourWasLostOneWaitsAnew() {
        signal.onEvent(LINK_UP);
        signal.onEvent(new OverlayEvent.Isolated());

        assertFalse(signal.linked().isDone());
    }

    @Test
    void nobodyWaitsForANodeThatIsClosed() {
        CompletableFuture<Void> linked = signal.linked();

        signal.close();
        signal.onEvent(new OverlayEvent.Isolated());

        assertTrue(linked.isDone());
        assertTrue(signal.linked().isDone());
    }

    @Test
    void whoeverHasTheFutureCannotDeceiveOthers() {
        signal.linked().complete(null);

        assertFalse(signal.linked().isDone());
    }
}
