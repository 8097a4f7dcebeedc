package io.floodnet.simulator.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which nodes of the network the page draws; all other parts of a recording name a node by its place in this list.
 *
 * <p>Above some 3,000 nodes a screen has no room left, so only some are drawn and the page says so. Nodes drawn at
 * random from a large network are hardly ever linked to one another: better take those within a few hops of one.
 *
 * @param ids the numbers that these nodes have in the run
 * @param total how many nodes the run had
 */
public record NodeSample(List<Integer> ids, int total) {

    /** More than these would make the page slow, and nobody could tell them apart. */
    public static final int SHOWN_MAX = 5_000;

    public NodeSample {
        ids = List.copyOf(ids);
        Checks.within("nodes shown", ids.size(), 1, SHOWN_MAX);
        Checks.atLeast("nodes in total", total, ids.size());
        Set<Integer> distinct = new HashSet<>();
        for (int id : ids) {
            Checks.within("node id", id, 0, total - 1);
            if (!distinct.add(id)) {
                throw new IllegalArgumentException("node ids must differ, got " + id + " twice");
            }
        }
    }

    public int shown() {
        return ids.size();
    }
}
