package io.floodnet.simulator.network;

record ConstantLatency(long oneWayNanos) implements LatencyModel {
    @Override
    public long oneWayNanos(int from, int to) {
        return oneWayNanos;
    }

    @Override
    public long leastNanos() {
        return oneWayNanos;
    }
}
