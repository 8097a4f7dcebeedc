package io.floodnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PublishQueueTest {
    private final PublishQueue queue = new PublishQueue();
    private final List<Payload> sent = new ArrayList<>();

    @Test
    void sendsInTheOrderOfTheOffers() {
        List<CompletableFuture<BroadcastResult>> results = List.of(queue.offer(payload(1)), queue.offer(payload(2)));

        queue.drain(() -> false, this::send);

        assertEquals(List.of(payload(1), payload(2)), sent);
        results.forEach(result -> assertEquals(BroadcastResult.SENT, result.join()));
    }

    @Test
    void stopsWhereItIsHeldBackAndGoesOnLater() {
        CompletableFuture<BroadcastResult> first = queue.offer(payload(1));
        CompletableFuture<BroadcastResult> second = queue.offer(payload(2));

        queue.drain(() -> !sent.isEmpty(), this::send);

        assertEquals(BroadcastResult.SENT, first.join());
        assertFalse(second.isDone());
        queue.drain(() -> false, this::send);
        assertEquals(BroadcastResult.SENT, second.join());
    }

    /** Whoever publishes on and on must not keep the thread from reading: it once did. */
    @Test
    void letsOthersHaveTheirTurnThoughMoreIsOfferedThanItSends() {
        for (int i = 0; i < 3; i++) {
            queue.offer(payload(1));
        }

        boolean more = queue.drain(() -> false, payload -> {
            queue.offer(payload);
            return send(payload);
        });

        assertTrue(more);
        assertEquals(PublishQueue.TURN_MAX, sent.size());
        assertFalse(queue.drain(() -> false, this::send));
        assertEquals(PublishQueue.TURN_MAX + 3, sent.size());
    }

    @Test
    void saysThatThereWasNobodyToSendTo() {
        CompletableFuture<BroadcastResult> result = queue.offer(payload(1));

        queue.drain(() -> false, payload -> 0);

        assertEquals(BroadcastResult.ISOLATED, result.join());
    }

    @Test
    void refusesAtOnceWhenTooManyWait() {
        for (int i = 0; i < PublishQueue.PAYLOADS_MAX; i++) {
            assertFalse(queue.offer(payload(1)).isDone());
        }

        assertEquals(BroadcastResult.OVERLOADED, queue.offer(payload(1)).getNow(null));

        queue.drain(() -> !sent.isEmpty(), this::send);
        assertFalse(queue.offer(payload(1)).isDone());
    }

    @Test
    void refusesAtOnceWhenTooMuchWaits() {
        int large = Floodnet.PAYLOAD_BYTES_MAX;
        for (int i = 0; i < PublishQueue.BYTES_MAX / large; i++) {
            assertFalse(queue.offer(payload(large)).isDone());
        }

        assertEquals(BroadcastResult.OVERLOADED, queue.offer(payload(large)).getNow(null));
        assertFalse(queue.offer(payload(1)).isDone());
    }

    @Test
    void whatWaitsWhenItIsClosedIsSaidNotToBeSent() {
        CompletableFuture<BroadcastResult> waiting = queue.offer(payload(1));

        queue.close();

        assertEquals(BroadcastResult.CLOSED, waiting.join());
        assertEquals(BroadcastResult.CLOSED, queue.offer(payload(1)).join());
        queue.drain(() -> false, this::send);
        assertEquals(List.of(), sent);
    }

    @Test
    void whoHearsThatAPayloadIsSentMayOfferTheNext() {
        CompletableFuture<BroadcastResult> next =
                queue.offer(payload(1)).thenCompose(result -> queue.offer(payload(2)));

        queue.drain(() -> false, this::send);

        assertEquals(BroadcastResult.SENT, next.join());
    }

    private int send(Payload payload) {
        sent.add(payload);
        return 1;
    }

    private static Payload payload(int bytes) {
        return Payload.copyOf(new byte[bytes]);
    }
}
