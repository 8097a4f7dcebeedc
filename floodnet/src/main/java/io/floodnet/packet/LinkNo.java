package io.floodnet.packet;

/**
 * {@code LINK_NO}: the connection does not become a link.
 *
 * @param reason why not
 */
public record LinkNo(Reason reason) implements Packet {

    /** Why a connection does not become a link. */
    public enum Reason {
        /** The two are linked already, or a link that the other end dialled is on its way. */
        DUPLICATE,
        /** No place is free and none was promised, or the promise has run out. */
        FULL
    }
}
