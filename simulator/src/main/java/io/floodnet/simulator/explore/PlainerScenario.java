package io.floodnet.simulator.explore;

import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Expectations;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Proposes scenarios that are a little less than another, the boldest first. */
final class PlainerScenario {
    private static final LatencySpec PLAIN_LATENCY = new LatencySpec.Constant(Duration.ofMillis(50));

    private static final int FEW_MAX = 30;

    private PlainerScenario() {}

    /** Nothing expected but one thing, or nothing at all. */
    static List<Scenario> byExpectations(Scenario scenario) {
        List<Scenario> plainer = new ArrayList<>();
        Map<Measure, Double> bounds = scenario.expect().bounds();
        if (!bounds.isEmpty()) {
            plainer.add(scenario.withExpect(Expectations.NONE));
        }
        if (bounds.size() > 1) {
            bounds.forEach((measure, bound) -> plainer.add(
                    scenario.withExpect(new Expectations(scenario.expect().settle(), Map.of(measure, bound)))));
        }
        return plainer;
    }

    /** Without some of the actions: halves, then quarters, down to single ones, as Zeller and Hildebrandt do. */
    static List<Scenario> byActions(Scenario scenario) {
        List<Scenario> plainer = new ArrayList<>();
        int count = scenario.actions().size();
        for (int size = count; size > 0; size /= 2) {
            for (int from = 0; from < count; from += size) {
                List<Action> left = new ArrayList<>(scenario.actions());
                left.subList(from, Math.min(count, from + size)).clear();
                plainer.add(scenario.withActions(left));
            }
        }
        return plainer;
    }

    /** A part of many, and of few each number, since what fails with ten need not fail with eleven. */
    static List<Scenario> byNodes(Scenario scenario) {
        int nodes = scenario.nodes();
        IntStream fewer = nodes <= FEW_MAX
                ? IntStream.range(1, nodes)
                : IntStream.of(nodes / 8, nodes / 4, nodes / 2, nodes * 3 / 4, nodes - 2, nodes - 1);
        return fewer.mapToObj(scenario::withNodes).toList();
    }

    static List<Scenario> byEachAction(Scenario scenario) {
        List<Scenario> plainer = new ArrayList<>();
        for (int i = 0; i < scenario.actions().size(); i++) {
            for (Action action : PlainerAction.of(scenario.actions().get(i))) {
                List<Action> changed = new ArrayList<>(scenario.actions());
                changed.set(i, action);
                plainer.add(scenario.withActions(changed));
            }
        }
        return plainer;
    }

    static List<Scenario> byNetwork(Scenario scenario) {
        NetworkSpec is = scenario.network();
        NetworkSpec plain =
                new NetworkSpec(PLAIN_LATENCY, Bandwidth.UNLIMITED, Loss.NONE, Reorder.NONE, Clocks.EXACT, Nat.NONE);
        return List.of(
                        plain,
                        new NetworkSpec(
                                plain.latency(), is.bandwidth(), is.loss(), is.reorder(), is.clocks(), is.nat()),
                        new NetworkSpec(
                                is.latency(), plain.bandwidth(), is.loss(), is.reorder(), is.clocks(), is.nat()),
                        new NetworkSpec(
                                is.latency(), is.bandwidth(), plain.loss(), is.reorder(), is.clocks(), is.nat()),
                        new NetworkSpec(
                                is.latency(), is.bandwidth(), is.loss(), plain.reorder(), is.clocks(), is.nat()),
                        new NetworkSpec(
                                is.latency(), is.bandwidth(), is.loss(), is.reorder(), plain.clocks(), is.nat()),
                        new NetworkSpec(
                                is.latency(), is.bandwidth(), is.loss(), is.reorder(), is.clocks(), plain.nat()))
                .stream()
                .filter(network -> !network.equals(is))
                .map(scenario::withNetwork)
                .toList();
    }

    static List<Scenario> byJoin(Scenario scenario) {
        Join join = scenario.join();
        return List.of(new Join(Join.AT_ONCE, 1), new Join(Join.AT_ONCE, join.entries()), new Join(join.perSecond(), 1))
                .stream()
                .filter(plainer -> !plainer.equals(join))
                .map(scenario::withJoin)
                .toList();
    }

    /** An end that comes sooner, in whole seconds. */
    static List<Scenario> byDuration(Scenario scenario) {
        long last = scenario.actions().stream()
                .map(Action::at)
                .max(Comparator.naturalOrder())
                .map(at -> at.plusMillis(999).toSeconds())
                .orElse(1L);
        long seconds = scenario.duration().toSeconds();
        return List.of(last, seconds / 2, seconds * 3 / 4, seconds * 9 / 10).stream()
                .filter(sooner -> sooner >= Math.max(1, last) && sooner < seconds)
                .distinct()
                .map(sooner -> scenario.withDuration(Duration.ofSeconds(sooner)))
                .toList();
    }
}
