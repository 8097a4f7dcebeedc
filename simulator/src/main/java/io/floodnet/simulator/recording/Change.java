package io.floodnet.simulator.recording;

/** Something that was seen to happen to a node, or to its link with another. */
record Change(long atNanos, Kind kind, int node, int other) {
    enum Kind {
        JOINED,
        LEFT,
        CRASHED,
        LINK_UP,
        LINK_DOWN,
        /** It is on a side of a partition now; the side is told in place of the other node. */
        SIDE
    }
}
