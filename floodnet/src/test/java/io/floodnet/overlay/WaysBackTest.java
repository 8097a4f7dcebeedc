package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.DirectId;
import io.floodnet.packet.NodeId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaysBackTest {
    private final WaysBack ways = new WaysBack(42);

    private static DirectId id(long sequence) {
        return new DirectId(new NodeId(1, 1), new NodeId(2, 2), 1, sequence);
    }

    @Test
    void knowsTheLinkThatAMessageCameOverFirst() {
        ways.note(id(1), 3);
        ways.note(id(1), 5);

        assertEquals(3, ways.find(id(1)));
        assertEquals(Tree.NONE, ways.find(id(2)));
    }

    @Test
    void aLinkThatIsGoneIsNoWay() {
        ways.note(id(1), 3);
        ways.forget(3);
        assertEquals(Tree.NONE, ways.find(id(1)));

        ways.note(id(1), 5);
        assertEquals(5, ways.find(id(1)));
    }

    @Test
    void mostOfTheLastHundredAreKnownHoweverManyThereWere() {
        LongStream.rangeClosed(1, 100_000).forEach(i -> ways.note(id(i), 3));

        long known = LongStream.rangeClosed(99_901, 100_000)
                .filter(i -> ways.find(id(i)) == 3)
                .count();
        assertTrue(known > 70, "known " + known);
    }
}
