package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowStartTest {
    private static final long BEGAN_NANOS = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1); // it wraps around
    private static final Duration STEP = Duration.ofNanos(SlowStart.STEP_NANOS);
    private static final Payload SMALL = Payload.copyOf(new byte[1]);
    private static final int MESSAGES = SlowStart.FIRST_UNITS / 2; // a unit for the payload, and one for the rest

    private static long at(int step) {
        return BEGAN_NANOS + step * SlowStart.STEP_NANOS;
    }

    @Test
    void withEachStepThereMayBeTwiceAsMuchInAllUntilThereIsNoBound() {
        SlowStart start = new SlowStart(BEGAN_NANOS);
        List<Integer> sent = new ArrayList<>();
        int all = 0;
        for (int step = 0; step < SlowStart.STEPS; step++) {
            while (!start.holdsBack(at(step))) {
                start.sent(1, at(step));
                all++;
            }
            sent.add(all / SlowStart.FIRST_UNITS);
        }
        start.sent(1 << 20, at(SlowStart.STEPS));

        assertEquals(List.of(1, 2, 4, 8, 16, 32, 64, 128), sent);
        assertFalse(start.holdsBack(at(SlowStart.STEPS)));
    }

    @Test
    void whatExceedsOneStepWaitsForTheNextButOne() {
        SlowStart start = new SlowStart(BEGAN_NANOS);
        start.sent(2 * SlowStart.FIRST_UNITS, BEGAN_NANOS);

        assertTrue(start.isWaiting());
        assertFalse(start.letsGo(at(1) - 1));
        assertFalse(start.letsGo(at(1)), "it is too much for this step as well");
        assertTrue(start.isWaiting());
        assertEquals(at(2), start.dueNanos());
        assertTrue(start.letsGo(at(2)));
        assertFalse(start.letsGo(at(2)), "it is said once");
    }

    @Test
    void aNodeThatPublishesMuchAtFirstHoldsItsPublishersBackForAWhile() {
        TestNode node = new TestNode();
        node.neighbour(TestNode.contact(1));
        publish(node, MESSAGES - 1);
        assertFalse(node.holdsPublishersBack());

        publish(node, 1);
        assertTrue(node.holdsPublishersBack());
        node.effects.drain();

        node.passAndRing(STEP);
        assertFalse(node.holdsPublishersBack());
        assertTrue(node.did().contains(new Effect.CapacityChanged()));
    }

    @Test
    void whoHasBeenSilentForLongStartsSlowlyAgain() {
        TestNode node = new TestNode();
        node.neighbour(TestNode.contact(1));
        publish(node, 1);
        node.passAndRing(STEP.multipliedBy(SlowStart.STEPS));
        publish(node, MESSAGES);
        assertFalse(node.holdsPublishersBack(), "the way is known");

        node.passAndRing(Duration.ofSeconds(31));
        publish(node, MESSAGES);

        assertTrue(node.holdsPublishersBack());
    }

    private static void publish(TestNode node, int count) {
        for (int i = 0; i < count; i++) {
            node.broadcast(SMALL);
        }
    }
}
