package io.floodnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklogTest {

    @Test
    void byDefaultItIsAQuarterOfAnHour() {
        assertEquals(new Backlog(4_096, 16 << 20, Duration.ofMinutes(15)), Backlog.defaults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1 | 0 | PT1M | kept messages must be within 0..65536, got -1
            65537 | 0 | PT1M | kept messages must be within 0..65536, got 65537
            1 | -1 | PT1M | kept bytes must be within 0..1073741824, got -1
            1 | 1073741825 | PT1M | kept bytes must be within 0..1073741824, got 1073741825
            1 | 1 | PT0.9S | kept messages must be at most 1 s to 15 min old, got PT0.9S
            1 | 1 | PT15M1S | kept messages must be at most 1 s to 15 min old, got PT15M1S
            """)
    void whatIsOutOfBoundsIsRefusedWithThem(int messages, long bytes, Duration age, String expected) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Backlog(messages, bytes, age));

        assertEquals(expected, refused.getMessage());
    }
}
