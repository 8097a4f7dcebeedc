package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.NodeId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdFilterTest {
    private static final int IDS = 9;

    private static NodeId random(SplittableRandom random) {
        return new NodeId(random.nextLong(), random.nextLong());
    }

    @Test
    void anEmptyFilterContainsNothing() {
        assertFalse(IdFilter.mayContain(IdFilter.EMPTY, new NodeId(0, 0)));
        assertFalse(IdFilter.mayContain(IdFilter.EMPTY, new NodeId(-1, -1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsInItIsNeverDeniedAndStrangersMostlyAre(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int mistaken = 0;
        for (int round = 0; round < 1_000; round++) {
            long filter = IdFilter.EMPTY;
            for (int i = 0; i < IDS; i++) {
                NodeId id = random(random);
                filter = IdFilter.plus(filter, id);
                assertTrue(IdFilter.mayContain(filter, id));
            }
            mistaken += IdFilter.mayContain(filter, random(random)) ? 1 : 0;
        }
        assertTrue(mistaken < 100, "one in ten at most, was " + mistaken + " of 1,000");
    }
}
