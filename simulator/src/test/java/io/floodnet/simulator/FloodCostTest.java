package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloodCostTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aFloodCostsEachNodeOneCopyForEachOfItsLinksButOne(long seed) {
        int nodes = 500;
        SimulatedNetwork network = Networks.settled(nodes, seed);
        SimulatedNode sender = network.alive().get(3);

        Broadcast broadcast = network.broadcast(sender, Networks.HELLO);
        network.run(Duration.ofSeconds(5));

        assertEquals(nodes - 1, broadcast.receivers());
        double copies = (double) broadcast.copies() / nodes;
        assertTrue(copies >= 6.5 && copies <= 7.2, "copies for each node: " + copies);
    }
}
