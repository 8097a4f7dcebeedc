package io.floodnet.simulator.fault;

/** What a node that starts again knows of its former life. */
public enum Memory {
    /** The addresses it remembered. */
    KEEPS,
    /** Nothing but its entries, as on its first start. */
    FORGETS
}
