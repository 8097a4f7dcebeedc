package io.floodnet.simulator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.floodnet.simulator.live.Calibration.Comparison;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int NODES = 40;
    private static final int QUIET_SECONDS = 14;
    private static final int MESSAGES = 30;

    /** A link more or less among forty nodes makes 0.7 % of the copies, and chance makes one or two. */
    private static final double TOLERANCE = 0.03;

    @Test
    void realNodesAndSimulatedOnesAgreeOnWhatLinksDecide() {
        Scenario scenario = LiveScenario.of(
                NODES,
                Duration.ofSeconds(QUIET_SECONDS + 4),
                IntStream.range(0, MESSAGES)
                        .mapToObj(CalibrationTest::messageOf)
                        .toArray(Action[]::new));

        Calibration calibration = Calibration.of(scenario, LiveOptions.defaults(), Progress.NONE);

        assertEquals(new Comparison("coverage", 1, 1), figure("coverage", calibration));
        // A machine with too much else to do measures itself: links that it could not make in time carry no copies.
        assumeTrue(isWhole(calibration.live().samples().get(QUIET_SECONDS - 1)), "the machine was too busy");
        assertAgree(figure("links per node", calibration));
        assertAgree(figure("copies per node", calibration));
        assertAgree(figure("distance in links", calibration));
    }

    /** Each of another origin, so that all are flooded: how many copies the next ones take is up to who speaks twice. */
    private static Action messageOf(int node) {
        Duration at = Duration.ofSeconds(QUIET_SECONDS).plusMillis(80L * node);
        return new Action.Broadcast(at, 1, Duration.ZERO, 256, new Who.Node(node));
    }

    private static boolean isWhole(Sample sample) {
        return sample.alive() == NODES && sample.links() >= 4 * NODES;
    }

    private static Comparison figure(String name, Calibration calibration) {
        return calibration.comparisons().stream()
                .filter(comparison -> comparison.figure().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAgree(Comparison comparison) {
        assertTrue(Math.abs(comparison.deviation()) <= TOLERANCE, comparison::toString);
    }
}
