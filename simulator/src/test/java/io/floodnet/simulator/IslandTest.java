package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.graph.Components;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Newcomers that come in through newcomers: nobody's places may fill before it is linked with whom it came through. */
class IslandTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nodesThatStartAtOnceEachThroughAnEarlierOneBecomeOneNetwork(long seed) {
        SimulatedNetwork network = Networks.empty(seed);
        SplittableRandom random = new SplittableRandom(seed);
        network.join(List.of());
        for (int i = 1; i < 500; i++) {
            network.join(List.of(network.nodes().get(random.nextInt(i))));
        }

        network.run(Duration.ofSeconds(20));

        assertEquals(1, Components.of(Networks.graph(network)).count());
    }
}
