package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.floodnet.simulator.scenario.Who;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes here are their own indexes. */
class CastTest {
    private static final List<Integer> TWENTY = IntStream.range(0, 20).boxed().toList();
    private static final Who HALF = new Who.Share(0.5, Who.Spared.NOBODY);

    private static Cast<Integer> cast(long seed) {
        return new Cast<>(seed, index -> index);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aShareIsAsManyDifferentNodes(long seed) {
        List<Integer> picked = cast(seed).pick(HALF, TWENTY, 0);

        assertEquals(10, new HashSet<>(picked).size());
        assertEquals(10, picked.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theDrawIsThatOfItsOccasion(long seed) {
        assertEquals(cast(seed).pick(HALF, TWENTY, 7), cast(seed).pick(HALF, TWENTY, 7));
        assertNotEquals(cast(seed).pick(HALF, TWENTY, 7), cast(seed).pick(HALF, TWENTY, 8));
        assertNotEquals(cast(seed).pick(HALF, TWENTY, 7), cast(seed + 1).pick(HALF, TWENTY, 7));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void moreThanThereAreIsAllOfThemButTheEntry(long seed) {
        List<Integer> picked = cast(seed).pick(new Who.Count(100, Who.Spared.ENTRY), TWENTY, 0);

        assertEquals(19, picked.size());
        assertFalse(picked.contains(0), () -> "got " + picked);
    }

    @Test
    void oneNodeIsPickedOnlyIfItIsAmongThem() {
        assertEquals(List.of(3), cast(1).pick(new Who.Node(3), TWENTY, 0));
        assertEquals(List.of(), cast(1).pick(new Who.Node(30), TWENTY, 0));
    }
}
