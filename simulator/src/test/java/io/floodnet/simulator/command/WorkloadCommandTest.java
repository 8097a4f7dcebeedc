package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.WorkloadLines;
import io.floodnet.simulator.metrics.WorkloadRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadCommandTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    live | missing required parameter: 'SCENARIO'; simulate live --help shows how
                    live jion | there is no scenario 'jion'
                    live join --nodes 1 | --nodes must be within 2..2000, got 1; simulate live join --help shows how
                    live join --nodes many | --nodes must be a whole number of at most 18 digits, got 'many'; simulate live join --help shows how
                    live join --bytes 100 | unknown options: '--bytes', '100'; simulate live join --help shows how
                    live latency --bytes 8 | --bytes must be within 16..67108864, got 8; simulate live latency --help shows how
                    live latency --rate 0 | --rate must be within 1..1000000, got 0; simulate live latency --help shows how
                    live latency --seconds long | --seconds must be a number of seconds such as 10 or 0.5, got 'long'; simulate live latency --help shows how
                    live throughput --senders some | --senders must be one or all, got 'some'; simulate live throughput --help shows how
                    live throughput --beside nobody | --beside must be one of floodnet; got 'nobody'; simulate live throughput --help shows how
                    live throughput --beside floodnet --rounds 0 | --rounds must be within 1..1000, got 0; simulate live throughput --help shows how
                    """)
    void whatIsWrongIsOneSentence(String arguments, String sentence) {
        Ran ran = Ran.of(arguments.split(" ", -1));

        assertEquals(2, ran.status());
        assertEquals("", ran.output());
        assertEquals("simulate: " + sentence, ran.errors().strip().replaceAll("'; (it knows|there are) .*", "'"));
    }

    @Test
    void writesOneLineForPrograms() throws IOException {
        Ran ran = Ran.of(
                "live", "latency", "--nodes", "3", "--warm-up", "0", "--seconds", "0.2", "--rate", "50", "--json", "-");

        assertEquals(0, ran.status(), ran::errors);
        assertEquals(1, ran.lines().size(), ran::output);
        WorkloadRun run = WorkloadLines.read(ran.output());
        assertEquals("latency", run.workload());
        assertEquals("50", run.settings().get("rate"));
        assertEquals(10, run.figures().get("published"));
        assertEquals(20, run.figures().get("delivered"));
    }

    @Test
    void runsTwoLibrariesInTurnEachInAJvmOfItsOwn(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("both.jsonl");

        Ran ran = Ran.of(
                "live",
                "latency",
                "--nodes",
                "2",
                "--warm-up",
                "0",
                "--seconds",
                "0.1",
                "--beside",
                "floodnet",
                "--rounds",
                "1",
                "--json",
                json.toString());

        assertEquals(0, ran.status(), ran::errors);
        assertTrue(ran.output().contains("ratio"), ran::output);
        List<String> lines = Files.readAllLines(json);
        assertEquals(2, lines.size());
        for (String line : lines) {
            assertEquals(10, WorkloadLines.read(line).figures().get("delivered"));
        }
    }
}
