package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkloadLinesTest {
    private static WorkloadRun run(String peer, double millis) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("p50Millis", millis);
        figures.put("delivered", 63_000.0);
        return new WorkloadRun("latency", peer, "1", new TreeMap<>(Map.of("nodes", "64")), figures);
    }

    @Test
    void readsWhatItHasWritten() throws IOException {
        StringWriter out = new StringWriter();
        WorkloadLines.write(run("ours", 1.25), out);

        assertEquals(
                "{\"type\":\"workload\",\"workload\":\"latency\",\"peer\":\"ours\",\"version\":\"1\","
                        + "\"settings\":{\"nodes\":\"64\"},\"p50Millis\":1.25,\"delivered\":63000}\n",
                out.toString());
        assertEquals(run("ours", 1.25), WorkloadLines.read(out.toString()));
    }

    @Test
    void refusesWhatIsNoLineOfAWorkload() {
        assertThrows(IOException.class, () -> WorkloadLines.read("{\"type\":\"run\"}"));
        assertThrows(IOException.class, () -> WorkloadLines.read("[]"));
        assertThrows(IOException.class, () -> WorkloadLines.read("simulate"));
    }

    @Test
    void comparesMediansOfBothSides() {
        String table = WorkloadTables.of(
                List.of(run("ours", 1), run("ours", 9), run("ours", 2)),
                List.of(run("theirs", 3), run("theirs", 5)),
                TerminalStyle.PLAIN);

        String row = table.lines()
                .filter(line -> line.startsWith("p50Millis"))
                .findFirst()
                .orElse("");
        assertEquals(List.of("p50Millis", "2", "4", "0.500"), List.of(row.split(" +")));
        assertTrue(table.endsWith("nodes 64\n"), table);
    }
}
