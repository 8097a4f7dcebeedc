package io.floodnet.simulator.engine;

import org.jspecify.annotations.Nullable;

/** What is out of the ordinary with one node; most nodes have none. */
final class Trouble {
    private long stalledUntilNanos;
    private long slowByNanos;
    private long slowUntilNanos;
    private long dealtWithNanos;

    /** When the node's uplink will have sent all that waits there. */
    long uplinkFreeNanos;

    /** How the node deviates from the protocol; {@code null} if it does not. */
    @Nullable
    Tampering tampering;

    /** Stops the node: what comes to it waits until then. */
    void stall(long untilNanos) {
        stalledUntilNanos = Math.max(stalledUntilNanos, untilNanos);
    }

    /** Makes the node deal with everything later, until a time. */
    void slow(long byNanos, long untilNanos) {
        slowByNanos = byNanos;
        slowUntilNanos = untilNanos;
    }

    /** When the node deals with what comes to it at a time: at once, or after all that came before. */
    long dealsAt(long atNanos) {
        long ready = Math.max(atNanos, stalledUntilNanos);
        if (atNanos < slowUntilNanos) {
            ready += slowByNanos;
        }
        dealtWithNanos = Math.max(dealtWithNanos, ready);
        return dealtWithNanos;
    }
}
