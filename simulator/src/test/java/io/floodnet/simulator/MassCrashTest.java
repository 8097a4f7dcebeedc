package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class MassCrashTest {
    private static final int NODES = 1_000;
    private static final int MESSAGES = 10;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void halfOfTheNetworkIsKilledAndTheOthersAreOneNetworkAgain(long seed) {
        survives(seed, SimulatedNetwork::crash, Duration.ofSeconds(30));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void halfOfTheNetworkLosesPowerWithoutAWordAndTheOthersAreOneNetworkAgain(long seed) {
        survives(seed, SimulatedNetwork::vanish, Duration.ofMinutes(2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void halfOfTheNetworkLeavesAtOnceAndTheOthersAreOneNetworkAgain(long seed) {
        survives(seed, SimulatedNetwork::leave, Duration.ofSeconds(30));
    }

    private static void survives(long seed, BiConsumer<SimulatedNetwork, SimulatedNode> end, Duration healing) {
        SimulatedNetwork network = Networks.settled(NODES, seed);
        Networks.some(network, NODES / 2, seed).forEach(node -> end.accept(network, node));
        network.run(healing);

        List<SimulatedNode> survivors = Networks.assertOneNetwork(network);
        List<Broadcast> broadcasts = survivors.subList(0, MESSAGES).stream()
                .map(sender -> network.broadcast(sender, Networks.HELLO))
                .toList();
        network.run(Duration.ofSeconds(10));
        for (Broadcast broadcast : broadcasts) {
            assertEquals(survivors.size() - 1, broadcast.receivers(), "to all but the sender, each once");
        }
    }
}
