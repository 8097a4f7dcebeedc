package io.floodnet.simulator.workload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Messages as fast as they are taken; then the last node stops to read, and the others are to hardly notice. */
final class StallCourse implements Course {
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration SLICE = Duration.ofMillis(20);

    @Override
    public Figures run(Bench bench) throws InterruptedException {
        WorkloadSettings settings = bench.settings();
        int victim = settings.nodes() - 1;
        Valve valve = new Valve(payload -> bench.tally(victim).received(payload));
        bench.startNodes(
                settings.nodes(),
                node -> node == victim ? Swarm.Fate.DOOMED : Swarm.Fate.ORDINARY,
                (node, inbox) -> node == victim ? valve : inbox);
        bench.awaitOnePiece();
        int[] senders = settings.senders() == Senders.ALL
                ? IntStream.range(0, victim).toArray()
                : new int[] {settings.nodes() / 2};
        Figures figures = new Figures();
        try (Publishers publishers = Publishers.start(bench, senders, Integer.MAX_VALUE)) {
            bench.pause("warm up", settings.warmUp());
            double sound = perSecond(bench, victim, () -> bench.pause("publish", settings.duration()));
            valve.shut();
            double stalled = perSecond(bench, victim, () -> awaitReplacement(bench, victim, figures));
            figures.put("soundDeliveriesPerSecond", sound)
                    .put("stalledDeliveriesPerSecond", stalled)
                    .putRatio("throughputRatio", stalled, sound);
            publishers.stop();
        } finally {
            valve.open();
        }
        long due = bench.published() * (settings.nodes() - 2);
        bench.awaitDeliveries(() -> ofOthers(bench, victim), due);
        figures.putWhole("missedByOthers", due - ofOthers(bench, victim)).putWhole("repeated", bench.repeats());
        bench.swarm().counters().forEach(figures::putWhole);
        Traffic.putMemory(figures);
        return figures;
    }

    private interface Phase {
        void run() throws InterruptedException;
    }

    private static double perSecond(Bench bench, int victim, Phase phase) throws InterruptedException {
        long before = ofOthers(bench, victim);
        Usage start = Usage.now();
        phase.run();
        return (double) (ofOthers(bench, victim) - before)
                / Usage.now().since(start).seconds();
    }

    private static long ofOthers(Bench bench, int victim) {
        return bench.firsts() - bench.tally(victim).firsts();
    }

    /** For as long as the settings say, whenever it happens. */
    private static void awaitReplacement(Bench bench, int victim, Figures figures) throws InterruptedException {
        long startNanos = System.nanoTime();
        long lengthNanos = bench.settings().duration().toNanos();
        boolean isLeft = false;
        boolean isReplaced = false;
        for (long passed = 0; passed < lengthNanos; passed = System.nanoTime() - startNanos) {
            if (!isLeft && !isNeighbour(bench, victim)) {
                isLeft = true;
                figures.put("leftMillis", (double) passed / NANOS_PER_MILLI);
            }
            if (isLeft && !isReplaced && bench.standing(0, victim).isWhole()) {
                isReplaced = true;
                figures.put("replacedMillis", (double) passed / NANOS_PER_MILLI);
            }
            bench.pause("stall", SLICE);
        }
    }

    private static boolean isNeighbour(Bench bench, int victim) {
        return IntStream.range(0, victim)
                .anyMatch(node -> IntStream.of(bench.swarm().neighbours(node)).anyMatch(other -> other == victim));
    }
}
