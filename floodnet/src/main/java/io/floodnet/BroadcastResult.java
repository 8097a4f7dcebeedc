package io.floodnet;

/** What became of a broadcast. */
public enum BroadcastResult {
    /** It was handed to every neighbour. */
    SENT,
    /** There is no neighbour: it was not sent. */
    ISOLATED,
    /** More is broadcast than the links carry, and as much waits as may: it was not sent. Try again in a while. */
    OVERLOADED,
    /** The node is closed: it was not sent. */
    CLOSED
}
