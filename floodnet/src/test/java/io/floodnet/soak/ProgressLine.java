package io.floodnet.soak;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How far it is and how long it will take: a line that is written over on a terminal, and nothing elsewhere. */
final class ProgressLine {
    private final PrintStream out;
    private final boolean onTerminal;
    private final long total;
    private final long startNanos = System.nanoTime();

    private ProgressLine(PrintStream out, boolean onTerminal, long total) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.total = total;
    }

    @SuppressWarnings(
            "SystemConsoleNull") // from 22 on there may be one on a pipe, but not of the provider that the pom names
    static ProgressLine of(long total) {
        return new ProgressLine(System.out, System.console() != null, total);
    }

    void show(long done) {
        if (onTerminal && done > 0) {
            double seconds = seconds();
            out.printf(
                    Locale.ROOT,
                    "\r%3d %%  %,d deliveries/s  %.0f s left \u001b[K",
                    100 * done / total,
                    Math.round(done / seconds),
                    (total - done) * seconds / done);
            out.flush();
        }
    }

    /** A line that stays. */
    void say(String line) {
        out.println((onTerminal ? "\r\u001b[K" : "") + line);
    }

    double seconds() {
        return (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
