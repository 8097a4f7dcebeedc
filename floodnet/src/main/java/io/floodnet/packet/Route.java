package io.floodnet.packet;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a join walk came through, the joiner first, so that its answer finds the way back; at most
 * {@value #LENGTH_MAX} of them.
 *
 * <p>The walk carries its own way back: no node keeps a table of the walks that passed it, with nothing to bound and
 * nothing to forget, and a joiner that nobody can dial still gets its answer.
 *
 * <p>A chain from the last node back to the first: what one step adds or takes is one link of it, and the rest is shared.
 */
public final class Route {
    /** A walk of 10 hops, the 8 that it may wander, and its ends. */
    public static final int LENGTH_MAX = 24;

    /** The route that a walk starts with. */
    public static final Route EMPTY = new Route(null, null, 0);

    private final @Nullable Route before;
    private final @Nullable NodeId last;
    private final int length;

    private Route(@Nullable Route before, @Nullable NodeId last, int length) {
        this.before = before;
        this.last = last;
        this.length = length;
    }

    /** A route over these nodes, the joiner first. */
    public static Route of(List<NodeId> nodes) {
        Route route = EMPTY;
        for (NodeId node : nodes) {
            route = route.plus(node);
        }
        return route;
    }

    /** How many nodes it has. */
    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public boolean isFull() {
        return length == LENGTH_MAX;
    }

    public boolean contains(NodeId node) {
        for (Route route = this; route.before != null; route = route.before) {
            if (node.equals(route.last)) {
                return true;
            }
        }
        return false;
    }

    /** The node that an answer goes to next; the route must not be empty. */
    public NodeId last() {
        if (last == null) {
            throw new NoSuchElementException("an empty route has no last node");
        }
        return last;
    }

    /** The route with one node more; it must not be full. */
    public Route plus(NodeId node) {
        if (isFull()) {
            throw new IllegalArgumentException("a route has at most " + LENGTH_MAX + " nodes");
        }
        return new Route(this, node, length + 1);
    }

    /** The route that remains once {@link #last} has been reached; it must not be empty. */
    public Route withoutLast() {
        if (before == null) {
            throw new NoSuchElementException("an empty route has no last node");
        }
        return before;
    }

    /** All nodes, the joiner first. */
    public List<NodeId> nodes() {
        NodeId[] nodes = new NodeId[length];
        for (Route route = this; route.before != null; route = route.before) {
            nodes[route.length - 1] = route.last();
        }
        return List.of(nodes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && length == route.length && nodes().equals(route.nodes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes().toArray());
    }

    @Override
    public String toString() {
        return nodes().toString();
    }
}
