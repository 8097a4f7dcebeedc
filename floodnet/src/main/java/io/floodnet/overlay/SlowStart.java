package io.floodnet.overlay;

import io.floodnet.packet.Packet;
import java.util.concurrent.TimeUnit;

/**
 * How much a node may publish before its tree has settled: a little at first, and twice as much in all with each round trip
 * (slow start; Jacobson, "Congestion avoidance and control", 1988). Until nodes have declined what they get twice, all goes
 * over every link; at full speed, that is as much as links have credit for.
 */
final class SlowStart {
    /** 16 KiB: what somebody types in an hour. A guess. */
    static final int FIRST_UNITS = (16 << 10) / Packet.UNIT_BYTES;

    /** A flood around the world, and word back from neighbours. */
    static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** After so many steps, 2 s, there is no bound any more. */
    static final int STEPS = 8;

    private final long beganNanos;
    private long units;
    private boolean isWaiting;
    private long dueNanos;

    SlowStart(long nowNanos) {
        this.beganNanos = nowNanos;
    }

    private long step(long nowNanos) {
        return Math.max(0, nowNanos - beganNanos) / STEP_NANOS;
    }

    /** Whether it is enough for now. */
    boolean holdsBack(long nowNanos) {
        long step = step(nowNanos);
        return step < STEPS && units >= (long) FIRST_UNITS << step;
    }

    /** A message goes out. */
    void sent(int more, long nowNanos) {
        units += more;
        waitIfHeld(nowNanos);
    }

    private void waitIfHeld(long nowNanos) {
        isWaiting = holdsBack(nowNanos);
        dueNanos = beganNanos + (step(nowNanos) + 1) * STEP_NANOS;
    }

    /** Whether publishers may be waiting for the next step. */
    boolean isWaiting() {
        return isWaiting;
    }

    /** When they may go on, or else will have to wait for the step after it. */
    long dueNanos() {
        return dueNanos;
    }

    /** Whether they may go on now; says so once. */
    boolean letsGo(long nowNanos) {
        if (!isWaiting || nowNanos - dueNanos < 0) {
            return false;
        }
        waitIfHeld(nowNanos);
        return !isWaiting;
    }
}
