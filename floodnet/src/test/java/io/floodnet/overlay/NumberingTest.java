package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.NodeId;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private final Numbering numbering = new Numbering();

    @Test
    void eachRecipientSeesNumbersWithoutGaps() {
        NodeId alice = new NodeId(1, 1);
        NodeId bob = new NodeId(2, 2);

        assertEquals(1, numbering.next(alice));
        assertEquals(1, numbering.next(bob));
        assertEquals(2, numbering.next(alice));
        assertEquals(3, numbering.peek(alice));
        assertEquals(3, numbering.next(alice));
    }

    @Test
    void noNumberIsGivenTwiceHoweverManyRecipientsThereAre() {
        SplittableRandom random = new SplittableRandom(1);
        record Given(int to, long number) {}
        Set<Given> given = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            int to = random.nextInt(3 * Numbering.RECIPIENTS_MAX);
            assertTrue(given.add(new Given(to, numbering.next(new NodeId(to, 0)))));
        }
    }
}
