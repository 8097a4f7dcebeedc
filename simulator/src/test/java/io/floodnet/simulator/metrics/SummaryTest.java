package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.metrics.TerminalStyle.Colours;
import io.floodnet.simulator.metrics.TerminalStyle.Letters;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final TerminalStyle ASCII = new TerminalStyle(Colours.NONE, Letters.ASCII);
    private static final TerminalStyle COLOURED = new TerminalStyle(Colours.ANSI, Letters.UNICODE);

    @Test
    void saysWhatTheRunCameTo() {
        String summary = Summary.of(Results.full(), Results.COST, TerminalStyle.PLAIN);

        assertEquals("""
                mass-crash-80 · seed 7 · 1,000 nodes                                      FAILED
                ────────────────────────────────────────────────────────────────────────────────
                version   0.1.0
                with      degree=8 loss=0.01
                run       1,234,567 events in 100.0 s of virtual time
                event log 0123456789abcdef
                took      2.5 s on 2 threads, 493,827 events/s
                network   200 nodes alive in 1 component, the largest of 200; 0 one-sided links
                degree    7.970 in the mean, 2 to 8
                distance  2.750 hops in the mean, 1.013 of a random graph's; diameter 5
                shape     clustering 0.035300, spectral gap 0.339
                messages  2, coverage 99.09 % at least, 99.54 % in the mean, 7.004 copies a node
                latency   p50 149.5 ms, p90 229.4 ms, p99 247.8 ms, max 248.8 ms
                hops      2.989 in the mean, 5 at most

                packets  frames   bytes  per node and minute
                Message  13,930  1.4 MB                13.93
                Ping          7    63 B                    0

                faults                     at  one component  all degrees
                crash of 800 nodes     40.0 s   after 12.3 s        never
                partition, two halves  60.0 s    after 0.0 s  after 4.2 s

                failed    message 1 reached 990 of 999 nodes
                failed    one node had "11" links, at most 10 are allowed
                """, summary);
    }

    @Test
    void emptyResultsAreShort() {
        String summary = Summary.of(Results.empty(), Results.COST, TerminalStyle.PLAIN);

        assertTrue(summary.contains("INTERRUPTED"), summary);
        assertFalse(summary.contains("messages"), summary);
        assertFalse(summary.contains("packets"), summary);
    }

    @Test
    void wideNumbersAndLongNamesStayWithinTheScreen() {
        for (Letters letters : Letters.values()) {
            String summary = Summary.of(
                    enormous(), new Cost(Long.MAX_VALUE, Integer.MAX_VALUE), new TerminalStyle(Colours.NONE, letters));

            summary.lines().forEach(line -> assertTrue(line.length() <= 80, line.length() + ": " + line));
        }
    }

    @Test
    void withoutColoursThereIsNoEscape() {
        String summary = Summary.of(enormous(), Results.COST, TerminalStyle.PLAIN);

        assertFalse(summary.contains("\u001b"), summary);
    }

    @Test
    void coloursAreAllThatAColouredOneHasMore() {
        String coloured = Summary.of(Results.full(), Results.COST, COLOURED);

        assertTrue(coloured.contains("\u001b[1;31mFAILED\u001b[0m"), coloured);
        assertEquals(
                Summary.of(Results.full(), Results.COST, TerminalStyle.PLAIN),
                coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void asciiIsAsciiWhateverTheNamesAre() {
        String summary = Summary.of(enormous(), Results.COST, ASCII);

        assertTrue(summary.chars().allMatch(letter -> letter == '\n' || (letter >= ' ' && letter < 0x7f)), summary);
    }

    @Test
    void namesCannotSteerTheTerminal() {
        String summary = Summary.of(enormous(), Results.COST, TerminalStyle.PLAIN);

        assertTrue(summary.chars().noneMatch(letter -> letter != '\n' && Character.isISOControl(letter)), summary);
        assertFalse(summary.contains("\u202e"), summary);
    }

    private static RunResult enormous() {
        long huge = Long.MAX_VALUE;
        String name = "Fl\u00f6\u00dfe\u001b[2J\u202e\u2028".repeat(20);
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put(name, name);
        return new RunResult(
                new RunIdentity(name, Long.MIN_VALUE, name, Long.MIN_VALUE, Integer.MAX_VALUE, parameters),
                new Totals(huge, huge, huge, Integer.MAX_VALUE, Ending.COMPLETE),
                List.of(),
                List.of(new Flood(
                        0,
                        huge,
                        0,
                        0,
                        9,
                        0,
                        9,
                        huge,
                        huge,
                        new Latency(9, huge, huge, huge, huge, huge),
                        Counts.of(0, 9))),
                new Reach(huge, 1, 1, Double.MAX_VALUE),
                new Deliveries(new Latency(9, huge, huge, huge, huge, huge), List.of(), Counts.of(0, 9), List.of()),
                List.of(new PacketCount(name, huge, huge, Double.MAX_VALUE)),
                new GraphMeasures(
                        Integer.MAX_VALUE,
                        Counts.of(0, huge),
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        huge,
                        -Double.MAX_VALUE,
                        Double.MAX_VALUE,
                        Integer.MAX_VALUE,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        Integer.MAX_VALUE),
                Collections.nCopies(30, new Repair(huge, name, huge, huge)),
                new Course(1, huge, Double.MAX_VALUE, huge, Double.MAX_VALUE),
                Collections.nCopies(30, name));
    }
}
