package io.floodnet.packet;

/**
 * {@code DIAL_BACK_TRY}: the answer to {@link DialBackRequest}, on its way back: somebody tries to connect now. It is said
 * before the try is over, as by then the way back may be gone; who hears it and sees nobody come knows enough.
 *
 * @param trier who does; if it comes from the same home it has proved nothing
 * @param route the way that is left; empty at the node that asked
 */
public record DialBackTry(NodeId trier, Route route) implements Packet {

    /** The answer as the next node on the way back gets it. */
    public DialBackTry nextHop() {
        return new DialBackTry(trier, route.withoutLast());
    }
}
