package io.floodnet.simulator.live;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.OverlaySetting;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says which scenarios real nodes on one machine can play, and what they leave out of those that they can. */
final class Feasibility {
    /** What one machine's loopback carries with its processors not yet the measure of all things. */
    static final int NODES_MAX = 2_000;

    /** Each delivery is written down, in some ten bytes. */
    static final long DELIVERIES_MAX = 20_000_000;

    private final Scenario scenario;

    private Feasibility(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Refuses what can't be played.
     *
     * @param openFilesMax how many sockets and the like this process may have
     * @return a sentence for each thing of the scenario that is left out
     * @throws UnplayableScenarioException with a sentence for the user
     */
    static List<String> check(Scenario scenario, long openFilesMax) {
        Feasibility feasibility = new Feasibility(scenario);
        scenario.actions().forEach(Feasibility::requirePlayable);
        feasibility.requirePlayableNodes();
        feasibility.requirePlayableSize(openFilesMax);
        return feasibility.leftOut();
    }

    /** Whether nodes are killed in it. */
    static boolean hasKills(Scenario scenario) {
        return scenario.actions().stream()
                .anyMatch(action ->
                        action instanceof Action.Crash || (action instanceof Action.Churn churn && hasCrashes(churn)));
    }

    private static boolean hasCrashes(Action.Churn churn) {
        return churn.leaveShare() < 1;
    }

    private static void requirePlayable(Action action) {
        if (action instanceof Action.Partition) {
            refuse("cut the ways between nodes", action);
        } else if (action instanceof Action.Stall) {
            refuse("stop some of its nodes and let the others run", action);
        } else if (action instanceof Action.Slow) {
            refuse("make nodes slow", action);
        } else if (action instanceof Action.Flap) {
            refuse("take the network away from nodes", action);
        } else if (action instanceof Action.Direct) {
            refuse("follow what goes to one node", action);
        } else if (action instanceof Action.Liar) {
            refuse("make nodes break the protocol", action);
        } else if (action instanceof Action.Crash crash && crash.kind() == CrashKind.POWER) {
            refusePower(action);
        } else if (action instanceof Action.Churn churn && hasCrashes(churn) && churn.kind() == CrashKind.POWER) {
            refusePower(action);
        }
    }

    private static void refuse(String what, Action action) {
        throw new UnplayableScenarioException(
                "a live run can't " + what + "; leave " + action.verb() + " out or use ./simulate run");
    }

    private static void refusePower(Action action) {
        throw new UnplayableScenarioException("a live run can't make nodes fall silent: the system closes their"
                + " connections; choose kind kill for " + action.verb() + " or use ./simulate run");
    }

    private void requirePlayableNodes() {
        NetworkSpec network = scenario.network();
        if (!network.nat().equals(Nat.NONE)) {
            refuse("hide nodes behind address translation", "network.nat");
        }
        if (!network.clocks().equals(Clocks.EXACT)) {
            refuse("give nodes clocks of their own", "network.clocks");
        }
        for (OverlaySetting setting : scenario.overlay().settings().keySet()) {
            if (setting != OverlaySetting.DESIRED_DEGREE) {
                refuse("change that number of the protocol", "overlay." + setting.field());
            }
        }
    }

    private static void refuse(String what, String field) {
        throw new UnplayableScenarioException(
                "a live run can't " + what + "; leave " + field + " out or use ./simulate run");
    }

    private void requirePlayableSize(long openFilesMax) {
        long nodes = nodesMost();
        if (nodes > NODES_MAX) {
            throw new UnplayableScenarioException("a live run has at most " + NODES_MAX + " nodes, got " + nodes
                    + "; take fewer or use ./simulate run");
        }
        int degree = scenario.overlay().toConfig().membership().desiredDegree();
        long needed = OpenFiles.needed(nodes, degree, hasKills(scenario) ? nodes : 0);
        if (needed > openFilesMax) {
            throw new UnplayableScenarioException(nodes + " nodes need " + needed
                    + " open files, and this process may have " + openFilesMax
                    + "; take fewer nodes, raise that bound (ulimit -n) or use ./simulate run");
        }
        long deliveries = nodes * messages();
        if (deliveries > DELIVERIES_MAX) {
            throw new UnplayableScenarioException("a live run has at most " + DELIVERIES_MAX
                    + " deliveries, which is nodes times messages, got " + deliveries
                    + "; take fewer or use ./simulate run");
        }
    }

    /** How many may run at once, if nobody goes. */
    private long nodesMost() {
        double nodes = scenario.nodes();
        for (Action action : scenario.actions()) {
            if (action instanceof Action.JoinMore more) {
                nodes += more.count();
            } else if (action instanceof Action.Churn churn && churn.arrivals() instanceof Arrivals.Newcomers come) {
                nodes += come.perSecond() * seconds(churn.at(), churn.until());
            }
        }
        return Math.round(nodes);
    }

    private long messages() {
        double messages = 0;
        for (Action action : scenario.actions()) {
            if (action instanceof Action.Broadcast broadcast) {
                messages += broadcast.count();
            } else if (action instanceof Action.Chat chat) {
                messages += chat.perSecond() * seconds(chat.at(), chat.until());
            }
        }
        return Math.round(messages);
    }

    private static double seconds(Duration from, Duration until) {
        return until.minus(from).toMillis() / 1e3;
    }

    private List<String> leftOut() {
        List<String> sentences = new ArrayList<>();
        sentences.add("a live run leaves " + String.join(", ", ignoredModels()) + " out: loopback is as it is");
        if (scenario.actions().stream().anyMatch(Feasibility::hasTinyPayloads)) {
            sentences.add("payloads have at least " + Stamp.BYTES + " bytes, since a live run writes into them"
                    + " when they were sent");
        }
        return sentences;
    }

    private List<String> ignoredModels() {
        NetworkSpec network = scenario.network();
        List<String> names = new ArrayList<>(List.of("network.latency"));
        if (!network.bandwidth().equals(Bandwidth.UNLIMITED)) {
            names.add("network.bandwidth");
        }
        if (!network.loss().equals(Loss.NONE)) {
            names.add("network.loss");
        }
        if (!network.reorder().equals(Reorder.NONE)) {
            names.add("network.reorder");
        }
        return names;
    }

    private static boolean hasTinyPayloads(Action action) {
        return (action instanceof Action.Broadcast broadcast && broadcast.bytes() < Stamp.BYTES)
                || (action instanceof Action.Chat chat && chat.bytesMin() < Stamp.BYTES);
    }
}
