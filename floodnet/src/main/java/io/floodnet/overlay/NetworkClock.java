package io.floodnet.overlay;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What a node takes the time to be: the clock of its machine, unless its neighbours agree that it is wrong.
 *
 * <p>Messages carry the time at which they were sent, so that old ones can be told from new ones; a machine whose clock is
 * days off would have all of its messages refused. So a node compares its time with its neighbours'. It leaves out the quarter
 * of them that is furthest ahead and the quarter that is furthest behind, and if the mean of the others is further off than a
 * quarter of what messages tolerate, goes by that mean. A few wrong neighbours move nobody; nodes that all disagree settle
 * between them, step by step (Dolev, Lynch, Pinter, Stark and Weihl, "Reaching approximate agreement in the presence of
 * faults", 1986).
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
        long agreed = agreedOffset();
        long tolerable = TimeUnit.SECONDS.toMillis(turn.config.dissemination().clockToleranceSeconds()) / 4;
        if (Math.abs(agreed - correctionMillis) > tolerable) {
            correctionMillis = agreed;
            turn.effects().report(new OverlayEvent.ClockOff(correctionMillis));
        }
    }

    private long agreedOffset() {
        long[] offsets = new long[view.degree() + 1];
        for (int i = 0; i < view.degree(); i++) {
            offsets[i] = view.at(i).clockOffsetMillis;
        }
        offsets[view.degree()] = correctionMillis;
        Arrays.sort(offsets);
        int leftOut = (offsets.length + 1) / 4;
        long sum = 0;
        for (int i = leftOut; i < offsets.length - leftOut; i++) {
            sum += offsets[i] / (offsets.length - 2 * leftOut);
        }
        return sum;
    }

    private long wallMillis(long nowNanos) {
        return wallMillisAtZero + TimeUnit.NANOSECONDS.toMillis(nowNanos);
    }
}
