package io.floodnet.simulator.engine;

/**
 * A connection that one end takes for a link, and the other does not.
 *
 * <p>It takes a moment until both ends of a new link know that it is one, and another until they know that it is over.
 *
 * @param node the end that believes in it
 * @param peer the other, which runs as well
 * @param connection the same object for as long as it is the same connection
 * @param isOver whether either end has closed it: so it is no link any more, rather than not yet one
 * @param inTouchSinceNanos since when nothing has kept the two from hearing of each other in time
 */
public record HalfLink(
        SimulatedNode node, SimulatedNode peer, Object connection, boolean isOver, long inTouchSinceNanos) {

    static boolean isOne(SimulatedLink link) {
        return isOver(link) || !link.otherEnd().isNeighbour();
    }

    static boolean isOver(SimulatedLink link) {
        return !link.isOpen() || !link.otherEnd().isOpen();
    }
}
