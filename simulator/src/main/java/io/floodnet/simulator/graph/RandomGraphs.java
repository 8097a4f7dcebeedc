package io.floodnet.simulator.graph;

import java.util.Arrays;

/**
 * Graphs by chance to compare a network with: as many nodes and links, degrees as even as they can be, and no other order.
 *
 * <p>All ends of links are shuffled and joined in pairs (configuration model; Bollobás, "A probabilistic proof of an
 * asymptotic formula for the number of labelled regular graphs", 1980). A pair that would be a loop or double is undone by
 * an exchange of ends with a link drawn at random.
 */
public final class RandomGraphs {
    /** Far more than a sparse graph needs; a link for which none of them works is left out. */
    private static final int EXCHANGES_MAX = 1_000;

    private final CountedDraws draws;
    private final int[] starts;
    private final int[] degrees;
    private final int[] neighbours;

    private RandomGraphs(int nodes, int links, long seed) {
        draws = new CountedDraws(seed);
        starts = new int[nodes + 1];
        degrees = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] = (int) (2L * links * (node + 1) / nodes);
        }
        neighbours = new int[starts[nodes]];
    }

    /** Each node has this degree; in a dense graph some links may be missing. */
    public static Graph regular(int nodes, int degree, long seed) {
        long ends = (long) nodes * degree;
        if (ends % 2 != 0) {
            throw new IllegalArgumentException(
                    "nodes times degree must be even, got " + nodes + " nodes of degree " + degree);
        }
        return even(nodes, ends / 2, seed);
    }

    /** The degrees of any two nodes differ by one at most; in a dense graph some links may be missing. */
    public static Graph even(int nodes, long links, long seed) {
        long linksMax = Math.min((long) nodes * (nodes - 1) / 2, (Integer.MAX_VALUE - 8) / 2);
        if (links < 0 || links > linksMax) {
            throw new IllegalArgumentException(
                    "links of " + nodes + " nodes must be within 0.." + linksMax + ", got " + links);
        }
        return new RandomGraphs(nodes, (int) links, seed).draw();
    }

    private Graph draw() {
        int[] ends = shuffledEnds();
        int refused = 0;
        for (int at = 0; at + 1 < ends.length; at += 2) {
            if (accepts(ends[at], ends[at + 1])) {
                link(ends[at], ends[at + 1]);
            } else {
                ends[refused++] = ends[at];
                ends[refused++] = ends[at + 1];
            }
        }
        for (int at = 0; at < refused; at += 2) {
            exchange(ends[at], ends[at + 1]);
        }
        return toGraph();
    }

    private int[] shuffledEnds() {
        int[] ends = new int[neighbours.length];
        for (int node = 0; node < degrees.length; node++) {
            Arrays.fill(ends, starts[node], starts[node + 1], node);
        }
        for (int at = ends.length - 1; at > 0; at--) {
            int other = draws.below(at + 1);
            int end = ends[at];
            ends[at] = ends[other];
            ends[other] = end;
        }
        return ends;
    }

    /** Takes a link between two others away and binds both of them to these. */
    private void exchange(int one, int other) {
        for (int attempt = 0; attempt < EXCHANGES_MAX; attempt++) {
            int third = draws.below(degrees.length);
            if (degrees[third] == 0) {
                continue;
            }
            int fourth = neighbours[starts[third] + draws.below(degrees[third])];
            if (accepts(one, third) && accepts(other, fourth)) {
                unlink(third, fourth);
                link(one, third);
                link(other, fourth);
                return;
            }
        }
    }

    private boolean accepts(int one, int other) {
        return one != other && indexOf(one, other) < 0;
    }

    private void link(int one, int other) {
        neighbours[starts[one] + degrees[one]++] = other;
        neighbours[starts[other] + degrees[other]++] = one;
    }

    private void unlink(int one, int other) {
        neighbours[indexOf(one, other)] = neighbours[starts[one] + --degrees[one]];
        neighbours[indexOf(other, one)] = neighbours[starts[other] + --degrees[other]];
    }

    private int indexOf(int node, int neighbour) {
        for (int at = starts[node]; at < starts[node] + degrees[node]; at++) {
            if (neighbours[at] == neighbour) {
                return at;
            }
        }
        return -1;
    }

    private Graph toGraph() {
        GraphBuilder builder = new GraphBuilder(degrees.length);
        for (int node = 0; node < degrees.length; node++) {
            builder.add(Arrays.copyOfRange(neighbours, starts[node], starts[node] + degrees[node]), degrees[node]);
        }
        return builder.build();
    }
}
