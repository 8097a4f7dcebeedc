package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.Parcel;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many threads run a network makes no difference to what happens in it. */
class ThreadsTest {
    private static final int NODES = 4_200;

    private record Outcome(long hash, long events, Map<String, Long> frames, int receivers, long direct) {}

    private static Outcome run(int threads) {
        NetworkSettings settings =
                new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), 11, NODES, threads);
        try (SimulatedNetwork network = new SimulatedNetwork(settings)) {
            SimulatedNode entry = network.join(List.of());
            for (int i = 1; i < NODES; i++) {
                network.in(Duration.ofMillis(i), () -> network.join(List.of(entry)));
            }
            network.run(Duration.ofSeconds(6));
            Networks.some(network, 400, 3).forEach(network::crash);
            network.cut(new Cut(BitSet.valueOf(new long[] {-1, -1}), false, network.nowNanos() + 3_000_000_000L));
            network.run(Duration.ofSeconds(5));
            Broadcast broadcast = network.broadcast(network.alive().get(7), Networks.HELLO);
            network.run(Duration.ofSeconds(3));
            for (int i = 0; i < 100; i++) {
                network.sendTo(network.alive().get(i), network.alive().get(i % 2 == 0 ? 7 : 3_000 + i), 64);
            }
            network.run(Duration.ofSeconds(3));
            Map<String, Long> frames = new TreeMap<>();
            network.traffic().forEach((kind, traffic) -> frames.put(kind, traffic.frames()));
            return new Outcome(
                    network.hash(),
                    network.events(),
                    frames,
                    broadcast.receivers(),
                    network.parcels().stream().filter(Parcel::isDelivered).count());
        }
    }

    @Test
    void oneThreadAndTwoAndFiveGiveTheSameRun() {
        Outcome one = run(1);

        assertEquals(one, run(2));
        assertEquals(one, run(5));
        assertTrue(one.receivers > 1_000, () -> "the message went round: " + one);
        assertTrue(one.direct > 90, () -> "direct messages came: " + one);
    }
}
