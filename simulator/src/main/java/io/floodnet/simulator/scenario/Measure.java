package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.Bounds;

/** What is looked at when a simulation has ended and the network has settled, some of it on the way there. */
public enum Measure {
    /** How many pieces the living nodes are in. */
    COMPONENTS(Kind.COUNT, Sense.AT_MOST),
    /** The share of the nodes that it could reach which the least heard message reached. */
    COVERAGE(Kind.SHARE, Sense.AT_LEAST),
    /** The fewest links of a living node. */
    DEGREE_MIN(Kind.COUNT, Sense.AT_LEAST),
    /** The most links of a living node. */
    DEGREE_MAX(Kind.COUNT, Sense.AT_MOST),
    /** The share of living nodes with exactly the desired degree. */
    SHARE_AT_DEGREE(Kind.SHARE, Sense.AT_LEAST),
    /** How many links only one end believes in. */
    ONE_SIDED(Kind.COUNT, Sense.AT_MOST),
    /** The mean number of hops of a message, over that in a random regular graph of the same size and degree. */
    MEAN_HOPS_RATIO(Kind.RATIO, Sense.AT_MOST),
    /** How many living nodes have no link. */
    ISOLATED(Kind.COUNT, Sense.AT_MOST),
    /** The part of the living nodes that is in the largest piece. */
    LARGEST_SHARE(Kind.SHARE, Sense.AT_LEAST),
    /** The longest time from the end of a fault until there was one piece, for good. */
    WHOLE_WITHIN(Kind.TIME, Sense.AT_MOST),
    /** The same until nobody had fewer links than desired, but for gaps of less than 10 s. */
    DEGREES_WITHIN(Kind.TIME, Sense.AT_MOST),
    /** The most living nodes that were outside the largest piece at one moment, of those that had had a link. */
    OUTSIDE_SHARE(Kind.SHARE, Sense.AT_MOST),
    /** The longest time for which any living node was outside the largest piece, newcomers too. */
    OUTSIDE_TIME(Kind.TIME, Sense.AT_MOST),
    /** The links across the last partition that are drawn at random, by those that a random graph would have. */
    CROSS_SHARE(Kind.SHARE, Sense.AT_LEAST),
    /** The time from the end of the last partition until all had what was sent until then. */
    CAUGHT_UP_WITHIN(Kind.TIME, Sense.AT_MOST),
    /** The share of the messages that are kept which the node has that has the least of them; newcomers count. */
    KNOWN_SHARE(Kind.SHARE, Sense.AT_LEAST),
    /** What a node has sent in the last minute. */
    FRAMES_LAST_MINUTE(Kind.RATIO, Sense.AT_MOST),
    /** The same in bytes. */
    BYTES_LAST_MINUTE(Kind.COUNT, Sense.AT_MOST),
    /** The share of the messages to single nodes that were delivered, where neither end went meanwhile. */
    DIRECT_DELIVERED(Kind.SHARE, Sense.AT_LEAST),
    /** The share of them that had to go to everybody. */
    DIRECT_FLOODED(Kind.SHARE, Sense.AT_MOST),
    /** How long they took by how long the shortest way would have taken, in the mean. */
    DIRECT_STRETCH(Kind.RATIO, Sense.AT_MOST);

    private static final double RATIO_MAX = 1_000;

    /** A day. */
    private static final double SECONDS_MAX = 86_400;

    private final Kind kind;
    private final Sense sense;

    Measure(Kind kind, Sense sense) {
        this.kind = kind;
        this.sense = sense;
    }

    /** What its numbers are. */
    public enum Kind {
        COUNT,
        SHARE,
        RATIO,
        /** In seconds. */
        TIME
    }

    /** On which side of its bound it must be. */
    public enum Sense {
        AT_LEAST,
        AT_MOST
    }

    public Kind kind() {
        return kind;
    }

    public Sense sense() {
        return sense;
    }

    /** Whether a measured value is on the right side of a bound, or on it. */
    public boolean holds(double measured, double bound) {
        return sense == Sense.AT_LEAST ? measured >= bound : measured <= bound;
    }

    /** As it is called in files: {@code mean-hops-ratio}. */
    public String field() {
        return Words.of(this);
    }

    private static double mostOf(Kind kind) {
        return switch (kind) {
            case COUNT -> Scenario.NODES_MAX;
            case SHARE -> 1;
            case RATIO -> RATIO_MAX;
            case TIME -> SECONDS_MAX;
        };
    }

    void requireBound(double bound) {
        if (kind == Kind.COUNT) {
            Bounds.requireWithin(field(), bound, this == COMPONENTS ? 1 : 0, Scenario.NODES_MAX);
        } else {
            Bounds.requireWithin(field(), bound, 0, mostOf(kind));
        }
    }
}
