package io.floodnet.simulator.workload;

/** Messages at a rate that leaves everybody time; how long each takes to each. */
final class LatencyCourse implements Course {

    @Override
    public Figures run(Bench bench) throws InterruptedException {
        WorkloadSettings settings = bench.settings();
        bench.assemble();
        Traffic traffic = Traffic.of(bench);
        int[] senders = ThroughputCourse.senders(settings);
        bench.publishAtRate("warm up", settings.messagesIn(settings.warmUp()), senders);
        bench.awaitDeliveries();

        bench.measureFromNow();
        long firstsBefore = bench.firsts();
        Usage before = Usage.now();
        bench.publishAtRate("publish", settings.messagesIn(settings.duration()), senders);
        bench.awaitDeliveries();
        Usage usage = Usage.now().since(before);

        Figures figures = new Figures();
        traffic.putLatencies(figures);
        traffic.putCosts(figures, usage, bench.firsts() - firstsBefore);
        traffic.putCounts(figures);
        Traffic.putMemory(figures);
        return figures;
    }
}
