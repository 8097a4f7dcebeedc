package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who counts as having missed a message, seen from a speaker with one neighbour. */
class AudienceTest {
    private static final NetworkSpec TEN_MILLIS = new NetworkSpec(
            new LatencySpec.Constant(Duration.ofMillis(10)),
            Bandwidth.UNLIMITED,
            Loss.NONE,
            Reorder.NONE,
            Clocks.EXACT,
            Nat.NONE);
    private static final Duration TOO_LATE = Duration.ofSeconds(70);

    private final SimulatedNetwork network =
            new SimulatedNetwork(new NetworkSettings(OverlayConfig.defaults(), TEN_MILLIS, 1, 3, 1));
    private final Audience audience = new Audience(network);
    private final SimulatedNode speaker = network.join(List.of());
    private final SimulatedNode listener = network.join(List.of(speaker));

    @BeforeEach
    void theyAreNeighbours() {
        network.run(Duration.ofSeconds(1));
        assertEquals(1, speaker.degree());
    }

    @AfterEach
    void close() {
        network.close();
    }

    private void addLoners(int count) {
        for (int i = 0; i < count; i++) {
            network.join(List.of());
        }
    }

    private void say(SimulatedNode origin) {
        audience.note(network.broadcast(origin, Payload.copyOf(new byte[] {1})));
    }

    private void assertHeard(int reachable, double coverage) {
        audience.countAll();
        assertEquals(reachable, audience.reachable());
        assertEquals(coverage, audience.leastCoverage());
    }

    @Test
    void whoHearsItIsCovered() {
        say(speaker);
        network.run(Duration.ofSeconds(1));

        assertHeard(1, 1);
    }

    @Test
    void whoHearsItTooLateHasMissedIt() {
        network.stall(listener, TOO_LATE);
        say(speaker);
        network.run(TOO_LATE.plusSeconds(1));

        assertHeard(1, 0);
    }

    @Test
    void aSmallCrowdInALargeNetworkMissesItAsWell() {
        addLoners(20_000);
        network.stall(listener, TOO_LATE);
        say(speaker);
        network.run(Duration.ofSeconds(1));

        assertHeard(1, 0);
    }

    @Test
    void whoHearsItAndGoesCounts() {
        say(speaker);
        network.run(Duration.ofSeconds(1));
        network.crash(listener);

        assertHeard(1, 1);
    }

    @Test
    void whoGoesBeforeItComesMissesNothing() {
        say(speaker);
        network.crash(listener);
        network.run(Duration.ofSeconds(1));

        assertHeard(0, 1);
    }

    @Test
    void whoIsStartedAnewIsSomebodyElse() {
        say(speaker);
        network.crash(listener);
        network.restart(listener, List.of());
        network.run(Duration.ofSeconds(1));

        assertHeard(0, 1);
    }

    @Test
    void newcomersDoNotMakeUpForWhoeverMissedIt() {
        network.stall(listener, TOO_LATE);
        say(speaker);
        network.join(List.of(speaker));
        network.run(Duration.ofSeconds(1));

        assertHeard(1, 0);
    }

    @Test
    void aSenderYoungerThanTheLastLookHasAnAudience() {
        addLoners(2_000);
        say(speaker);
        SimulatedNode newcomer = network.join(List.of(speaker));
        network.run(Duration.ofMillis(500));
        assertTrue(newcomer.degree() > 0, "it is linked");
        say(newcomer);
        network.run(Duration.ofSeconds(1));

        audience.countAll();
        assertEquals(2, audience.reachable(1));
    }
}
