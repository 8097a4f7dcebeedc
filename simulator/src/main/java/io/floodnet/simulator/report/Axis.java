package io.floodnet.simulator.report;

/** One direction of a plot. The title names the unit, as in "latency, ms". */
public record Axis(String title, Scale scale) {

    /** How values are spread over the direction. */
    public enum Scale {
        LINEAR,

        /** By powers of ten; values of 0 and less have no place there and are left out. */
        LOG
    }

    public static Axis linear(String title) {
        return new Axis(title, Scale.LINEAR);
    }

    public static Axis log(String title) {
        return new Axis(title, Scale.LOG);
    }
}
