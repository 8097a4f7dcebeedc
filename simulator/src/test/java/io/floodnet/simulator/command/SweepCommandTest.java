package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    private static final List<String> SWEEP = List.of(
            "sweep", "flood", "--nodes", "12", "--seeds", "1..3", "--set", "overlay.desired-degree=4,6", "--json", "-");

    @Test
    void isTheSameOnOneThreadAndOnTwo() {
        Ran one = sweep("--threads", "1");
        Ran two = sweep("--threads", "2");

        assertEquals(one, two);
        assertEquals(6, runs(one).size());
    }

    @Test
    void twoShardsMakeTheWhole(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        sweep("--shard", "1/2", "--resume", first.toString());
        sweep("--shard", "2/2", "--resume", second.toString());
        Path both = Files.writeString(folder.resolve("both"), Files.readString(second) + Files.readString(first));

        Ran merged = sweep("--resume", both.toString());

        assertEquals(sweep().output(), merged.output());
        assertEquals(6, Files.readAllLines(both).size());
    }

    @Test
    void goesOnWhereItWasKilledInTheMiddleOfALine(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");
        Ran whole = sweep("--resume", log.toString());
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.length() - 40));

        Ran resumed = sweep("--resume", log.toString());

        assertEquals(whole.output(), resumed.output());
        assertEquals(6, Files.readAllLines(log).size());
    }

    @Test
    void runsAgainWhatIsKeptOfAScenarioThatWasEditedSince(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("edited.yaml");
        Path log = folder.resolve("log");
        String text = """
                scenario: edited
                about: Nodes join and wait.
                nodes: 5
                duration: 5s
                """;
        String[] words = {"sweep", file.toString(), "--seeds", "1..2", "--resume", log.toString(), "--json", "-"};
        Files.writeString(file, text);
        Ran.of(words);
        Files.writeString(file, text.replace("5s", "9s"));

        List<String> runs = runs(Ran.of(words));

        assertEquals(2, runs.size());
        assertEquals(Set.copyOf(runs), Set.copyOf(Files.readAllLines(log).subList(2, 4)));
    }

    @Test
    void saysWhichRunsFailedAndHowToRepeatThem() {
        Ran ran = Ran.of("sweep", "flood", "--nodes", "12", "--seeds", "4", "--set", "expect={degree-max: 2}");

        assertEquals(1, ran.status());
        assertTrue(
                ran.output()
                        .contains("failed: ./simulate run flood --seed 4 --nodes 12 --set 'expect={degree-max: 2}'\n"),
                ran::output);
        assertEquals("FAILED", ran.lastLine());
    }

    @Test
    void refusesMoreRunsThanItCanKeepInMind() {
        String hundred = "1" + ",1".repeat(99);

        Ran ran =
                Ran.of("sweep", "flood", "--seeds", "1..101", "--set", "seed=" + hundred, "--set", "nodes=" + hundred);

        assertEquals(2, ran.status());
        assertEquals(
                "simulate: a sweep must have at most 1000000 runs, and so, with 101 seeds, at most 9900 sets of "
                        + "parameters; simulate sweep --help shows how\n",
                ran.errors());
    }

    @Test
    void refusesToRunHereAndElsewhereAtOnce() {
        Ran ran = sweep("--master", "local[2]", "--threads", "2");

        assertEquals(2, ran.status());
        assertEquals(
                "simulate: --threads is for this process and --master for others; give one of them; "
                        + "simulate sweep --help shows how\n",
                ran.errors());
    }

    @Test
    void saysThatThereIsNoSparkHere() {
        Ran ran = sweep("--master", "local[2]");

        assertEquals(2, ran.status());
        assertEquals(
                "simulate: --master needs Spark, which is not on the class path; ./simulate in a checkout brings it along; "
                        + "simulate sweep --help shows how\n",
                ran.errors());
    }

    private static List<String> runs(Ran ran) {
        return ran.lines().stream()
                .filter(line -> line.startsWith("{\"type\":\"sweep-run\""))
                .toList();
    }

    private static Ran sweep(String... more) {
        return Ran.of(Stream.concat(SWEEP.stream(), Arrays.stream(more)).toArray(String[]::new));
    }
}
