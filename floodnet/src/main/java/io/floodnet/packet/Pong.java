package io.floodnet.packet;

/**
 * {@code PONG}: the answer to {@link Ping}.
 *
 * @param wallMillis what the speaker takes the time to be, in milliseconds since 1970
 * @param headcount how many nodes the speaker has heard of, in the epoch of that time and in the one before
 */
public record Pong(long wallMillis, Headcount headcount) implements Packet {}
