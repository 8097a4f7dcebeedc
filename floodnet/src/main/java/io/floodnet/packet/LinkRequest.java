package io.floodnet.packet;

/**
 * {@code LINK}: asks the other end to make this connection a link of the overlay.
 *
 * @param token what the place was promised under
 */
public record LinkRequest(long token) implements Packet {}
