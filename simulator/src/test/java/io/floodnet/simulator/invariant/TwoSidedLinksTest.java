package io.floodnet.simulator.invariant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.HalfLink;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two nodes that wait a minute for the answer to a handshake, held against a promise of nodes that wait three seconds. */
class TwoSidedLinksTest {
    /** With it, the first word that one of them agrees is lost, and a later one is not. */
    private static final long SEED = 16;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimulatedNetwork network = new SimulatedNetwork(new NetworkSettings(patient(), lossy(), SEED, 2, 1));
    private final SimulatedNode one = network.join(List.of());
    private final SimulatedNode other = network.join(List.of(one));
    private final TwoSidedLinks invariant = new TwoSidedLinks();

    private static NetworkSpec lossy() {
        NetworkSpec usual = NetworkSpec.defaults();
        return new NetworkSpec(
                usual.latency(),
                usual.bandwidth(),
                new Loss(0.3, Loss.Kind.DROP),
                usual.reorder(),
                usual.clocks(),
                usual.nat());
    }

    private static OverlayConfig patient() {
        OverlayConfig.Membership usual = OverlayConfig.defaults().membership();
        return OverlayConfig.defaults()
                .withMembership(new OverlayConfig.Membership(
                        usual.desiredDegree(),
                        usual.degreeSlack(),
                        usual.walkHops(),
                        usual.walksMax(),
                        60_000,
                        usual.repairDelayMillis(),
                        usual.repairDelayMaxMillis(),
                        usual.isolatedDelayMaxMillis(),
                        usual.guestsMax(),
                        usual.rememberedMax(),
                        usual.mixingIntervalMillis(),
                        usual.nearLinks()));
    }

    @Test
    void aLinkThatOnlyOneEndBelievesInIsFound() {
        comeUpAtOneEnd();

        watch(5);

        assertThrows(Violation.class, () -> watch(2));
    }

    @Test
    void looksMayBeFarApart() {
        comeUpAtOneEnd();

        invariant.check(network);
        network.run(Duration.ofSeconds(20));

        assertThrows(Violation.class, () -> invariant.check(network));
    }

    @Test
    void theEndOfALinkIsHeardOfInTime() {
        linkUp();

        network.leave(one);
        watch(60);

        assertEquals(0, other.degree());
    }

    @Test
    void aNodeThatIsStoppedDoesNotCountUntilThatIsOver() {
        comeUpAtOneEnd();
        network.stall(network.halfLinks().get(0).peer(), Duration.ofSeconds(10));

        watch(15);

        assertThrows(Violation.class, () -> watch(3));
    }

    @Test
    void nodesThatAreCutOffFromEachOtherDoNotCount() {
        linkUp();
        BitSet side = new BitSet();
        side.set(one.index());
        network.cut(new Cut(side, false, Long.MAX_VALUE));
        int seconds = 0;

        for (; seconds < 300 && one.degree() == other.degree(); seconds++) {
            watch(1);
        }
        watch(60);

        assertTrue(seconds < 300, "each gives the other up at a time of its own");
    }

    private void linkUp() {
        for (int second = 0; second < 600 && one.degree() + other.degree() < 2; second++) {
            network.run(SECOND);
        }
        assertEquals(2, one.degree() + other.degree());
        assertEquals(List.of(), network.halfLinks());
    }

    /** The word of one that it agrees is lost on its way to the other. */
    private void comeUpAtOneEnd() {
        Object connection = null;
        for (int second = 0; second < 600; second++) {
            network.run(SECOND);
            List<HalfLink> halfLinks = network.halfLinks();
            if (!halfLinks.isEmpty() && halfLinks.get(0).connection() == connection) {
                return;
            }
            connection = halfLinks.isEmpty() ? null : halfLinks.get(0).connection();
        }
        throw new AssertionError("no word was lost");
    }

    private void watch(int seconds) {
        for (int second = 0; second < seconds; second++) {
            network.run(SECOND);
            invariant.check(network);
        }
    }
}
