package io.floodnet.packet;

/**
 * {@code CONTACT}: whoever is connected is reachable in another way than it has said, or not at all.
 *
 * @param contact the speaker as it is now; its id never changes
 */
public record ContactChanged(Contact contact) implements Packet {}
