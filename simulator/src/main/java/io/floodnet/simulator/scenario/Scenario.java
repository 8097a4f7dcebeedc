package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.Bounds;
import io.floodnet.simulator.network.InvalidFieldException;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One experiment: so many nodes join, things happen to them, and something must hold in the end. Together with its seed,
 * it decides everything.
 *
 * @param name small letters, digits and hyphens
 * @param about what it shows, in a sentence for people
 * @param nodes how many join at the beginning, 1 to {@value #NODES_MAX}
 * @param duration from the start of the first node; no action begins later
 * @param seed where all chance comes from
 * @param actions what happens, in the order of the file, which need not be that of time
 */
public record Scenario(
        String name,
        String about,
        int nodes,
        Duration duration,
        long seed,
        Join join,
        NetworkSpec network,
        Overlay overlay,
        List<Action> actions,
        Expectations expect) {
    /** The largest network that the simulator is meant for. */
    public static final int NODES_MAX = 10_000_000;

    private static final int ACTIONS_MAX = 10_000;

    /** Some hundred bytes of each are kept to the end. */
    private static final long MESSAGES_MAX = 1_000_000;

    /** Of each it is kept in a bit who has got it; so many take 1.2 GB, and hours to be delivered. */
    private static final long DELIVERIES_MAX = 10_000_000_000L;

    private static final int ABOUT_LENGTH_MAX = 500;
    private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,79}");

    public Scenario {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidFieldException(
                    "scenario", "must be 1 to 80 small letters, digits and single hyphens, got '" + name + "'");
        }
        requireAtMost(ABOUT_LENGTH_MAX, about.length(), "about", "characters");
        Bounds.requireWithin("nodes", nodes, 1, NODES_MAX);
        Bounds.requirePositiveTime("duration", duration);
        actions = List.copyOf(actions);
        requireAtMost(ACTIONS_MAX, actions.size(), "actions", "items");
        for (int i = 0; i < actions.size(); i++) {
            Bounds.requireWithin("actions[" + i + "].at", actions.get(i).at(), Duration.ZERO, duration);
        }
        requireFewMessages(actions, nodes, duration);
    }

    private static void requireFewMessages(List<Action> actions, int nodes, Duration duration) {
        long messages =
                actions.stream().mapToLong(action -> action.messages(duration)).sum();
        long most = Math.min(MESSAGES_MAX, DELIVERIES_MAX / nodes);
        if (messages > most) {
            throw new InvalidFieldException(
                    "actions", "must send at most " + most + " messages to " + nodes + " nodes, got " + messages);
        }
    }

    private static void requireAtMost(int max, int actual, String field, String things) {
        if (actual > max) {
            throw new InvalidFieldException(field, "must have at most " + max + " " + things + ", got " + actual);
        }
    }

    /** How many nodes there may be at once, with those that actions add; at most what the simulator is meant for. */
    public int nodesInAll() {
        long more = actions.stream()
                .mapToLong(action -> action instanceof Action.JoinMore join ? join.count() : 0)
                .sum();
        return (int) Math.min(NODES_MAX, nodes + more);
    }

    /** The same experiment with other chance. */
    public Scenario withSeed(long changed) {
        return new Scenario(name, about, nodes, duration, changed, join, network, overlay, actions, expect);
    }

    /** The same experiment with more or fewer nodes. */
    public Scenario withNodes(int changed) {
        return new Scenario(name, about, changed, duration, seed, join, network, overlay, actions, expect);
    }

    /** The same experiment with other events. */
    public Scenario withActions(List<Action> changed) {
        return new Scenario(name, about, nodes, duration, seed, join, network, overlay, changed, expect);
    }

    /** The same experiment in a shorter or longer time. */
    public Scenario withDuration(Duration changed) {
        return new Scenario(name, about, nodes, changed, seed, join, network, overlay, actions, expect);
    }

    /** The same experiment with nodes that come otherwise. */
    public Scenario withJoin(Join changed) {
        return new Scenario(name, about, nodes, duration, seed, changed, network, overlay, actions, expect);
    }

    /** The same experiment on another network. */
    public Scenario withNetwork(NetworkSpec changed) {
        return new Scenario(name, about, nodes, duration, seed, join, changed, overlay, actions, expect);
    }

    /** The same experiment, judged otherwise. */
    public Scenario withExpect(Expectations changed) {
        return new Scenario(name, about, nodes, duration, seed, join, network, overlay, actions, changed);
    }
}
