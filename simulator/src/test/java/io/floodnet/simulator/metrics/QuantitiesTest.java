package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, '0'",
        "1, '1'",
        "0.5, '0.500'",
        "0.0123, '0.012300'",
        "7.97, '7.970'",
        "12.345, '12.35'",
        "123.45, '123.5'",
        "1234.5, '1,235'",
        "-7.25, '-7.250'",
        "999999999, '999,999,999'",
        "1e12, '1.000e+12'",
        "1.7976931348623157e308, '1.798e+308'"
    })
    void decimalsShowWhatCounts(double value, String text) {
        assertEquals(text, Quantities.decimal(value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1, '100.00 %'", "0.999999, '99.99 %'", "0.57, '57.00 %'", "0, '0.00 %'"})
    void whatWasNotQuiteReachedDoesNotReadAsAll(double share, String text) {
        assertEquals(text, Quantities.percent(share));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, '0 B'",
        "999, '999 B'",
        "1000, '1.0 kB'",
        "999949, '999.9 kB'",
        "999950, '1.0 MB'",
        "9223372036854775807, '9.2 EB'"
    })
    void bytesHaveTheUnitThatFits(long bytes, String text) {
        assertEquals(text, Quantities.bytes(bytes));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, '0'", "-0.0000001, '0'", "0.1, '0.1'", "1e20, '100000000000000000000'", "0.0000015, '0.000002'"})
    void digitsForProgramsHaveNoExponent(double value, String text) {
        assertEquals(text, Digits.plain(value));
    }
}
