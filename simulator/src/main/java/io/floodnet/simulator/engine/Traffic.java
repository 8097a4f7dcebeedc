package io.floodnet.simulator.engine;

/**
 * What went over the wire.
 *
 * @param frames how many packets
 * @param bytes with the length and kind that frame each
 */
public record Traffic(long frames, long bytes) {
    /** Nothing. */
    public static final Traffic NONE = new Traffic(0, 0);

    /** Both together. */
    public Traffic plus(Traffic other) {
        return new Traffic(frames + other.frames, bytes + other.bytes);
    }
}
