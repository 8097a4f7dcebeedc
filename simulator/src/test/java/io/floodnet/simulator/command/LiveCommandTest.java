package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCommandTest {

    @Test
    void saysWhatFailedWhereOutputIsForPrograms(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("alone.yaml"), """
                scenario: alone
                about: One node can have no link.
                nodes: 1
                duration: 1s
                expect: {degree-min: 1}
                """);

        Ran ran = Ran.of("live", file.toString(), "--threads", "1", "--json", "-");

        assertEquals(1, ran.status());
        assertTrue(ran.errors().contains("\ndegree-min must be at least 1"), ran::errors);
        assertTrue(ran.errors().endsWith("\nFAILED\n"), ran::errors);
    }
}
