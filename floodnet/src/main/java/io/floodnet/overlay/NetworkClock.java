package io.floodnet.overlay;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What a node takes the time to be: the clock of its machine, unless its neighbours agree that it is wrong.
 *
 * <p>Messages carry the time at which they were sent, so that old ones can be told from new ones; a machine whose clock is
 * days off would have all of its messages refused. So a node compares its time with its neighbours'. Where more than half of
 * them all (it counts itself) are close together, they are right, however many hours the others are off. Where there is no
 * such majority, everybody goes by the mean of what is around, the furthest to either side left out; step by step that
 * brings all together (Dolev, Lynch, Pinter, Stark and Weihl, "Reaching approximate agreement in the presence of faults",
 * 1986), until there is one.
 */
final class NetworkClock {
    /** What counts as close: a tenth of what messages tolerate, so that a few steps between two nodes stay tolerable. */
    private static final int CLOSE_PER_TOLERANCE = 10;

    private static final long REPORT_INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Core core;
    private int correctionMillis;
    private int reportedMillis;
    private long nextReportNanos;

    NetworkClock(Core core) {
        this.core = core;
    }

    void set(long wallMillis, long nowNanos) {
        core.setNetworkMillis(wallMillis + correctionMillis, nowNanos);
    }

    /** A peer has told what it takes the time to be. */
    void heard(Link link, long peerMillis) {
        link.clockOffsetMillis = Link.plausibleOffset(peerMillis - core.networkMillis() + correctionMillis);
        if (link.isNeighbour()) {
            compare();
        }
    }

    /** Looks whether this node is alone with its time. */
    void compare() {
        long[] offsets = offsets();
        long closeMillis =
                TimeUnit.SECONDS.toMillis(core.config.dissemination().clockToleranceSeconds()) / CLOSE_PER_TOLERANCE;
        int first = majority(offsets, closeMillis);
        int agreed = first >= 0
                ? mean(offsets, first, first + offsets.length / 2 + 1)
                : mean(offsets, offsets.length > 2 ? 1 : 0, offsets.length > 2 ? offsets.length - 1 : offsets.length);
        if (Math.abs(agreed - correctionMillis) > closeMillis) {
            core.setNetworkMillis(core.networkMillis() + agreed - correctionMillis, core.nowNanos());
            correctionMillis = agreed;
        }
        if (Math.abs(correctionMillis - reportedMillis) > closeMillis) {
            report();
        }
    }

    /** Not at once again, lest a neighbour that changes its mind with every ping floods the application. */
    private void report() {
        if (reportedMillis == 0 || core.isPast(nextReportNanos)) {
            reportedMillis = correctionMillis;
            nextReportNanos = core.nowNanos() + REPORT_INTERVAL_NANOS;
            core.effects().report(new OverlayEvent.ClockOff(correctionMillis));
        }
    }

    /** By how much this node and its neighbours are ahead of its machine's clock, the least first. */
    private long[] offsets() {
        long[] offsets = new long[core.view.degree() + 1];
        for (int i = 0; i < core.view.degree(); i++) {
            offsets[i] = core.view.at(i).clockOffsetMillis;
        }
        offsets[core.view.degree()] = correctionMillis;
        Arrays.sort(offsets);
        return offsets;
    }

    /** Where in a row the closest majority begins; -1 if none is closer together than that. */
    private static int majority(long[] offsets, long spreadMax) {
        int size = offsets.length / 2;
        int closest = -1;
        long closestSpread = spreadMax;
        for (int i = 0; i + size < offsets.length; i++) {
            long spread = offsets[i + size] - offsets[i];
            if (spread <= closestSpread) {
                closest = i;
                closestSpread = spread;
            }
        }
        return closest;
    }

    /** Of offsets that are plausible, so that it is so itself. */
    private static int mean(long[] offsets, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += offsets[i] / (to - from);
        }
        return (int) sum;
    }
}
