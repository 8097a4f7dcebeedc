package io.floodnet.simulator.engine;

/** Something that must hold did not: a fault of the protocol, found. Says what, where and when in one sentence. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String claim;
    private final int node;
    private final long atNanos;
    private final long step;

    /** The step is not known yet where it is found; see {@link #atStep}. */
    public Violation(String claim, SimulatedNode node, long atNanos) {
        this(claim, node.index(), atNanos, -1);
    }

    private Violation(String claim, int node, long atNanos, long step) {
        super("node " + node + " " + claim + ", at " + atNanos / 1_000_000.0 + " ms"
                + (step < 0 ? "" : ", step " + step));
        this.claim = claim;
        this.node = node;
        this.atNanos = atNanos;
        this.step = step;
    }

    /** The same, with the number of the event at which it was found: equal in each run of a seed, on one thread or two. */
    Violation atStep(long number) {
        Violation numbered = new Violation(claim, node, atNanos, number);
        numbered.setStackTrace(getStackTrace());
        return numbered;
    }

    /** What the node did, as in "holds 11 links". */
    public String claim() {
        return claim;
    }

    /** Which node. */
    public int node() {
        return node;
    }

    /** When, in virtual time. */
    public long atNanos() {
        return atNanos;
    }

    /** After how many events, counted from 1. */
    public long step() {
        return step;
    }
}
