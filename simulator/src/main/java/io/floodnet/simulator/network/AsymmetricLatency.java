package io.floodnet.simulator.network;

/** A draw per pair says whether it is uneven, and another which of its ways is the slow one. */
record AsymmetricLatency(LatencyModel base, double share, double factor, long seed) implements LatencyModel {
    @Override
    public long oneWayNanos(int from, int to) {
        long nanos = base.oneWayNanos(from, to);
        return isSlow(from, to) ? Math.min((long) (nanos * factor), ONE_WAY_MAX.toNanos()) : nanos;
    }

    private boolean isSlow(int from, int to) {
        long pair = Pairs.unordered(from, to);
        if (!Draws.happens(share, seed, Purpose.ASYMMETRY, pair, 0)) {
            return false;
        }
        boolean slowUpwards = Draws.happens(0.5, seed, Purpose.ASYMMETRY, pair, 1);
        return slowUpwards == from < to;
    }

    @Override
    public long leastNanos() {
        return base.leastNanos();
    }
}
