package io.floodnet.simulator.invariant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two neighbours that ping seldom, held against a promise of nodes that ping often. */
class TwoSidedLinksTest {
    /** With it, the two ping for the first time more than a minute apart. */
    private static final long SEED = 4;

    private static final Duration TROUBLE = Duration.ofSeconds(2);

    private final SimulatedNetwork network = new SimulatedNetwork(
            new NetworkSettings(withPingsEvery(Duration.ofMinutes(10)), NetworkSpec.defaults(), SEED, 2, 1));
    private final SimulatedNode one = network.join(List.of());
    private final SimulatedNode other = network.join(List.of(one));
    private final TwoSidedLinks invariant = new TwoSidedLinks(withPingsEvery(Duration.ofMillis(100)));

    private static OverlayConfig withPingsEvery(Duration interval) {
        return OverlayConfig.defaults().withLiveness(new OverlayConfig.Liveness(interval.toMillis(), 1_000, 1, 30_000));
    }

    @Test
    void aLinkThatOnlyOneEndBelievesInIsFound() {
        link();

        loseTouch();

        assertThrows(Violation.class, this::watch);
    }

    @Test
    void twoLooksFarApartAccuseNobody() {
        link();
        loseTouch();
        for (int second = 0; second < 3_600 && one.degree() == other.degree(); second++) {
            network.run(Duration.ofSeconds(1));
        }

        invariant.check(network);
        network.run(Duration.ofSeconds(20));
        invariant.check(network);

        assertTrue(one.degree() != other.degree(), "it is one-sided at both");
    }

    @Test
    void aNodeWhoseTroubleIsOverCountsAgain() {
        link();
        network.stall(other, TROUBLE);
        network.slow(other, Duration.ofMillis(100), TROUBLE);
        network.cutOff(other, TROUBLE);
        network.run(TROUBLE.plusSeconds(1));

        loseTouch();

        assertThrows(Violation.class, this::watch);
    }

    @Test
    void aNodeThatIsStoppedDoesNotCount() {
        link();
        network.stall(other, Duration.ofHours(2));

        loseTouch();

        watch();
        assertEquals(0, one.degree());
        assertEquals(1, other.degree());
    }

    private void link() {
        network.run(Duration.ofSeconds(30));
        assertEquals(1, one.degree());
        assertEquals(1, other.degree());
    }

    /** For good: neither end is told that the other gives it up, and each finds out at a time of its own. */
    private void loseTouch() {
        BitSet side = new BitSet();
        side.set(one.index());
        network.cut(new Cut(side, false, Long.MAX_VALUE));
    }

    private void watch() {
        for (int second = 0; second < 3_600; second++) {
            network.run(Duration.ofSeconds(1));
            invariant.check(network);
        }
    }
}
