package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.floodnet.simulator.engine.SimulatedNetwork;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static SimulatedNetwork eventfulRun(long seed) {
        SimulatedNetwork network = Networks.joining(500, 200, seed);
        Networks.some(network, 100, seed).forEach(network::crash);
        network.run(Duration.ofSeconds(20));
        network.broadcast(network.alive().get(0), Networks.HELLO);
        network.run(Duration.ofSeconds(20));
        return network;
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        SimulatedNetwork one = eventfulRun(7);
        SimulatedNetwork other = eventfulRun(7);

        assertEquals(one.hash(), other.hash());
        assertEquals(one.events(), other.events());
        assertEquals(one.traffic(), other.traffic());
        assertEquals(Networks.graph(one).degrees(), Networks.graph(other).degrees());
    }

    @Test
    void anotherSeedGivesAnotherRun() {
        assertNotEquals(eventfulRun(7).hash(), eventfulRun(8).hash());
    }
}
