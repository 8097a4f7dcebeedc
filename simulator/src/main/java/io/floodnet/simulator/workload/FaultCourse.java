package io.floodnet.simulator.workload;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Half of the nodes are killed at once, the first among them; a survivor publishes a burst at once, and goes on. */
final class FaultCourse implements Course {
    private static final int BURST = 100;
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long AT_ONCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Override
    public Figures run(Bench bench) throws InterruptedException {
        WorkloadSettings settings = bench.settings();
        int nodes = settings.nodes();
        int killed = nodes / 2;
        int[] sender = {nodes - 1};
        int before = settings.messagesIn(settings.warmUp());
        int after = settings.messagesIn(settings.duration());
        Arrivals arrivals = new Arrivals(before, BURST + after, BURST, AT_ONCE_NANOS);
        bench.startNodes(
                nodes,
                node -> node < killed ? Swarm.Fate.DOOMED : Swarm.Fate.ORDINARY,
                (node, inbox) -> arrivals.before(inbox));
        bench.awaitOnePiece();
        bench.publishAtRate("warm up", before, sender);
        bench.awaitDeliveries();

        long killNanos = System.nanoTime();
        bench.swarm().kill(IntStream.range(0, killed).boxed().toList());
        long burstNanos = System.nanoTime();
        for (int sent = 0; sent < BURST; sent++) {
            bench.publish(sender[0]);
        }
        bench.publishAtRate("go on", after, sender);
        int others = nodes - killed - 1;
        bench.awaitDeliveries(() -> arrivals.delivered(0, BURST + after), (BURST + after) * (long) others);
        return figures(bench, arrivals, killNanos, burstNanos);
    }

    private static Figures figures(Bench bench, Arrivals arrivals, long killNanos, long burstNanos) {
        int nodes = bench.settings().nodes();
        int others = nodes - nodes / 2 - 1;
        int messages = BURST + bench.settings().messagesIn(bench.settings().duration());
        Figures figures = new Figures()
                .put("killMillis", (double) (burstNanos - killNanos) / NANOS_PER_MILLI)
                .put("burstWithinSecondRatio", (double) arrivals.atOnce() / ((double) BURST * others))
                .put("burstRatio", (double) arrivals.delivered(0, BURST) / ((double) BURST * others));
        put(figures, "burstDoneMillis", arrivals.doneNanos(0, BURST, others), burstNanos);
        figures.put(
                "laterRatio", (double) arrivals.delivered(BURST, messages) / ((double) (messages - BURST) * others));
        put(figures, "lossFreeFromMillis", arrivals.lossFreeFromNanos(others), burstNanos);
        Standing standing = bench.standing(nodes / 2, nodes);
        figures.putWhole("repeated", bench.repeats())
                .put("components", standing.components())
                .put("degreeMin", standing.degreeMin())
                .put("degreeMax", standing.degreeMax());
        bench.swarm().counters().forEach(figures::putWhole);
        Traffic.putMemory(figures);
        return figures;
    }

    private static void put(Figures figures, String name, OptionalLong nanos, long sinceNanos) {
        nanos.ifPresent(at -> figures.put(name, (double) (at - sinceNanos) / NANOS_PER_MILLI));
    }
}
