package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is one sentence, and nothing is run. */
class CommandLineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    run flod | there is no scenario 'flod'; did you mean 'flood'?
                    run none.yaml | none.yaml does not exist
                    run flood --seed abc | --seed must be a whole number of at most 18 digits, got 'abc'; simulate run --help shows how
                    run flood --nodes -3 | --nodes must be within 1..10000000, got -3; simulate run --help shows how
                    run flood --threads 0 | --threads must be within 1..1024, got 0; simulate run --help shows how
                    run flood --set nodes=many | --set:1: nodes must be a whole number, got 'many'
                    run flood --set network.latency.model=wet | --set:1: network.latency.model must be one of constant, uniform, log-normal, geographic, matrix; got 'wet'
                    run flood --set overlay.ping=1s | --set:1: overlay has no field 'ping'
                    run flood --set nodes.of=1 | --set: nodes.of is within something that has no fields, '1000'
                    run flood --bad | unknown option: '--bad'; simulate run --help shows how
                    run | missing required parameter: 'SCENARIO'; simulate run --help shows how
                    show flod | there is no scenario 'flod'; did you mean 'flood'?
                    replay flood --step 0 | --step must be at least 1, got 0; simulate replay --help shows how
                    replay flood --at soon | --at must be a duration such as 10ms, 1.5s, 2m or 1h, got 'soon'; simulate replay --help shows how
                    sweep flood --seeds 5..1 | --seeds must not go backwards, got '5..1'; simulate sweep --help shows how
                    sweep flood --shard 3/2 | --shard must be from 1/2 to 2/2, got 3/2; simulate sweep --help shows how
                    """)
    void isRefusedInOneSentence(String arguments, String sentence) {
        Ran ran = Ran.of(arguments.split(" ", -1));

        assertEquals(2, ran.status());
        assertEquals("", ran.output());
        assertEquals("simulate: " + sentence, ran.errors().strip().replaceAll("'; it knows .*", "'"));
    }

    @Test
    void aBadFileIsRefusedWithLineAndField(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: mine\nnodes: -1\nduration: 1s\n");

        Ran ran = Ran.of("run", file.toString());

        assertEquals(2, ran.status());
        assertEquals("simulate: mine.yaml:2: nodes must be within 1..10000000, got -1\n", ran.errors());
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheRun(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("result.jsonl");

        Ran ran = Ran.of("run", "flood", "--json", file.toString());

        assertEquals(2, ran.status());
        assertEquals("", ran.output());
        assertEquals("simulate: --json " + file + " can't be written (there is no such folder)\n", ran.errors());
    }

    @Test
    void aRefusedCommandLeavesNoFileBehind(@TempDir Path folder) {
        Path json = folder.resolve("result.jsonl");

        Ran.of("run", "flood", "--json", json.toString(), "--csv", "/dev/null/none");

        assertFalse(Files.exists(json));
    }

    @Test
    void listsNamesWithinEightyColumns() {
        Ran ran = Ran.of("list");

        assertEquals(0, ran.status());
        assertTrue(ran.lines().stream().allMatch(line -> line.length() <= 80), ran::output);
        assertTrue(ran.output().startsWith("join-storm "), ran::output);
    }

    @Test
    void whatIsShownCanBeRun(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), Ran.of("show", "flood").output());

        Ran ofFile = Ran.of("run", file.toString(), "--nodes", "20", "--json", "-");

        assertEquals(Ran.of("run", "flood", "--nodes", "20", "--json", "-").output(), ofFile.output());
    }
}
