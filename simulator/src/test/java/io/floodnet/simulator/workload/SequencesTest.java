package io.floodnet.simulator.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesTest {

    @Test
    void whatComesLateIsNew() {
        Sequences sequences = new Sequences();

        assertTrue(sequences.add(2));
        assertTrue(sequences.add(0));
        assertTrue(sequences.add(1));
    }

    @Test
    void whatComesAgainIsNot() {
        Sequences sequences = new Sequences();
        sequences.add(0);
        sequences.add(2);

        assertFalse(sequences.add(0));
        assertFalse(sequences.add(2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void tellsWhatASetWouldTellInWhateverOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sequences sequences = new Sequences();
        Set<Integer> set = new HashSet<>();

        for (int step = 0; step < 60_000; step++) {
            int sequence = Math.max(0, step / 2 + random.nextInt(40) - 20);
            assertEquals(set.add(sequence), sequences.add(sequence), () -> "sequence " + sequence);
        }
    }
}
