package io.floodnet.simulator.network;

/** Each node is given a row by a draw; two that share a row are as near as the nearest pair that was measured. */
record MatrixLatency(LatencyMatrix latencies, long seed) implements LatencyModel {
    @Override
    public long oneWayNanos(int from, int to) {
        int row = rowOf(from);
        int column = rowOf(to);
        return row == column ? latencies.leastNanos() : latencies.nanos(row, column);
    }

    private int rowOf(int node) {
        return (int) Draws.below(latencies.size(), seed, Purpose.ROW, node, 0);
    }

    @Override
    public long leastNanos() {
        return latencies.leastNanos();
    }
}
