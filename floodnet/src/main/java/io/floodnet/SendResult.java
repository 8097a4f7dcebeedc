package io.floodnet;

/** What became of a payload for one node. */
public enum SendResult {
    /** That node has answered that it handed the payload to its application. Not proven: any node can claim any id. */
    DELIVERED,
    /** Nobody has answered in time: the node may be gone, or have the payload without having been heard. */
    UNREACHED,
    /** There is no neighbour: it was not sent. */
    ISOLATED,
    /** As much as may waits for answers, or more is broadcast than the links carry: it was not sent. Try again in a while. */
    OVERLOADED,
    /** The node is closed, or was before an answer came: it may have been sent. */
    CLOSED
}
