package io.floodnet.packet;

/**
 * {@code PONG}: the answer to {@link Ping}.
 *
 * @param wallMillis the speaker's clock, in milliseconds since 1970
 */
public record Pong(long wallMillis) implements Packet {}
