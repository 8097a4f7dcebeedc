package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node's chance is as good as the JDK's: it is the very same. */
class SplitMixTest {

    private static List<Object> draws(RandomGenerator random) {
        List<Object> drawn = new ArrayList<>();
        for (int bound = 1; bound < 1_000; bound++) {
            drawn.add(random.nextLong());
            drawn.add(random.nextInt());
            drawn.add(random.nextInt(bound));
            drawn.add(random.nextInt(bound << 20 | 1));
            drawn.add(random.nextLong((long) bound << 40 | 1));
            drawn.add(random.nextBoolean());
        }
        return drawn;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE, 0x9e3779b97f4a7c15L})
    void drawsWhatTheGeneratorOfTheJdkDraws(long seed) {
        assertEquals(draws(new SplittableRandom(seed)), draws(new SplitMix(seed)));
    }
}
