package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioHashTest {
    private static final String MEASURED = """
            scenario: measured
            about: Latencies and sessions come from files.
            nodes: 10
            duration: 60s
            network: {latency: {model: matrix, file: latencies.csv, asymmetric: {share: 10 %, factor: 2}}}
            actions:
              - {at: 10s, do: churn, until: 50s, sessions: {model: trace, file: sessions.csv}}
            """;

    private final Path folder;

    ScenarioHashTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        write(folder, "0 5\n5 0\n", "0,30\n");
    }

    private static void write(Path folder, String latencies, String sessions) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("latencies.csv"), latencies);
        Files.writeString(folder.resolve("sessions.csv"), sessions);
    }

    private static long hash(String text, Path folder) {
        return ScenarioWriter.hash(ScenarioReader.parse("measured.yaml", text, folder));
    }

    @Test
    void theSeedAndThePlaceOfFilesMakeNoDifference() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        write(elsewhere, "0 5\n5 0\n", "0,30\n");

        assertEquals(hash(MEASURED, folder), hash(MEASURED + "seed: 7\n", elsewhere));
    }

    @Test
    void anyOtherFieldMakesADifference() {
        assertNotEquals(hash(MEASURED, folder), hash(MEASURED.replace("60s", "61s"), folder));
    }

    @Test
    void whatIsInTheFilesMakesADifference() throws IOException {
        long before = hash(MEASURED, folder);
        write(folder, "0 5\n6 0\n", "0,30\n");
        long afterLatencies = hash(MEASURED, folder);
        write(folder, "0 5\n5 0\n", "0,31\n");

        assertNotEquals(before, afterLatencies);
        assertNotEquals(before, hash(MEASURED, folder));
    }
}
