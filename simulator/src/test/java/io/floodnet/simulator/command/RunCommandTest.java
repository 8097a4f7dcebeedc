package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    /** Enough nodes for many shards, and little to do for each. */
    private static final String WIDE =
            "scenario: wide\nnodes: 4096\nduration: 2s\njoin: {rate: 4096/s}\nexpect: {degree-max: 30}\n";

    @Test
    void printsTheSameBytesOnOneThreadAndOnTwo(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("wide.yaml"), WIDE).toString();

        Ran one = Ran.of("run", file, "--threads", "1", "--json", "-");
        Ran two = Ran.of("run", file, "--threads", "2", "--json", "-");

        assertEquals(one, two);
        assertTrue(one.output().lines().allMatch(line -> line.startsWith("{\"type\":")));
    }

    @Test
    void saysFirstHowToRepeatItAndLastWhetherItPassed() {
        Ran ran = Ran.of("run", "flood", "--nodes", "20", "--seed", "7", "--set", "join.rate=50/s");

        assertEquals(0, ran.status());
        assertEquals(
                "simulate run flood --seed 7 --nodes 20 --set join.rate=50/s",
                ran.lines().get(0));
        assertEquals("PASSED", ran.lastLine());
    }

    @Test
    void whatIsExpectedInVainEndsWithStatusOne() {
        Ran ran = Ran.of("run", "flood", "--nodes", "20", "--quiet", "--set", "expect={degree-max: 2}");

        assertEquals(1, ran.status());
        assertEquals(2, ran.lines().size(), ran::output);
        assertTrue(ran.lines().get(0).startsWith("degree-max must be at most 2, got "), ran::output);
        assertEquals("FAILED", ran.lastLine());
    }

    @Test
    void leavesTheTerminalAloneInAPipe() {
        Ran ran = Ran.of("run", "flood", "--nodes", "20");

        assertFalse(ran.output().contains("\u001b"));
        assertEquals("", ran.errors());
    }

    @Test
    void aSmallNetworkIsRunByOneThreadHoweverManyMay() {
        Ran ran = Ran.of("run", "flood", "--nodes", "20", "--threads", "100");

        assertEquals(0, ran.status(), ran::errors);
        assertTrue(ran.output().contains(" on 1 thread, "), ran::output);
    }

    @Test
    void writesAllThatItIsAskedFor(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("result.jsonl");
        Path csv = folder.resolve("new/tables");

        Ran ran = Ran.of("run", "flood", "--nodes", "20", "--json", json.toString(), "--csv", csv.toString());

        assertEquals(0, ran.status());
        List<String> lines = Files.readAllLines(json);
        assertTrue(lines.get(lines.size() - 1).startsWith("{\"type\":\"end\""), ran::output);
        assertTrue(Files.exists(csv.resolve("sample.csv")));
    }

    @Test
    void drawsThePageAndThePlots(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Path plots = folder.resolve("plots");

        Ran ran = Ran.of("run", "flood", "--nodes", "20", "--report", page.toString(), "--plots", plots.toString());

        assertEquals(0, ran.status(), ran::errors);
        assertTrue(Files.readString(page).startsWith("<!doctype html>"), () -> "not a page: " + page);
        assertTrue(Files.exists(plots.resolve("degree.svg")));
    }
}
