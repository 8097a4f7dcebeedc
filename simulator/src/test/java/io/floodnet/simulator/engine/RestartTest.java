package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a node ended, another is started: at the same address, in a seat of its own. */
class RestartTest {
    private static final int NODES = 40;

    private static SimulatedNetwork network(long seed) {
        return network(seed, OverlayConfig.defaults());
    }

    private static SimulatedNetwork network(long seed, OverlayConfig overlay) {
        SimulatedNetwork network =
                new SimulatedNetwork(new NetworkSettings(overlay, NetworkSpec.defaults(), seed, NODES, 1));
        SimulatedNode entry = network.join(List.of());
        for (int i = 1; i < NODES; i++) {
            network.join(List.of(entry));
        }
        network.run(Duration.ofSeconds(20));
        return network;
    }

    private static SimulatedNode restart(SimulatedNetwork network, SimulatedNode ended) {
        return network.restart(ended, network.nodes().get(0).contact().addresses());
    }

    @Test
    void theProtocolOfANodeThatWasReplacedIsNotKept() {
        SimulatedNetwork network = network(1);
        SimulatedNode ended = network.nodes().get(7);
        OverlayNode before = ended.overlay();
        network.crash(ended);

        restart(network, ended);

        assertNotSame(before, ended.overlay());
        assertEquals(0, ended.degree());
        assertFalse(ended.isAlive());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatWasOnItsWayToANodeThatWasReplacedDoesNotReachItsSuccessor(long seed) {
        SimulatedNetwork network = network(seed, keepingNothing());
        SimulatedNode dark = network.nodes().get(7);
        Broadcast broadcast = network.broadcast(network.nodes().get(3), Payload.copyOf(new byte[10]));
        network.vanish(dark);

        SimulatedNode successor = restart(network, dark);
        network.run(Duration.ofSeconds(30));

        assertNotSame(dark, successor);
        assertEquals(0, dark.connections());
        assertFalse(broadcast.isReceivedBy(dark));
        assertFalse(broadcast.isReceivedBy(successor));
        assertTrue(successor.degree() > 0, () -> "the successor is linked, and has " + successor.degree() + " links");
    }

    /** Nobody gives a message to one who comes after it. */
    private static OverlayConfig keepingNothing() {
        OverlayConfig.Store store = OverlayConfig.defaults().store();
        return OverlayConfig.defaults()
                .withStore(new OverlayConfig.Store(0, store.bytesMax(), store.ageMaxSeconds(), store.roundMillis()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aSuccessorGetsWhatWasBroadcastBeforeItCame(long seed) {
        SimulatedNetwork network = network(seed);
        SimulatedNode dark = network.nodes().get(7);
        network.vanish(dark);
        Broadcast broadcast = network.broadcast(network.nodes().get(3), Payload.copyOf(new byte[10]));
        network.run(Duration.ofSeconds(5));

        SimulatedNode successor = restart(network, dark);
        network.run(Duration.ofSeconds(30));

        assertFalse(broadcast.isReceivedBy(dark));
        assertTrue(broadcast.isReceivedBy(successor));
    }
}
