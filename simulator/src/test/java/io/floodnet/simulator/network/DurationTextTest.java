package io.floodnet.simulator.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "10ms, PT0.01S",
        "1.5s, PT1.5S",
        "2 m, PT2M",
        "1h, PT1H",
        "3d, PT72H",
        "250us, PT0.00025S",
        "7ns, PT0.000000007S",
        "-1.5s, PT-1.5S",
        "0s, PT0S",
    })
    void unitsAreRead(String text, Duration duration) {
        assertEquals(duration, DurationText.parse(text));
    }

    @ParameterizedTest(name = "{1} is {0}")
    @CsvSource({"90s, PT1M30S", "2m, PT2M", "1d, PT24H", "1500ms, PT1.5S", "1ns, PT0.000000001S", "0s, PT0S"})
    void theLargestWholeUnitIsWritten(String text, Duration duration) {
        assertEquals(text, DurationText.format(duration));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "5 sec",
                "1m30s",
                "1e3s",
                ".5s",
                "5S",
                "99999999999999999999s",
                "999999999999999999d",
                "5  s",
                "٥s"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsReadAgain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            Duration duration = Duration.ofNanos(random.nextLong() >> random.nextInt(5, 63));

            assertEquals(duration, DurationText.parse(DurationText.format(duration)));
        }
    }
}
