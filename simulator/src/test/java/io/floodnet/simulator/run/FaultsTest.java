package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Duration AT = Duration.ofSeconds(1);

    @Test
    void theyAreCalledAsInFiles() {
        assertEquals("lie", Faults.nameOf(new Action.Liar(AT, new Who.Node(1), Action.Behaviour.MUTE)));
        assertEquals("join", Faults.nameOf(new Action.JoinMore(AT, 5, 1)));
    }
}
