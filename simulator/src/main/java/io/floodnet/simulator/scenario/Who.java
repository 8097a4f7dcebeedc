package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.Bounds;

/** Which nodes something happens to, drawn by the seed among those that can be meant. */
public sealed interface Who {

    /** Whether the first node, which all others enter by, may be among them. */
    enum Spared {
        NOBODY,
        ENTRY
    }

    /** A share of them, rounded to the nearest number of nodes. */
    record Share(double share, Spared spared) implements Who {
        public Share {
            Bounds.requireShare("share", share);
        }
    }

    /** So many, or all if there are fewer. */
    record Count(int nodes, Spared spared) implements Who {
        public Count {
            Bounds.requireWithin("nodes", nodes, 1, Scenario.NODES_MAX);
        }
    }

    /** This one, counted from 0 in the order of joining. */
    record Node(int node) implements Who {
        public Node {
            Bounds.requireWithin("node", node, 0, Scenario.NODES_MAX - 1);
        }
    }

    /** Every node. */
    static Who all() {
        return new Share(1, Spared.NOBODY);
    }
}
