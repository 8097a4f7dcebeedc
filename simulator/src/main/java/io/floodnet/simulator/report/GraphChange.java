package io.floodnet.simulator.report;

/**
 * Something that happened to a node or a link.
 *
 * @param node its place in the {@link NodeSample}
 * @param other the other end of a link, the side of a partition, otherwise 0
 */
public record GraphChange(long timeMillis, Kind kind, int node, int other) {

    /** What happened. */
    public enum Kind {
        JOINED(0),
        LEFT(1),
        CRASHED(2),
        LINK_ADDED(3),
        LINK_REMOVED(4),
        SIDE_TAKEN(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** What the page knows it by. */
        int code() {
            return code;
        }
    }

    public GraphChange {
        Checks.atLeast("time in milliseconds", timeMillis, 0);
        Checks.atLeast("node", node, 0);
        Checks.atLeast("other end or side", other, 0);
        if (isOfLink(kind) && node == other) {
            throw new IllegalArgumentException("a link must join two nodes, got " + node + " twice");
        }
    }

    /** A node begins, for the first time or anew. */
    public static GraphChange joined(long timeMillis, int node) {
        return new GraphChange(timeMillis, Kind.JOINED, node, 0);
    }

    /** A node takes its leave. Its links stay drawn until they are removed. */
    public static GraphChange left(long timeMillis, int node) {
        return new GraphChange(timeMillis, Kind.LEFT, node, 0);
    }

    /** A node is gone without a word. Its links stay drawn until they are removed. */
    public static GraphChange crashed(long timeMillis, int node) {
        return new GraphChange(timeMillis, Kind.CRASHED, node, 0);
    }

    /** The order of the ends doesn't matter, and a link that is there already stays one link. */
    public static GraphChange linkAdded(long timeMillis, int node, int other) {
        return new GraphChange(timeMillis, Kind.LINK_ADDED, node, other);
    }

    public static GraphChange linkRemoved(long timeMillis, int node, int other) {
        return new GraphChange(timeMillis, Kind.LINK_REMOVED, node, other);
    }

    /** A partition puts a node on one of its sides, counted from 1; side 0 is where everybody can talk to everybody. */
    public static GraphChange sideTaken(long timeMillis, int node, int side) {
        return new GraphChange(timeMillis, Kind.SIDE_TAKEN, node, side);
    }

    boolean isOfLink() {
        return isOfLink(kind);
    }

    private static boolean isOfLink(Kind kind) {
        return kind == Kind.LINK_ADDED || kind == Kind.LINK_REMOVED;
    }
}
