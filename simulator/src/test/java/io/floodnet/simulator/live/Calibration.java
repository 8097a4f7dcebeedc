package io.floodnet.simulator.live;

import io.floodnet.simulator.metrics.Flood;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.network.LatencyModel;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * Holds the simulator against the world: one scenario, played with real nodes and then in virtual time, at the latency that
 * the real ones had.
 *
 * <p>How far the two agree depends on what is compared. Who hears a message, and in how many copies, follows from the links
 * alone. Over how many hops depends on races as well: in the simulator all links take equally long, so a first copy comes
 * over a shortest path, while nodes that share processors wait for their turn, and a copy over more links may overtake.
 *
 * @param live what the real nodes came to
 * @param simulated what the simulator came to
 * @param oneWay the latency of the simulated links: the shortest in which a real node heard its neighbour, as all that is
 *     beyond it is waiting for a processor
 * @param warnings of the live run
 */
record Calibration(RunResult live, RunResult simulated, Duration oneWay, List<String> warnings) {
    Calibration {
        warnings = List.copyOf(warnings);
    }

    /** One figure on both sides. */
    record Comparison(String figure, double live, double simulated) {

        /** The simulator's less that of the real nodes, as a share of the latter; 0 if both are equal. */
        double deviation() {
            return live == simulated ? 0 : (simulated - live) / live;
        }
    }

    /**
     * Plays the scenario twice; the first takes as long as the scenario says.
     *
     * @param progress may end the live run; then the figures of both have little in common
     * @throws UnplayableScenarioException with a sentence for the user, if real nodes can't play it
     */
    static Calibration of(Scenario scenario, LiveOptions options, Progress progress) {
        LiveRun run = new LiveRun(scenario, options);
        RunResult live = run.run(progress);
        Duration oneWay = withinBounds(run.oneHop());
        RunOptions same = RunOptions.defaults().withIdentity(options.version(), options.parameters());
        try (Simulation simulation = new Simulation(withLatency(scenario, oneWay), same)) {
            return new Calibration(live, simulation.run(Progress.NONE), oneWay, run.warnings());
        }
    }

    private static Duration withinBounds(Duration latency) {
        Duration atLeast = latency.compareTo(LatencySpec.ONE_WAY_MIN) < 0 ? LatencySpec.ONE_WAY_MIN : latency;
        return atLeast.compareTo(LatencyModel.ONE_WAY_MAX) > 0 ? LatencyModel.ONE_WAY_MAX : atLeast;
    }

    /** With a network like loopback: nothing goes wrong there. */
    private static Scenario withLatency(Scenario scenario, Duration oneWay) {
        NetworkSpec plain = NetworkSpec.defaults();
        NetworkSpec loopback = new NetworkSpec(
                new LatencySpec.Constant(oneWay),
                plain.bandwidth(),
                plain.loss(),
                plain.reorder(),
                plain.clocks(),
                plain.nat());
        return new Scenario(
                scenario.name(),
                scenario.about(),
                scenario.nodes(),
                scenario.duration(),
                scenario.seed(),
                scenario.join(),
                loopback,
                scenario.overlay(),
                scenario.actions(),
                scenario.expect());
    }

    /** The figures that both should agree on, the surest first. */
    List<Comparison> comparisons() {
        return List.of(
                new Comparison("coverage", coverage(live), coverage(simulated)),
                new Comparison(
                        "links per node",
                        live.graph().degrees().mean(),
                        simulated.graph().degrees().mean()),
                new Comparison("copies per node", copiesPerNode(live), copiesPerNode(simulated)),
                new Comparison(
                        "distance in links",
                        live.graph().meanDistance(),
                        simulated.graph().meanDistance()),
                new Comparison(
                        "hops",
                        live.deliveries().hops().mean(),
                        simulated.deliveries().hops().mean()));
    }

    /** Of the message that reached the smallest share. */
    private static double coverage(RunResult result) {
        return result.floods().stream().mapToDouble(Flood::coverage).min().orElse(1);
    }

    private static double copiesPerNode(RunResult result) {
        long copies = result.floods().stream().mapToLong(Flood::copies).sum();
        long reached = result.floods().stream().mapToLong(Flood::reached).sum();
        return reached == 0 ? 0 : (double) copies / reached;
    }
}
