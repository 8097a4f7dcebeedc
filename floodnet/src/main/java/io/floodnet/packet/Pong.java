package io.floodnet.packet;

/**
 * {@code PONG}: the answer to {@link Ping}.
 *
 * @param wallMillis what the speaker takes the time to be, in milliseconds since 1970
 */
public record Pong(long wallMillis) implements Packet {}
