package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberStreamTest {

    @Test
    void numbersComeBackAsTheyWere() {
        List<Long> numbers = List.of(0L, 1L, 127L, 128L, 16_383L, 16_384L, 4_294_967_296L, 315_576_000_000_000L);
        NumberStream stream = new NumberStream();

        numbers.forEach(stream::add);

        assertEquals(numbers, PackedNumbers.read(stream.toBase64()));
    }

    @Test
    void aSmallNumberTakesOneByte() {
        assertEquals("AQJ/", new NumberStream().add(1).add(2).add(127).toBase64());
    }

    @Test
    void aNegativeNumberIsRefused() {
        NumberStream stream = new NumberStream();

        assertThrows(IllegalArgumentException.class, () -> stream.add(-1));
    }
}
