package io.floodnet.simulator.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line that shows how far something has come, drawn over and over at the same place.
 *
 * <p>Nothing but a carriage return moves the cursor, so it needs no more than a terminal of 80 columns. Used by one thread.
 */
final class ProgressLine {
    private static final int WIDTH = 79; // in the last column, some terminals wrap
    private static final int BAR_WIDTH = 20;
    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintWriter out;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private long drawnNanos;
    private boolean isDrawn;

    ProgressLine(PrintWriter out, LongSupplier nanoClock) {
        this.out = out;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.drawnNanos = startNanos;
    }

    /**
     * Shows it, unless that was done a moment ago.
     *
     * @param share of all there is to do
     * @param facts what else there is to say, given the seconds that have passed
     */
    void show(double share, Facts facts) {
        long nowNanos = nanoClock.getAsLong();
        if (nowNanos - drawnNanos < REDRAW_NANOS) {
            return;
        }
        drawnNanos = nowNanos;
        double seconds = (nowNanos - startNanos) / 1e9;
        draw(String.format(
                Locale.ROOT,
                "%3d %% [%s] %s%s",
                (int) (100 * share),
                bar(share),
                facts.after(seconds),
                left(share, seconds)));
    }

    /** What there is to say after so many seconds. */
    interface Facts {
        String after(double seconds);
    }

    /** Leaves the line empty, for what comes next. */
    void clear() {
        if (isDrawn) {
            draw("");
            out.print('\r');
            out.flush();
            isDrawn = false;
        }
    }

    private void draw(String text) {
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        out.print('\r' + cut + " ".repeat(WIDTH - cut.length()));
        out.flush();
        isDrawn = true;
    }

    private static String bar(double share) {
        int done = (int) (share * BAR_WIDTH);
        return "#".repeat(done) + ".".repeat(BAR_WIDTH - done);
    }

    /** As if the rest took as long, part by part, as what is done. */
    private static String left(double share, double seconds) {
        return share == 0 ? "" : ", " + Amounts.seconds(seconds * (1 - share) / share) + " left";
    }
}
