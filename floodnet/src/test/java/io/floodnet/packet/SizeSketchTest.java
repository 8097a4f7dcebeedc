package io.floodnet.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many different nodes were put into a sketch. */
class SizeSketchTest {
    private static final int REGISTERS = 24;

    private static SizeSketch ofNodes(long count, SplittableRandom random) {
        SizeSketch sketch = SizeSketch.EMPTY;
        for (long i = 0; i < count; i++) {
            sketch = sketch.plus(random.nextLong());
        }
        return sketch;
    }

    /** Register by register, as the paper has it. */
    private static SizeSketch larger(SizeSketch a, SizeSketch b) {
        long[] both = new long[2];
        for (int i = 0; i < REGISTERS; i++) {
            int shift = i % 12 * 5;
            long one = ((i < 12 ? a.first() : a.second()) >>> shift) & 31;
            long other = ((i < 12 ? b.first() : b.second()) >>> shift) & 31;
            both[i / 12] |= Math.max(one, other) << shift;
        }
        return new SizeSketch(both[0], both[1]);
    }

    /** Of 400 sketches the mean is off by less than 5 %, and each by 22 % in the mean square, or less where nodes are few. */
    @ParameterizedTest(name = "{0} nodes, seed {1}")
    @CsvSource({"20, 1", "60, 2", "100, 3", "1000, 4", "10000, 5"})
    void theErrorIsAsThePaperSays(int nodes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sketches = 400;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < sketches; i++) {
            double ratio = (double) ofNodes(nodes, random).nodes() / nodes;
            sum += ratio;
            squares += (ratio - 1) * (ratio - 1);
        }

        double bias = sum / sketches - 1;
        double error = Math.sqrt(squares / sketches);
        assertTrue(Math.abs(bias) < 0.05, "bias " + bias);
        assertTrue(error < 0.26, "error " + error);
    }

    @Test
    void nobodyIsNobodyAndOneIsOne() {
        assertEquals(0, SizeSketch.EMPTY.nodes());
        assertEquals(1, SizeSketch.EMPTY.plus(0x1234_5678_9abc_def0L).nodes());
    }

    @Test
    void whoIsPutInAgainIsNotCountedAgain() {
        SizeSketch sketch = ofNodes(100, new SplittableRandom(1));

        assertEquals(sketch, sketch.merge(ofNodes(100, new SplittableRandom(1))));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ofTwoSketchesTheLargerOfEachTwoRegistersIsKept(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            SizeSketch a = new SizeSketch(random.nextLong() >>> 4, random.nextLong() >>> 4);
            SizeSketch b = new SizeSketch(random.nextLong() >>> 4, random.nextLong() >>> 4);

            assertEquals(larger(a, b), a.merge(b));
        }
    }

    @Test
    void whoAgreesSharesOneObject() {
        SizeSketch all = ofNodes(100, new SplittableRandom(1));
        SizeSketch fewer = ofNodes(1, new SplittableRandom(1));
        SizeSketch equal = new SizeSketch(all.first(), all.second());

        assertSame(all, fewer.merge(all));
        assertSame(all, all.merge(fewer));
        assertSame(equal, all.merge(equal));
    }

    /** A liar's: large, yet a number that can be reckoned with. */
    @Test
    void theLargestSketchIsOfSomeBillions() {
        SizeSketch full = new SizeSketch((1L << 60) - 1, (1L << 60) - 1);

        assertEquals(35.5, full.nodes() / 1e9, 0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 60, -1, Long.MIN_VALUE})
    void bitsThatBelongToNoRegisterAreRefused(long registers) {
        assertThrows(IllegalArgumentException.class, () -> new SizeSketch(registers, 0));
        assertThrows(IllegalArgumentException.class, () -> new SizeSketch(0, registers));
    }
}
