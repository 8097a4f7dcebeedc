package io.floodnet.overlay;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What a node takes the time to be: the clock of its machine, unless its neighbours agree that it is wrong.
 *
 * <p>Messages carry the time at which they were sent, so that old ones can be told from new ones; a machine whose clock is
 * days off would have all of its messages refused. So a node compares, and where the median of its own time and its
 * neighbours' is further off than half of what messages tolerate, goes by the median. The median moves only if half of the
 * neighbours are wrong; nodes that all disagree settle in the middle.
 */
final class NetworkClock {
    private final Turn turn;
    private final ActiveView view;
    private long wallMillisAtZero;
    private long correctionMillis;

    NetworkClock(Turn turn, ActiveView view) {
        this.turn = turn;
        this.view = view;
    }

    void set(long wallMillis, long nowNanos) {
        wallMillisAtZero = wallMillis - TimeUnit.NANOSECONDS.toMillis(nowNanos);
    }

    /** The time that this node goes by, in milliseconds since 1970. */
    long nowMillis(long nowNanos) {
        return wallMillis(nowNanos) + correctionMillis;
    }

    /** A peer has told what it takes the time to be. */
    void heard(Link link, long peerMillis) {
        link.clockOffsetMillis = peerMillis - wallMillis(turn.nowNanos());
        if (link.isNeighbour()) {
            compare();
        }
    }

    /** Looks whether this node is alone with its time. */
    void compare() {
        long median = medianOffset();
        long tolerable = TimeUnit.SECONDS.toMillis(turn.config.dissemination().clockToleranceSeconds()) / 2;
        if (Math.abs(median - correctionMillis) > tolerable) {
            correctionMillis = median;
            turn.effects().report(new OverlayEvent.ClockOff(correctionMillis));
        }
    }

    private long medianOffset() {
        long[] offsets = new long[view.degree() + 1];
        for (int i = 0; i < view.degree(); i++) {
            offsets[i] = view.at(i).clockOffsetMillis;
        }
        offsets[view.degree()] = correctionMillis;
        Arrays.sort(offsets);
        long lower = offsets[(offsets.length - 1) / 2];
        long upper = offsets[offsets.length / 2];
        return lower + (upper - lower) / 2;
    }

    private long wallMillis(long nowNanos) {
        return wallMillisAtZero + TimeUnit.NANOSECONDS.toMillis(nowNanos);
    }
}
