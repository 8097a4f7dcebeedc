package io.floodnet.simulator.engine;

/**
 * What one end of a connection has to remember of what it sent, where the network delays one packet more than another.
 *
 * <p>Where all packets take the same time there is none: they arrive in the order in which they were sent as it is, and those
 * that were on their way when the first one is held up come before it.
 */
final class Lane {
    private int packets;
    private long lastArrivalNanos;
    private long heldBackNanos;

    /** Counts what is sent, so that each packet has draws of its own. */
    int nextPacket() {
        return packets++;
    }

    /** When what would arrive then does arrive: never before what was sent earlier. */
    long inOrder(long arrivalNanos) {
        lastArrivalNanos = Math.max(lastArrivalNanos, arrivalNanos);
        return lastArrivalNanos;
    }

    /** When what is held back arrives: others overtake it. */
    long heldBack(long arrivalNanos) {
        heldBackNanos = Math.max(heldBackNanos, arrivalNanos);
        return arrivalNanos;
    }

    /** When what overtakes nothing arrives. */
    long behindAll(long arrivalNanos) {
        return Math.max(heldBackNanos, inOrder(arrivalNanos));
    }
}
