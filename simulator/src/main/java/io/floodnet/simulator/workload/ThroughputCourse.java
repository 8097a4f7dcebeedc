package io.floodnet.simulator.workload;

import java.util.stream.IntStream;

/** Messages as fast as they are taken. */
final class ThroughputCourse implements Course {

    @Override
    public Figures run(Bench bench) throws InterruptedException {
        WorkloadSettings settings = bench.settings();
        bench.assemble();
        Traffic traffic = Traffic.of(bench);
        Usage usage;
        long deliveries;
        try (Publishers publishers = Publishers.start(bench, senders(settings), Integer.MAX_VALUE)) {
            bench.pause("warm up", settings.warmUp());
            bench.measureFromNow();
            long firstsBefore = bench.firsts();
            Usage before = Usage.now();
            bench.pause("publish", settings.duration());
            deliveries = bench.firsts() - firstsBefore;
            usage = Usage.now().since(before);
            publishers.stop();
        }
        bench.awaitDeliveries();

        Figures figures = new Figures();
        traffic.putCosts(figures, usage, deliveries);
        traffic.putCounts(figures);
        traffic.putLatencies(figures);
        Traffic.putMemory(figures);
        return figures;
    }

    /** All, or one that is neither the first nor the last to come. */
    static int[] senders(WorkloadSettings settings) {
        return settings.senders() == Senders.ALL
                ? IntStream.range(0, settings.nodes()).toArray()
                : new int[] {settings.nodes() / 2};
    }
}
