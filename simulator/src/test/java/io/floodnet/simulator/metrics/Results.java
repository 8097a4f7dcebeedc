package io.floodnet.simulator.metrics;

import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.graph.GraphMeasures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results to write down. */
final class Results {
    static final Cost COST = new Cost(2_500, 2);

    private Results() {}

    /** One that has something of everything. */
    static RunResult full() {
        return new RunResult(
                identity("mass-crash-80", 7, Map.of("degree", "8", "loss", "0.01")),
                new Totals(1_234_567, 0x0123456789abcdefL, 100_000, 200, Ending.COMPLETE),
                List.of(
                        new Sample(0, 1, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 1),
                        new Sample(10_000, 1_000, 4_015, 8.03, 5, 10, 1, 1_000, 3, 0, 56_789, 4_567_890, 98_765)),
                List.of(flood(0, 999, 999), flood(1, 999, 990)),
                new Reach(2, 0.990991, 0.995495, 7.003519),
                deliveries(),
                List.of(PacketCount.of("Message", 13_930, 1_393_000, 60_000_000), PacketCount.of("Ping", 7, 63, 0)),
                new GraphMeasures(
                        200, Counts.of(0, 0, 1, 0, 0, 0, 0, 0, 199), 1, 200, 0, 0.0353, 2.75, 5, 0.3386, 1.0125, 200),
                List.of(
                        new Repair(40_000, "crash of 800 nodes", 12_300, Repair.NEVER),
                        new Repair(60_000, "partition, two halves", 0, 4_200)),
                new Course(0.001, 4_000, 0.81, 2_500, 0.99),
                List.of("message 1 reached 990 of 999 nodes", "one node had \"11\" links,\nat most 10 are allowed"));
    }

    /** One in which nothing happened. */
    static RunResult empty() {
        return new RunResult(
                identity("nothing", 0, Map.of()),
                new Totals(0, 0, 0, 0, Ending.INTERRUPTED),
                List.of(),
                List.of(),
                new Reach(0, 1, 1, 0),
                Deliveries.NONE,
                List.of(),
                new GraphMeasures(0, Counts.none(), 0, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(),
                Course.UNEVENTFUL,
                List.of());
    }

    static RunResult full(String scenario, long seed, Map<String, String> parameters) {
        RunResult full = full();
        return new RunResult(
                identity(scenario, seed, parameters),
                full.totals(),
                full.samples(),
                List.of(flood(0, 999, 900 + (int) seed)),
                new Reach(1, (900 + seed) / 999.0, (900 + seed) / 999.0, 7),
                full.deliveries(),
                full.packets(),
                full.graph(),
                full.repairs(),
                full.course(),
                List.of());
    }

    private static RunIdentity identity(String scenario, long seed, Map<String, String> parameters) {
        return new RunIdentity(scenario, 0xfedcba9876543210L, "0.1.0", seed, 1_000, new TreeMap<>(parameters));
    }

    private static Flood flood(int number, int reachable, int reached) {
        return new Flood(
                number,
                80_000 + number,
                3,
                256,
                reachable,
                reachable - reached,
                reached,
                6_965,
                2_000_000,
                new Latency(reached, 212_345.5, 210_000, 280_000, 330_000, 398_765),
                Counts.of(0, 8, 56, 300, 500, reached - 864));
    }

    private static Deliveries deliveries() {
        DeliveryMeter meter = new DeliveryMeter();
        for (int node = 0; node < 1_989; node++) {
            meter.record(50_000_000L + node * 100_000L, 1 + node / 400);
        }
        return meter.toDeliveries(1_998);
    }
}
