package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.fault.SessionTrace;
import io.floodnet.simulator.network.LatencyMatrix;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.NetworkSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private final Path folder;

    RoundTripTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<String> names() {
        return ScenarioLibrary.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void whatTheLibraryHasIsReadAsItWasWritten(String name) {
        Scenario scenario = ScenarioLibrary.load(name);

        assertEquals(scenario, read(ScenarioWriter.write(scenario)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyScenarioIsReadAsItWasWritten(long seed) {
        for (int i = 0; i < 200; i++) {
            Scenario scenario = RandomScenario.of(seed * 1_000 + i);
            String text = ScenarioWriter.write(scenario);

            assertEquals(scenario, read(text), text);
        }
    }

    @Test
    void measuredFilesAreFoundAgain() throws IOException {
        Path latencies = Files.writeString(folder.resolve("latencies.csv"), "0,5\n7,0\n");
        Path sessions = Files.writeString(folder.resolve("sessions.csv"), "10,20\n");
        String text = """
                scenario: measured
                nodes: 10
                duration: 1m
                network: {latency: {model: matrix, file: latencies.csv}}
                actions:
                  - {at: 1s, do: churn, until: 5s, sessions: {model: trace, file: sessions.csv}}
                """;

        Scenario scenario = ScenarioReader.read(Files.writeString(folder.resolve("measured.yaml"), text), Map.of());

        assertEquals(
                new LatencySpec.Matrix(latencies, LatencyMatrix.read(latencies)),
                scenario.network().latency());
        Action.Churn churn = (Action.Churn) scenario.actions().get(0);
        assertEquals(new SessionLengths.Trace(sessions, SessionTrace.read(sessions)), churn.sessions());
        assertEquals(scenario, read(ScenarioWriter.write(scenario)));
    }

    @Test
    void jsonIsReadAsWell() {
        String json = """
                {"scenario": "a", "about": "b", "nodes": 10, "duration": "1m", "seed": -3,
                 "join": {"rate": "at once", "entries": 2}, "expect": {"coverage": 0.99, "degree-max": 10},
                 "actions": [{"at": "1.5s", "do": "crash", "share": "80 %", "kind": "power"}]}
                """;

        Scenario expected = new Scenario(
                "a",
                "b",
                10,
                Duration.ofMinutes(1),
                -3,
                new Join(Join.AT_ONCE, 2),
                NetworkSpec.defaults(),
                Overlay.DEFAULTS,
                List.of(new Action.Crash(
                        Duration.ofMillis(1_500), new Who.Share(0.8, Who.Spared.NOBODY), CrashKind.POWER)),
                new Expectations(Duration.ZERO, Map.of(Measure.COVERAGE, 0.99, Measure.DEGREE_MAX, 10.0)));
        assertEquals(expected, read(json));
    }

    private Scenario read(String text) {
        return ScenarioReader.parse("written.yaml", text, folder);
    }
}
