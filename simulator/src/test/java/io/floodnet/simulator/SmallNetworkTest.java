package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.graph.Components;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallNetworkTest {
    private static final long SEED = 1;

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void inASmallNetworkEverybodyIsLinkedWithEverybody(int nodes) {
        SimulatedNetwork network = Networks.joining(nodes, 1, SEED);
        network.run(Duration.ofMinutes(5));

        assertEquals(nodes, Networks.graph(network).degrees().count(nodes - 1));
        assertEquals(0, Networks.graph(network).oneSidedLinks());
    }

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {2, 3, 5, 9, 10, 11, 24, 100})
    void nodesThatAllStartAtOnceBecomeOneNetwork(int nodes) {
        SimulatedNetwork network = Networks.empty(SEED);
        SimulatedNode entry = network.join(List.of());
        for (int i = 1; i < nodes; i++) {
            network.join(List.of(entry));
        }

        network.run(Duration.ofSeconds(30));

        assertEquals(nodes, Components.of(Networks.graph(network)).largest());
    }

    @Test
    void aNodeAloneIsANetworkThatWaits() {
        SimulatedNetwork network = Networks.empty(SEED);
        SimulatedNode alone = network.join(List.of());
        network.run(Duration.ofHours(1));
        assertEquals(0, network.broadcast(alone, Networks.HELLO).sentTo());

        SimulatedNode second = network.join(List.of(alone));
        network.run(Duration.ofSeconds(5));

        assertEquals(List.of(second.contact()), alone.neighbours());
    }

    @Test
    void aNewcomerJoinsThroughAnyLivingNode() {
        SimulatedNetwork network = Networks.settled(24, SEED);
        network.crash(network.nodes().get(0));
        network.run(Duration.ofSeconds(10));

        for (SimulatedNode living : network.alive()) {
            SimulatedNode newcomer = network.join(List.of(living));
            network.run(Duration.ofSeconds(5));
            assertTrue(newcomer.degree() > 0, "through " + living.index());
        }
        assertEquals(46, Components.of(Networks.graph(network)).largest());
    }

    @Test
    void theEntryNodeIsNotUpYetAndTheNodeFindsItLater() {
        SimulatedNetwork network = Networks.empty(SEED);
        SimulatedNode gone = network.join(List.of());
        network.crash(gone);
        SimulatedNode other = network.join(List.of());
        SimulatedNode node = network.join(List.of(gone, other));
        network.run(Duration.ofSeconds(10));

        assertEquals(List.of(other.contact()), node.neighbours());
    }

    @Test
    void aNodeThatStartsAnewWhereTheEntryNodeWasIsFoundByTheOthers() {
        SimulatedNetwork network = Networks.empty(SEED);
        SimulatedNode reborn = network.join(List.of());
        SimulatedNode one = network.join(List.of(reborn));
        network.join(List.of(reborn));
        network.run(Duration.ofMinutes(10));
        network.crash(reborn);
        network.run(Duration.ofMinutes(10));

        network.restart(reborn, List.of());
        network.run(Duration.ofSeconds(45));

        assertEquals(2, one.degree(), "one finds it again, and by that, both");
        assertEquals(3, Components.of(Networks.graph(network)).largest());
    }

    @Test
    void whatIsSaidInASmallNetworkReachesEverybodyOnce() {
        SimulatedNetwork network = Networks.settled(24, SEED);
        List<Broadcast> broadcasts = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            network.alive().forEach(node -> broadcasts.add(network.broadcast(node, Networks.HELLO)));
        }
        network.run(Duration.ofSeconds(5));

        broadcasts.forEach(broadcast -> assertEquals(23, broadcast.receivers()));
    }
}
