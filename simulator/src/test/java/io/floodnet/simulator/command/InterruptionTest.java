package io.floodnet.simulator.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, with a process of its own, as it is the process that gets the signal. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill")
class InterruptionTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int SIGINT = 2;

    /** Longer than anybody waits. */
    private static final String ENDLESS =
            "scenario: endless\nnodes: 1000\nduration: 10d\nactions:\n  - {at: 60s, do: broadcast, count: 1, every: 1s, bytes: 9}\n";

    /** As where a shell without job control runs a build in the background; what is ignored stays so in new processes (POSIX, 2.12). */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .findFirst()
                .orElse(0);
        return (ignored & (1L << (SIGINT - 1))) != 0;
    }

    @Test
    void showsWhatWasMeasuredAndEndsWithStatus130(@TempDir Path folder) throws IOException, InterruptedException {
        assumeFalse(isInterruptIgnored(), "skipped: whoever started this build has it ignore SIGINT");
        String scenario =
                Files.writeString(folder.resolve("endless.yaml"), ENDLESS).toString();
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = SimulatorProcess.of("run", scenario)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            await().atMost(PATIENCE).until(() -> Files.readString(output).contains("simulate run"));
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            await().atMost(PATIENCE).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }

        List<String> lines = Files.readAllLines(output);
        assertEquals("", Files.readString(errors));
        assertEquals(130, process.exitValue());
        assertEquals("INTERRUPTED", lines.get(lines.size() - 1));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("event log ")), () -> String.join("\n", lines));
    }
}
