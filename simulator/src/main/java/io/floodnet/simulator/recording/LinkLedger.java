package io.floodnet.simulator.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which links there are while changes are gone through in the order of time, whichever end tells of them. */
final class LinkLedger {
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();

    /** Says whether the link is new. */
    boolean add(int one, int other) {
        of(other).add(one);
        return of(one).add(other);
    }

    /** Says whether there was such a link. */
    boolean remove(int one, int other) {
        of(other).remove(one);
        return of(one).remove(other);
    }

    /** Takes out all links of a node; returns to whom they were. */
    Set<Integer> removeAll(int node) {
        Set<Integer> gone = new HashSet<>(of(node));
        gone.forEach(other -> remove(node, other));
        return gone;
    }

    Set<Integer> of(int node) {
        return neighbours.computeIfAbsent(node, unknown -> new HashSet<>());
    }
}
