package io.floodnet.packet;

/**
 * {@code PING}: asks whether a silent neighbour is still there.
 *
 * @param wallMillis what the speaker takes the time to be, in milliseconds since 1970
 */
public record Ping(long wallMillis) implements Packet {}
