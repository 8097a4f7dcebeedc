package io.floodnet.simulator.network;

record UniformLatency(long leastNanos, long mostNanos, long seed) implements LatencyModel {
    @Override
    public long oneWayNanos(int from, int to) {
        long spread = mostNanos - leastNanos + 1;
        return leastNanos + Draws.below(spread, seed, Purpose.LATENCY, Pairs.unordered(from, to), 0);
    }
}
