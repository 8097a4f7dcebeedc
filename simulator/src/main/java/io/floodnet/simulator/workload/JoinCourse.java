package io.floodnet.simulator.workload;

import java.util.concurrent.TimeUnit;

/** Nodes start as fast as they can, all through the first; until all hang together and each has the links it is to have. */
final class JoinCourse implements Course {
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Override
    public Figures run(Bench bench) throws InterruptedException {
        int nodes = bench.settings().nodes();
        Usage before = Usage.now();
        bench.startNodes(nodes);
        Usage started = Usage.now();
        Standing standing = bench.awaitWhole();
        Usage whole = Usage.now();
        Figures figures = new Figures()
                .put("joinMillis", whole.since(before).atNanos() / NANOS_PER_MILLI)
                .put("afterLastStartMillis", whole.since(started).atNanos() / NANOS_PER_MILLI)
                .put("isWhole", standing.isWhole() ? 1 : 0)
                .put("neverJoinedShare", (double) standing.lonely() / nodes)
                .put("components", standing.components())
                .put("degreeMin", standing.degreeMin())
                .put("degreeMean", standing.degreeMean())
                .put("degreeMax", standing.degreeMax())
                .put("cpuMillisPerNode", whole.since(before).cpuNanos() / NANOS_PER_MILLI / nodes)
                .put("wireBytesPerNode", (double) bench.swarm().wireBytes() / nodes);
        Traffic.putMemory(figures);
        return figures;
    }
}
