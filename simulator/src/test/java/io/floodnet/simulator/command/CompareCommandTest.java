package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private static Ran compare(String... further) {
        String[] words = {"compare", "flood", "--nodes", "12", "--seeds", "1..2"};
        String[] all = new String[words.length + further.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(further, 0, all, words.length, further.length);
        return Ran.of(all);
    }

    @Test
    void aScenarioAgainstItselfIsTheSame() {
        Ran ran = compare("--against", "overlay.dissemination=rooted");

        assertEquals(Status.PASSED, ran.status(), ran::output);
        long same = ran.output()
                .lines()
                .filter(line -> line.matches(".*\\s1\\s+1\\s+1"))
                .count();
        assertTrue(same >= 5, ran::output);
    }

    @Test
    void aTreeCostsFewerCopiesThanAFlood() {
        Ran ran = compare("--against", "overlay.dissemination=flood", "--from", "32s");

        assertEquals(Status.PASSED, ran.status(), ran::output);
        assertTrue(ran.output().contains("copies a node"), ran::output);
    }

    @Test
    void aTimeWithoutMessagesIsRefused() {
        Ran ran = compare("--against", "overlay.dissemination=flood", "--from", "41s");

        assertEquals(Status.USAGE, ran.status(), ran::output);
    }
}
