package io.floodnet.simulator.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepLogTest {
    private static final SweepRow ROW = SweepTask.of(
                    ScenarioLibrary.load("flood").withNodes(2), 1, new TreeMap<>(), "1.2")
            .run(Progress.NONE);

    private final Path file;

    SweepLogTest(@TempDir Path folder) {
        this.file = folder.resolve("log");
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(IOException.class, () -> SweepLog.open(file)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"precious", "precious\n", "one\ntwo", "{\"type\":\"run\"}\n"})
    void whatIsNoLogIsRefusedByItsLineAndLeftAsItIs(String text) throws IOException {
        Files.writeString(file, text);

        String sentence = refusal();

        assertEquals(file + ":1: must be a run of a sweep", sentence.replaceFirst("( \\(.*\\))?;.*", ""));
        assertEquals(text, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"type\":\"sweep-run\",\"scen"})
    void aLineThatWasNotFinishedIsCutOff(String rest) throws IOException {
        try (SweepLog log = SweepLog.open(file)) {
            log.add(ROW);
        }
        String text = Files.readString(file);
        Files.writeString(file, text + rest);

        try (SweepLog log = SweepLog.open(file)) {
            assertEquals(List.of(ROW), log.rows());
            assertEquals(text, Files.readString(file));
        }
    }

    @Test
    void twoSweepsCannotWriteIntoOneLog() throws IOException {
        try (SweepLog log = SweepLog.open(file)) {
            log.add(ROW);

            assertEquals(file + " is in use by another sweep", refusal());
        }
    }
}
