package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Dial;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the network does to packets and nodes, seen from two nodes that are linked. */
class FaultsTest {
    private static final LatencySpec HALF_A_SECOND = new LatencySpec.Constant(Duration.ofMillis(500));
    private static final Payload HELLO = Payload.copyOf(new byte[1_000]);

    private final List<Long> arrivalsMillis = new ArrayList<>();
    private final List<Integer> arrivals = new ArrayList<>();
    private final List<String> dials = new ArrayList<>();

    private static NetworkSpec plain() {
        return new NetworkSpec(HALF_A_SECOND, Bandwidth.UNLIMITED, Loss.NONE, Reorder.NONE, Clocks.EXACT, Nat.NONE);
    }

    /** Two nodes that are neighbours. */
    private SimulatedNetwork pair(NetworkSpec spec) {
        SimulatedNetwork network = new SimulatedNetwork(new NetworkSettings(OverlayConfig.defaults(), spec, 1, 2, 1));
        SimulatedNode one = network.join(List.of());
        SimulatedNode other = network.join(List.of(one));
        for (int second = 0; second < 300 && one.degree() + other.degree() < 2; second++) {
            network.run(Duration.ofSeconds(1));
        }
        assertEquals(1, one.degree());
        assertEquals(1, other.degree());
        network.watch(new Watcher() {
            @Override
            public void delivered(SimulatedNode node, SimulatedNode from, long atNanos, Broadcast broadcast, int hops) {
                arrivals.add(broadcast.number());
                arrivalsMillis.add(Math.round((atNanos - broadcast.sentAtNanos()) / 1e6));
            }
        });
        return network;
    }

    /** A newcomer dials a node; what becomes of its first dial is noted. */
    private void dial(SimulatedNetwork network, SimulatedNode to) {
        long from = network.nowNanos();
        int newcomer = network.nodes().size();
        network.watch(new Watcher() {
            private boolean isOver;

            @Override
            public void beforeEvent(SimulatedNode node, @Nullable SimulatedNode peer, long atNanos, Object what) {
                if (node.index() == newcomer && what instanceof Dial && !isOver) {
                    isOver = true;
                    dials.add((peer == null ? "failed" : "connected") + " after " + Math.round((atNanos - from) / 1e6)
                            + " ms");
                }
            }
        });
        network.join(List.of(to));
    }

    private static void say(SimulatedNetwork network, int times) {
        for (int i = 0; i < times; i++) {
            network.broadcast(network.nodes().get(0), HELLO);
        }
    }

    private static BitSet nodes(int... indices) {
        BitSet nodes = new BitSet();
        for (int index : indices) {
            nodes.set(index);
        }
        return nodes;
    }

    @Test
    void aMessageTakesAsLongAsTheWay() {
        SimulatedNetwork network = pair(plain());
        say(network, 2);
        network.run(Duration.ofSeconds(5));

        assertEquals(List.of(500L, 500L), arrivalsMillis);
    }

    @Test
    void whatIsSentIntoACutComesALittleAfterItHasHealed() {
        SimulatedNetwork network = pair(plain());
        network.cut(new Cut(
                nodes(0), false, network.nowNanos() + Duration.ofSeconds(4).toNanos()));
        say(network, 1);
        network.run(Duration.ofSeconds(10));

        assertEquals(1, arrivalsMillis.size());
        assertTrue(arrivalsMillis.get(0) >= 4_500 && arrivalsMillis.get(0) <= 5_500, "after " + arrivalsMillis);
    }

    @Test
    void aOneWayCutHoldsOneWayOnly() {
        SimulatedNetwork network = pair(plain());
        network.cut(new Cut(
                nodes(1), true, network.nowNanos() + Duration.ofSeconds(4).toNanos()));
        say(network, 1);
        network.broadcast(network.nodes().get(1), HELLO);
        network.run(Duration.ofSeconds(10));

        assertEquals(2, arrivalsMillis.size());
        assertEquals(500, arrivalsMillis.get(0), "to the side that is held");
        assertTrue(
                arrivalsMillis.get(1) >= 4_500 && arrivalsMillis.get(1) <= 5_500, "from it, after " + arrivalsMillis);
    }

    @Test
    void aNodeThatIsCutOffHearsLater() {
        SimulatedNetwork network = pair(plain());
        network.cutOff(network.nodes().get(1), Duration.ofSeconds(2));
        say(network, 1);
        network.run(Duration.ofSeconds(10));

        assertTrue(arrivalsMillis.get(0) >= 2_500 && arrivalsMillis.get(0) <= 3_500, "after " + arrivalsMillis);
    }

    @Test
    void aStoppedNodeDealsWithEverythingWhenItGoesOn() {
        SimulatedNetwork network = pair(plain());
        network.stall(network.nodes().get(1), Duration.ofSeconds(3));
        say(network, 3);
        network.run(Duration.ofSeconds(10));

        assertEquals(List.of(3_000L, 3_000L, 3_000L), arrivalsMillis);
    }

    @Test
    void whoDialsAStoppedNodeGivesUpAfterThreeSeconds() {
        SimulatedNetwork network = pair(plain());
        SimulatedNode stopped = network.nodes().get(1);
        network.stall(stopped, Duration.ofMinutes(5));
        dial(network, stopped);
        network.run(Duration.ofSeconds(4));

        assertEquals(List.of("failed after 3000 ms"), dials);
    }

    @Test
    void whoDialsASlowNodeGivesUpOnlyIfItsAnswerWouldComeTooLate() {
        SimulatedNetwork network = pair(plain());
        SimulatedNode slow = network.nodes().get(1);
        network.slow(slow, Duration.ofMillis(900), Duration.ofSeconds(4));
        dial(network, slow);
        network.run(Duration.ofSeconds(10));
        network.slow(slow, Duration.ofMillis(1_100), Duration.ofSeconds(4));
        dial(network, slow);
        network.run(Duration.ofSeconds(4));

        assertEquals(List.of("connected after 2900 ms", "failed after 3000 ms"), dials);
    }

    @Test
    void aSlowNodeDealsWithEverythingLaterUntilItHasRecovered() {
        SimulatedNetwork network = pair(plain());
        network.slow(network.nodes().get(1), Duration.ofMillis(700), Duration.ofSeconds(5));
        say(network, 1);
        network.run(Duration.ofSeconds(10));
        say(network, 1);
        network.run(Duration.ofSeconds(10));

        assertEquals(List.of(1_200L, 500L), arrivalsMillis);
    }

    @Test
    void packetsQueueWhereTheUplinkIsNarrow() {
        Bandwidth aKilobyteInATenthOfASecond = new Bandwidth(80_000, 0);
        SimulatedNetwork network = pair(new NetworkSpec(
                HALF_A_SECOND, aKilobyteInATenthOfASecond, Loss.NONE, Reorder.NONE, Clocks.EXACT, Nat.NONE));
        say(network, 3);
        network.run(Duration.ofSeconds(10));

        assertEquals(3, arrivalsMillis.size());
        for (int i = 0; i < 3; i++) {
            long frames = Math.round((arrivalsMillis.get(i) - 500) / 105.1); // a kilobyte and its head
            assertEquals(i + 1, frames, "each waits for those before it: " + arrivalsMillis);
        }
    }

    @Test
    void whatIsLostIsSentAgainAndComesLateButInOrder() {
        SimulatedNetwork network = pair(new NetworkSpec(
                new LatencySpec.Constant(Duration.ofMillis(20)),
                Bandwidth.UNLIMITED,
                new Loss(0.3, Loss.Kind.RETRANSMIT),
                Reorder.NONE,
                Clocks.EXACT,
                Nat.NONE));
        for (int i = 0; i < 50; i++) {
            say(network, 1);
            network.run(Duration.ofMillis(100));
        }
        network.run(Duration.ofMinutes(2));

        assertEquals(IntStream.range(0, 50).boxed().toList(), arrivals);
        assertTrue(arrivalsMillis.stream().anyMatch(millis -> millis >= 220), "some came late: " + arrivalsMillis);
        assertTrue(arrivalsMillis.stream().anyMatch(millis -> millis == 20), "some came at once: " + arrivalsMillis);
    }

    @Test
    void aTransportThatDropsLosesMessages() {
        SimulatedNetwork network = pair(new NetworkSpec(
                new LatencySpec.Constant(Duration.ofMillis(20)),
                Bandwidth.UNLIMITED,
                new Loss(0.2, Loss.Kind.DROP),
                Reorder.NONE,
                Clocks.EXACT,
                Nat.NONE));
        say(network, 100);
        network.run(Duration.ofSeconds(5));

        assertTrue(arrivalsMillis.size() > 50 && arrivalsMillis.size() < 100, "came: " + arrivalsMillis.size());
    }

    @Test
    void whatTheNetworkDropsHasTakenItsTimeOnTheUplink() {
        SimulatedNetwork network = pair(new NetworkSpec(
                new LatencySpec.Constant(Duration.ofMillis(20)),
                new Bandwidth(80_000, 0),
                new Loss(0.3, Loss.Kind.DROP),
                Reorder.NONE,
                Clocks.EXACT,
                Nat.NONE));
        say(network, 20);
        network.run(Duration.ofSeconds(5));

        assertTrue(arrivals.size() < 20, "some are gone: " + arrivals);
        for (int i = 0; i < arrivals.size(); i++) {
            long frames = Math.round((arrivalsMillis.get(i) - 20) / 105.1); // a kilobyte and its head
            assertEquals(arrivals.get(i) + 1, frames, "each waits for all before it: " + arrivalsMillis);
        }
    }

    @Test
    void theEndOfAConnectionOvertakesNothing() {
        SimulatedNetwork network = pair(new NetworkSpec(
                HALF_A_SECOND,
                Bandwidth.UNLIMITED,
                Loss.NONE,
                new Reorder(0.5, Duration.ofSeconds(1)),
                Clocks.EXACT,
                Nat.NONE));
        say(network, 20);
        network.crash(network.nodes().get(0));
        network.run(Duration.ofSeconds(5));

        assertEquals(20, arrivals.size());
        assertEquals(0, network.nodes().get(1).connections());
    }

    @Test
    void whoStartsWhileACallIsOnItsWayToAnotherProcessRefusesIt() {
        SimulatedNetwork network = pair(plain());
        SimulatedNode ended = network.nodes().get(1);
        dial(network, ended);
        network.run(Duration.ofMillis(1_200));
        network.crash(ended);
        network.restart(ended, List.of());
        network.run(Duration.ofSeconds(2));

        assertEquals(List.of("failed after 2000 ms"), dials);
    }

    @Test
    void whoReordersLetsLaterPacketsOvertake() {
        SimulatedNetwork network = pair(new NetworkSpec(
                HALF_A_SECOND,
                Bandwidth.UNLIMITED,
                Loss.NONE,
                new Reorder(0.5, Duration.ofSeconds(1)),
                Clocks.EXACT,
                Nat.NONE));
        say(network, 20);
        network.run(Duration.ofSeconds(5));

        assertEquals(20, arrivalsMillis.size());
        assertTrue(arrivalsMillis.stream().distinct().count() > 5, "at different times: " + arrivalsMillis);
    }

    @Test
    void nobodyReachesANodeBehindARouterButItReachesOthers() {
        NetworkSpec allBehindRouters =
                new NetworkSpec(HALF_A_SECOND, Bandwidth.UNLIMITED, Loss.NONE, Reorder.NONE, Clocks.EXACT, new Nat(1));
        SimulatedNetwork network = pair(allBehindRouters);
        SimulatedNode third = network.join(List.of(network.nodes().get(1)));
        network.run(Duration.ofSeconds(20));

        assertEquals(0, third.degree(), "the second can't be dialled, and the third knows no other");
    }
}
