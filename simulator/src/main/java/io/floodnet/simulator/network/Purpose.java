package io.floodnet.simulator.network;

/** What a draw is for, so that draws for different things never touch. */
public enum Purpose {
    LATENCY(1),
    ASYMMETRY(2),
    PLACE(3),
    ACCESS(4),
    ROW(5),
    LOSS(6),
    REORDER(7),
    BANDWIDTH(8),
    CLOCK(9),
    NAT(10),
    CHURN(11),
    FAULT(12),
    NODE(13),
    WORKLOAD(14),
    SCENARIO(17);

    /** Enters the draws: a number once given stays, or every scenario plays out differently. */
    final int salt;

    Purpose(int salt) {
        this.salt = salt;
    }
}
