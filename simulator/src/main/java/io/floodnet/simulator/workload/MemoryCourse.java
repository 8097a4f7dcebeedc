package io.floodnet.simulator.workload;

import java.util.OptionalLong;

/** What an idle node takes, and whether it is more after many messages. */
final class MemoryCourse implements Course {
    /** What the first nodes take is what all share: threads, pools, classes. */
    private static final int SHARING = 2;

    /** After a tenth everything is warm: what there is then is what the rest is compared to. */
    private static final int WARM_SHARE = 10;

    @Override
    public Figures run(Bench bench) throws InterruptedException {
        WorkloadSettings settings = bench.settings();
        bench.startNodes(Math.min(SHARING, settings.nodes()));
        bench.awaitOnePiece();
        long heapOfFew = MemoryUse.heapLiveBytes();
        OptionalLong residentOfFew = MemoryUse.residentBytes();
        bench.assemble();
        long heapIdle = MemoryUse.heapLiveBytes();
        OptionalLong residentIdle = MemoryUse.residentBytes();

        Traffic traffic = Traffic.of(bench);
        Usage before = Usage.now();
        int warm = settings.messages() / WARM_SHARE;
        publish(bench, warm);
        long heapWarm = MemoryUse.heapLiveBytes();
        publish(bench, settings.messages() - warm);
        Usage usage = Usage.now().since(before);
        long heapEnd = MemoryUse.heapLiveBytes();

        int more = settings.nodes() - SHARING;
        Figures figures = new Figures().putRatio("heapBytesPerIdleNode", (double) heapIdle - heapOfFew, more);
        if (residentOfFew.isPresent() && residentIdle.isPresent()) {
            figures.putRatio(
                    "residentBytesPerIdleNode", (double) residentIdle.getAsLong() - residentOfFew.getAsLong(), more);
        }
        figures.putWhole("heapIdleBytes", heapIdle)
                .putWhole("heapWarmBytes", heapWarm)
                .putWhole("heapEndBytes", heapEnd)
                .putWhole("heapGrowthBytes", heapEnd - heapWarm)
                .putRatio("heapGrowthBytesPerNode", (double) heapEnd - heapWarm, settings.nodes());
        traffic.putCosts(figures, usage, bench.firsts());
        traffic.putCounts(figures);
        Traffic.putMemory(figures);
        return figures;
    }

    private static void publish(Bench bench, int messages) throws InterruptedException {
        int[] senders = ThroughputCourse.senders(bench.settings());
        long due = bench.due()
                + (long) messages
                        / senders.length
                        * senders.length
                        * (bench.settings().nodes() - 1);
        try (Publishers publishers = Publishers.start(bench, senders, messages / senders.length)) {
            while (!publishers.awaitDone()) {
                bench.look("publish", due == 0 ? 1 : (double) bench.firsts() / due);
            }
        }
        bench.awaitDeliveries();
    }
}
