package io.floodnet.simulator.metrics;

/**
 * How a network got over a fault. The times count from its end, or from that of the last fault that struck before the
 * network had got over this one.
 *
 * @param atMillis when it struck or began, in virtual time since the start
 * @param fault what it was
 * @param connectedAfterMillis until all running nodes were one component and stayed so, or {@link #NEVER}
 * @param degreesAfterMillis until each of them had at least its desired links, and lacked none for 10 s or longer, or {@link #NEVER}
 */
public record Repair(long atMillis, String fault, long connectedAfterMillis, long degreesAfterMillis) {

    /** It had not come to that when the run ended. */
    public static final long NEVER = -1;

    public Repair {
        Bounds.atLeast("atMillis", atMillis, 0);
        Bounds.atLeast("connectedAfterMillis", connectedAfterMillis, NEVER);
        Bounds.atLeast("degreesAfterMillis", degreesAfterMillis, NEVER);
    }
}
