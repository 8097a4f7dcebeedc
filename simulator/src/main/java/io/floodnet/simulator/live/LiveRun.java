package io.floodnet.simulator.live;

import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.metrics.Directs;
import io.floodnet.simulator.metrics.Ending;
import io.floodnet.simulator.metrics.RunIdentity;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Totals;
import io.floodnet.simulator.run.Director;
import io.floodnet.simulator.run.Judgement;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.Repairs;
import io.floodnet.simulator.run.Sampler;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a scenario with real nodes on TCP over loopback, in real time: it takes as long as the scenario says.
 *
 * <p>The result has the form of a simulation's, but is another each time. Its hash is 0, its events are packets that arrived,
 * packets are told apart no further than messages and others, and each message's copies are its share of all.
 *
 * <p>Use it once, from one thread.
 */
public final class LiveRun {
    /** So often somebody who waits wants to see something move. */
    private static final Duration SLICE = Duration.ofMillis(250);

    /** Beyond it, times tell more about the machine than about the network. A guess. */
    private static final Duration LATENESS_MAX = Duration.ofMillis(500);

    /** Nobody cuts the ways between real nodes. */
    private static final double NOT_DIVIDED = 1;

    private final Scenario scenario;
    private final LiveOptions options;
    private final Repairs repairs;
    private final Duration total;
    private final List<String> warnings; // of the scenario, and one of the run
    private Duration oneHop = Duration.ZERO;

    /** @throws UnplayableScenarioException with a sentence for the user, if real nodes can't play it */
    public LiveRun(Scenario scenario, LiveOptions options) {
        this.scenario = scenario;
        this.options = options;
        this.warnings = new ArrayList<>(Feasibility.check(scenario, OpenFiles.max()));
        this.repairs = new Repairs(scenario.overlay().toConfig().membership().desiredDegree());
        this.total = scenario.duration().plus(scenario.expect().settle());
    }

    /** Sentences for the user about what the run leaves out, and afterwards about what is wrong with its figures. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /**
     * Plays the scenario to its end, or until nobody wants to wait any more, or the thread is interrupted, which it is still
     * afterwards. No thread and no socket is left, however it ends.
     *
     * @throws java.io.UncheckedIOException with a sentence for the user, if a node can't be started
     */
    public RunResult run(Progress progress) {
        boolean wasInterrupted = false;
        Agenda agenda = new Agenda();
        try (LiveStage stage = new LiveStage(scenario, options, agenda)) {
            Sampler sampler = Sampler.of(stage, scenario);
            new Director<>(stage, scenario, repairs::begun).plan();
            Ending ending = Ending.INTERRUPTED;
            try {
                ending = play(agenda, sampler, progress);
            } catch (InterruptedException e) {
                wasInterrupted = true; // and not before all is closed, as closing waits as well
            }
            warnOfLateness(agenda.lateness());
            return result(stage, sampler, ending);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Ending play(Agenda agenda, Sampler sampler, Progress progress) throws InterruptedException {
        Duration tick = Sampler.tick(scenario, total);
        Duration nextLook = earlier(tick, total);
        Duration passed = Duration.ZERO;
        while (passed.compareTo(total) < 0) {
            passed = earlier(passed.plus(SLICE), nextLook);
            agenda.runUntil(passed.toNanos());
            if (!progress.at(passed, total, eventsSeen(sampler))) {
                return Ending.INTERRUPTED;
            }
            if (passed.equals(nextLook)) {
                repairs.look(sampler.look());
                nextLook = earlier(nextLook.plus(tick), total);
            }
        }
        return Ending.COMPLETE;
    }

    /** As of the last look: each look asks all nodes. */
    private static long eventsSeen(Sampler sampler) {
        return sampler.samples().isEmpty() ? 0 : sampler.last().events();
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void warnOfLateness(Duration lateness) {
        if (lateness.compareTo(LATENESS_MAX) > 0) {
            warnings.add("this machine was up to " + lateness.toMillis()
                    + " ms late with what the scenario wanted; take fewer nodes or messages for figures to rely on");
        }
    }

    private RunResult result(LiveStage stage, Sampler sampler, Ending ending) {
        if (ending == Ending.INTERRUPTED) {
            sampler.look();
        }
        long endNanos = stage.nowNanos();
        GraphMeasures graph = GraphMeasures.of(stage.graph(), scenario.seed());
        stage.close();
        Harvest harvest = new Harvest(stage, endNanos);
        oneHop = harvest.oneHop();
        return new RunResult(
                new RunIdentity(
                        scenario.name(),
                        ScenarioWriter.hash(scenario),
                        options.version(),
                        scenario.seed(),
                        scenario.nodes(),
                        options.parameters()),
                new Totals(
                        harvest.events(),
                        0,
                        TimeUnit.NANOSECONDS.toMillis(endNanos),
                        sampler.last().alive(),
                        ending),
                sampler.samples(),
                harvest.floods(),
                harvest.reach(),
                harvest.deliveries(),
                harvest.packets(sampler.nodeMillis()),
                graph,
                repairs.toList(),
                sampler.course(NOT_DIVIDED),
                failures(harvest, sampler, graph, ending));
    }

    private List<String> failures(Harvest harvest, Sampler sampler, GraphMeasures graph, Ending ending) {
        List<String> failures = new ArrayList<>();
        if (harvest.repeated() > 0) {
            failures.add("applications must be given each message once, got " + harvest.repeated() + " again");
        }
        if (ending == Ending.COMPLETE) {
            failures.addAll(new Judgement(
                            scenario,
                            sampler.samples(),
                            graph,
                            repairs.toList(),
                            sampler.course(NOT_DIVIDED),
                            harvest.leastCoverage(),
                            Directs.NONE)
                    .failures());
        }
        return failures;
    }

    /** The shortest time in which a neighbour had a message; for after the run. */
    Duration oneHop() {
        return oneHop;
    }
}
