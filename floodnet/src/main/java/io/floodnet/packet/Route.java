package io.floodnet.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes that a join walk came through, the joiner first, so that its answer finds the way back.
 *
 * <p>The walk carries its own way back: no node keeps a table of the walks that passed it, with nothing to bound and
 * nothing to forget, and a joiner that nobody can dial still gets its answer.
 *
 * @param nodes at most {@value #LENGTH_MAX}
 */
public record Route(List<NodeId> nodes) {
    /** A walk of 10 hops, the 8 that it may wander, and its ends. */
    public static final int LENGTH_MAX = 24;

    /** The route that a walk starts with. */
    public static final Route EMPTY = new Route(List.of());

    public Route {
        nodes = List.copyOf(nodes);
        if (nodes.size() > LENGTH_MAX) {
            throw new IllegalArgumentException("a route has at most " + LENGTH_MAX + " nodes, got " + nodes.size());
        }
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public boolean isFull() {
        return nodes.size() == LENGTH_MAX;
    }

    public boolean contains(NodeId node) {
        return nodes.contains(node);
    }

    /** The node that an answer goes to next; the route must not be empty. */
    public NodeId last() {
        return nodes.get(nodes.size() - 1);
    }

    /** The route with one node more. */
    public Route plus(NodeId node) {
        List<NodeId> longer = new ArrayList<>(nodes.size() + 1);
        longer.addAll(nodes);
        longer.add(node);
        return new Route(longer);
    }

    /** The route that remains once {@link #last} has been reached. */
    public Route withoutLast() {
        return new Route(nodes.subList(0, nodes.size() - 1));
    }
}
