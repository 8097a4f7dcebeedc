package io.floodnet.simulator.network;

record LogNormalLatency(long medianNanos, double sigma, long leastNanos, long mostNanos, long seed)
        implements LatencyModel {
    @Override
    public long oneWayNanos(int from, int to) {
        double normal = Draws.normal(seed, Purpose.LATENCY, Pairs.unordered(from, to), 0);
        long nanos = (long) (medianNanos * Math.exp(sigma * normal));
        return Math.max(leastNanos, Math.min(mostNanos, nanos));
    }
}
