package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes take the size of their network for. */
@Execution(ExecutionMode.CONCURRENT)
class NetworkSizeTest {
    private static final Duration TWO_EPOCHS = Duration.ofMinutes(20);

    /** Twice the standard error, and a bit: which seed is outside of it was not known when they were chosen. */
    private static final double TOLERANCE = 0.5;

    private static Set<Long> estimates(SimulatedNetwork network, List<SimulatedNode> nodes) {
        return nodes.stream()
                .map(node -> node.overlay().networkSize(network.nowNanos()).nodes())
                .collect(Collectors.toSet());
    }

    private static void assertAllTake(int size, SimulatedNetwork network, List<SimulatedNode> nodes) {
        Set<Long> estimates = estimates(network, nodes);
        assertEquals(1, estimates.size(), () -> "they should agree: " + estimates);
        assertTrue(Math.abs(estimates.iterator().next() - size) < TOLERANCE * size, () -> size + " are " + estimates);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void afterFiveQuietMinutesAllAgree(long seed) {
        SimulatedNetwork network = Networks.settled(1_000, seed);
        network.run(Duration.ofMinutes(5));

        assertAllTake(1_000, network, network.alive());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whereLinksAreNeverSilentAllAgreeAsWell(long seed) {
        SimulatedNetwork network = Networks.settled(200, seed);
        for (int i = 0; i < 40; i++) {
            network.broadcast(network.alive().get(i), Networks.HELLO);
            network.run(Duration.ofSeconds(10));
        }

        assertAllTake(200, network, network.alive());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whoIsGoneIsForgottenWithinTwoEpochs(long seed) {
        SimulatedNetwork network = Networks.settled(400, seed);
        network.run(Duration.ofMinutes(5));
        Networks.some(network, 300, seed).forEach(network::crash);

        network.run(TWO_EPOCHS);

        assertAllTake(100, network, network.alive());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void eachHalfOfANetworkCutInTwoCountsItselfAndBothCountAllOnceItHeals(long seed) {
        int nodes = 200;
        SimulatedNetwork network = Networks.settled(nodes, seed);
        BitSet side = new BitSet();
        side.set(0, nodes / 2);
        network.cut(new Cut(side, false, network.nowNanos() + TWO_EPOCHS.toNanos()));
        network.run(TWO_EPOCHS);
        List<SimulatedNode> all = network.alive();

        assertAllTake(nodes / 2, network, all.subList(0, nodes / 2));
        assertAllTake(nodes / 2, network, all.subList(nodes / 2, nodes));

        network.run(Duration.ofMinutes(8));
        assertAllTake(nodes, network, all);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aNewcomerHearsOfItWithinAMinuteOrSo(long seed) {
        SimulatedNetwork network = Networks.settled(300, seed);
        network.run(Duration.ofMinutes(12));
        SimulatedNode newcomer = network.join(List.of(network.nodes().get(0)));

        network.run(Duration.ofSeconds(90));

        assertEquals(estimates(network, network.alive()), estimates(network, List.of(newcomer)));
    }
}
