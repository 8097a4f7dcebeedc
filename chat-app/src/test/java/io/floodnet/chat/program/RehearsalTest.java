package io.floodnet.chat.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The session that the launcher records. */
class RehearsalTest {

    @Test
    void endsByItselfHavingSeenTheAnswerAndSaysNothing() throws Exception {
        try (ChatProcess rehearsal = ChatProcess.rehearse()) {
            assertEquals(0, rehearsal.awaitExit(), rehearsal::errors);
            assertEquals("", rehearsal.errors());
            assertEquals(List.of(), rehearsal.output());
        }
    }
}
