package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter screen = new StringWriter();
    private long nowNanos = 1;
    private final ProgressLine line = new ProgressLine(new PrintWriter(screen), () -> nowNanos);

    @Test
    void drawsOverTheSameLine() {
        nowNanos += TimeUnit.SECONDS.toNanos(3);
        line.show(0.25, seconds -> "after " + Math.round(seconds) + " s");

        String text = " 25 % [#####...............] after 3 s, 9 s left";
        assertEquals("\r" + text + " ".repeat(79 - text.length()), screen.toString());
    }

    @Test
    void isDrawnTenTimesASecondAtMost() {
        nowNanos += TimeUnit.MILLISECONDS.toNanos(99);
        line.show(0.5, seconds -> "");

        assertEquals("", screen.toString());
    }

    @Test
    void leavesAnEmptyLine() {
        nowNanos += TimeUnit.SECONDS.toNanos(1);
        line.show(1, seconds -> "x".repeat(200));
        line.clear();
        line.clear();

        assertEquals(79 + 2 + 79 + 1, screen.toString().length());
        assertEquals("\r" + " ".repeat(79) + "\r", screen.toString().substring(80));
    }
}
