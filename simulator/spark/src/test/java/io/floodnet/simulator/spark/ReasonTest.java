package io.floodnet.simulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void isTheFirstOfManyLines() {
        assertEquals("it broke", Reason.of(new IllegalStateException("\nit broke\n\tat its.Weakest(Point)")));
    }

    @Test
    void movesNoCursor() {
        assertEquals("a [31mred letter", Reason.of(new IllegalStateException("a\u001b[31mred\u0007letter")));
    }

    @Test
    void isNotEndless() {
        assertEquals("x".repeat(300) + "...", Reason.of(new IllegalStateException("x".repeat(10_000))));
    }

    @Test
    void isTheKindOfFailureIfThatIsAllThereIs() {
        assertEquals("IllegalStateException", Reason.of(new IllegalStateException()));
        assertEquals("no reason given", Reason.of(new IllegalStateException("\n")));
    }
}
