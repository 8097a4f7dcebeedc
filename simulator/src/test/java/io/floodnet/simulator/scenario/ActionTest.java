package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ActionTest {
    private static final Duration AT = Duration.ofSeconds(1);

    @Test
    void isCalledAsInFiles() {
        assertEquals("lie", new Action.Liar(AT, new Who.Node(1), Action.Behaviour.MUTE).verb());
        assertEquals("join", new Action.JoinMore(AT, 5, 1).verb());
    }
}
