package io.floodnet.simulator.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementFilesTest {
    private final Path folder;

    MeasurementFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 5/7 x   | m.csv:2: column 2 must be a latency in ms within 0..2000, got 'x'",
                "0 0/7 0   | m.csv:1: column 2 must be a latency in ms within 0.001..2000, got '0'",
                "0 -5/7 0  | m.csv:1: column 2 must be a latency in ms within 0.001..2000, got '-5'",
                "0 2001/7 0| m.csv:1: column 2 must be a latency in ms within 0.001..2000, got '2001'",
                "0 1e3/7 0 | m.csv:1: column 2 must be a latency in ms within 0.001..2000, got '1e3'",
                "0 5 6/7 0 | m.csv:1: must have 2 columns, as many as rows, got 3",
                "0,5/# no/7| m.csv:3: must have 2 columns, as many as rows, got 1",
                "0         | m.csv must have 2..2048 rows, got 1",
                "#         | m.csv must have 2..2048 rows, got 0",
            })
    void aMistakeIsToldByFileLineColumnAndValue(String rows, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), rows.replace('/', '\n'));

        assertEquals(sentence, refusal(file));
    }

    @Test
    void aMissingFileIsToldByItsPath() {
        Path file = folder.resolve("none.csv");

        assertEquals(file + " does not exist", refusal(file));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("m.csv"), new byte[] {(byte) 0xff, 1});

        assertEquals(file + " is not UTF-8", refusal(file));
    }

    @Test
    void commasSpacesAndTabsPartValues() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "0,1.5\r\n2,0\r\n");
        Path other = Files.writeString(folder.resolve("other.txt"), "# ms\n0 \t 1.5\n\n2; 0\n");

        assertEquals(LatencyMatrix.read(one), LatencyMatrix.read(other));
        assertEquals(1_500_000, LatencyMatrix.read(one).nanos(0, 1));
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> LatencyMatrix.read(file))
                .getMessage());
    }
}
