package io.floodnet.simulator.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that does not take what it is given; it is the system that refuses, so a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its pipes end in another way")
class OutputTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Path errors;

    @BeforeEach
    void findRoom(@TempDir Path folder) {
        errors = folder.resolve("errors");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"list", "show flood", "run flood --nodes 20", "run flood --nodes 20 --json -"})
    void thatNobodyReadsIsNoCauseForComplaint(String arguments) throws IOException {
        Process process = start(SimulatorProcess.of(arguments.split(" ", -1)));
        process.getInputStream().close(); // long before the first line

        assertEquals(141, status(process));
        assertEquals(List.of(), complaints());
    }

    @Test
    void whatIsExpectedInVainFailsThoughNobodyReads() throws IOException {
        Process process =
                start(SimulatorProcess.of("run", "flood", "--nodes", "20", "--set", "expect={degree-max: 2}"));
        process.getInputStream().close();

        assertEquals(1, status(process));
        assertEquals(List.of(), complaints());
    }

    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is no disk that is always full")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"list", "run flood --nodes 20 --json -"})
    void thatIsAFullDiskFails(String arguments) throws IOException {
        ProcessBuilder builder = SimulatorProcess.of(arguments.split(" ", -1)).redirectOutput(new File("/dev/full"));

        assertEquals(1, status(start(builder)));
        assertEquals(List.of("simulate: standard output can't be written"), complaints());
    }

    private Process start(ProcessBuilder builder) throws IOException {
        return builder.redirectError(errors.toFile()).start();
    }

    /** With the results alone on standard output, the rest is no complaint. */
    private List<String> complaints() throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> line.startsWith("simulate: "))
                .toList();
    }

    private static int status(Process process) {
        try {
            await().atMost(PATIENCE).until(() -> !process.isAlive());
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
