package io.floodnet.simulator.report;

/** Something done to the network on purpose, to be seen on the time line. */
public record FaultMark(String label, Kind kind, long fromMillis, long untilMillis) {

    /** Decides on the colour. */
    public enum Kind {
        /** Nodes go: crashes, leaving. */
        LOSS,

        /** Nodes come or come back. */
        GAIN,

        /** Nodes come and go all the time. */
        CHURN,

        /** Nodes can't reach one another: partitions, flapping. */
        SEPARATION,

        /** Nodes or links are slow, lose packets, or don't keep to the protocol. */
        DISTURBANCE,

        /** Messages are sent. */
        TRAFFIC
    }

    public FaultMark {
        Checks.atLeast("begin of '" + label + "' in milliseconds", fromMillis, 0);
        Checks.atLeast("end of '" + label + "' in milliseconds", untilMillis, fromMillis);
    }

    /** Something that took no time. */
    public static FaultMark at(long timeMillis, Kind kind, String label) {
        return new FaultMark(label, kind, timeMillis, timeMillis);
    }
}
