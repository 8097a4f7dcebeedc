package io.floodnet.simulator.report;

/** Places the values of an axis between two pixels. */
record PlotScale(double least, double most, Axis.Scale scale, double fromPixel, double toPixel) {

    double pixel(double value) {
        double share = isLog()
                ? StrictMath.log10(value / least) / StrictMath.log10(most / least)
                : (value - least) / (most - least);
        return fromPixel + share * (toPixel - fromPixel);
    }

    /** Whether the value has a place on the axis. */
    boolean holds(double value) {
        return value >= least && value <= most;
    }

    boolean isLog() {
        return scale == Axis.Scale.LOG;
    }
}
