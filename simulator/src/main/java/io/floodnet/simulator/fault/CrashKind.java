package io.floodnet.simulator.fault;

/** What the neighbours of a node that dies notice. */
public enum CrashKind {
    /** The process is killed: its machine closes the connections, and the peers hear it one way later. */
    KILL,
    /** The machine loses power: nobody hears anything. */
    POWER
}
