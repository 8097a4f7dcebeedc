package io.floodnet.simulator.metrics;

/**
 * The traffic of one kind of packet.
 *
 * @param kind its name
 * @param frames sent
 * @param bytes of these frames on the wire
 * @param framesPerNodeMinute frames by the time that all nodes ran, added up
 */
public record PacketCount(String kind, long frames, long bytes, double framesPerNodeMinute) {
    private static final double MILLIS_PER_MINUTE = 60_000;

    public PacketCount {
        Bounds.atLeast("frames", frames, 0);
        Bounds.atLeast("bytes", bytes, 0);
        Bounds.finite("framesPerNodeMinute", framesPerNodeMinute);
    }

    /** {@code nodeMillis} are the running times of all nodes, added up. */
    public static PacketCount of(String kind, long frames, long bytes, long nodeMillis) {
        return new PacketCount(kind, frames, bytes, nodeMillis == 0 ? 0 : frames * MILLIS_PER_MINUTE / nodeMillis);
    }
}
