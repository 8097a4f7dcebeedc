package io.floodnet.simulator.network;

/**
 * Nodes in regions on a sphere, two of them as far apart as light in fibre takes along the great circle, plus the access
 * delay of each.
 *
 * <p>Regions and their shares of nodes are rough figures of where the Internet's users live; within a region, nodes are
 * spread around its middle. Real cables take detours, which {@link #DETOUR} stands for.
 */
final class GeographicLatency implements LatencyModel {
    /** Light in fibre travels at two thirds of its speed in vacuum: about 200 km each millisecond. */
    private static final double KILOMETRES_PER_NANO = 299_792.458e-9 * 2 / 3;

    private static final double EARTH_RADIUS_KILOMETRES = 6_371;

    /** Cables are longer than the great circle, roughly by a fifth. A guess. */
    private static final double DETOUR = 1.2;

    /** How far around a region's middle its nodes lie, as a standard deviation in degrees: about 890 km. */
    private static final double SPREAD_DEGREES = 8;

    /** Latitude and longitude of the middle, and the share of all nodes up to and including this region. */
    private static final double[][] REGIONS = {
        {50, 10, 0.22}, // Europe
        {40, -95, 0.38}, // North America
        {-15, -55, 0.46}, // South America
        {5, 20, 0.53}, // Africa
        {25, 50, 0.58}, // the Middle East
        {22, 78, 0.74}, // South Asia
        {33, 113, 0.92}, // East Asia
        {5, 110, 0.98}, // South-east Asia
        {-30, 145, 1.0}, // Oceania
    };

    /** The fastest access, as a share of the median: what is drawn below it is cut. */
    private static final double ACCESS_LEAST = 1.0 / 5;

    private final double accessNanos;
    private final double sigma;
    private final long seed;

    GeographicLatency(long accessNanos, double sigma, long seed) {
        this.accessNanos = accessNanos;
        this.sigma = sigma;
        this.seed = seed;
    }

    @Override
    public long oneWayNanos(int from, int to) {
        double nanos = DETOUR * kilometres(from, to) / KILOMETRES_PER_NANO + access(from) + access(to);
        return Math.min((long) Math.ceil(nanos), ONE_WAY_MAX.toNanos());
    }

    /** Two nodes at one place, each with the fastest access. */
    @Override
    public long leastNanos() {
        return (long) (2 * accessNanos * ACCESS_LEAST);
    }

    private double access(int node) {
        double factor = Math.exp(sigma * Draws.normal(seed, Purpose.ACCESS, node, 0));
        return accessNanos * Math.max(ACCESS_LEAST, factor);
    }

    /** The great circle by the haversine formula, which is exact for near places, too. */
    private double kilometres(int from, int to) {
        double[] here = REGIONS[region(from)];
        double[] there = REGIONS[region(to)];
        double latitude = latitude(here, from);
        double otherLatitude = latitude(there, to);
        double height = halfChordSquared(otherLatitude - latitude);
        double width = halfChordSquared(longitude(there, to) - longitude(here, from));
        double chord = height + Math.cos(latitude) * Math.cos(otherLatitude) * width;
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private int region(int node) {
        double draw = Draws.unit(seed, Purpose.PLACE, node, 0);
        int region = 0;
        while (draw >= REGIONS[region][2]) {
            region++;
        }
        return region;
    }

    private double latitude(double[] region, int node) {
        return Math.toRadians(region[0] + SPREAD_DEGREES * Draws.normal(seed, Purpose.PLACE, node, 1));
    }

    private double longitude(double[] region, int node) {
        return Math.toRadians(region[1] + SPREAD_DEGREES * Draws.normal(seed, Purpose.PLACE, node, 2));
    }

    private static double halfChordSquared(double angle) {
        double half = Math.sin(angle / 2);
        return half * half;
    }
}
