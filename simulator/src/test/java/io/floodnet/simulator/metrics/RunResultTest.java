package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.simulator.graph.Counts;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunResultTest {

    @Test
    void equalRunsHaveEqualResults() {
        assertEquals(Results.full(), Results.full());
    }

    @Test
    void passesOnlyIfItRanToItsEndAndNothingFailed() {
        assertEquals(Verdict.PASSED, Results.full("flood", 1, Map.of()).verdict());
        assertEquals(Verdict.FAILED, Results.full().verdict());
        assertEquals(Verdict.INTERRUPTED, Results.empty().verdict());
    }

    @Test
    void parametersHaveOneOrderWhateverTheyCameIn() {
        TreeMap<String, String> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2"));

        RunIdentity identity = new RunIdentity("flood", 2, "0.1.0", 1, 10, backwards);

        assertEquals("{a=1, b=2}", identity.parameters().toString());
    }

    @Test
    void aMessageThatNobodyCouldGetIsCovered() {
        assertEquals(1, new Flood(0, 0, 0, 1, 0, 0, 0, 0, 0, Latency.NONE, Counts.none()).coverage());
    }

    @Test
    void whoeverCameMeanwhileDoesNotMakeUpForWhoeverMissedIt() {
        assertEquals(0.75, new Flood(0, 0, 0, 1, 4, 1, 7, 9, 0, Latency.NONE, Counts.none()).coverage());
    }

    @Test
    void refusesWhatNoRunCanHaveComeTo() {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> PacketCount.of("Ping", -1, 0, 1));

        assertEquals("frames must be at least 0, got -1", failure.getMessage());
    }
}
