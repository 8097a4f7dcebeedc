package io.floodnet.simulator.explore;

import io.floodnet.overlay.OverlayConfig.Membership;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the protocol as it is owes to a scenario, whatever chance does. More than that may be expected of a particular scenario,
 * but to find it broken would be no finding.
 */
final class Promises {
    /** By then links that hung are given up, and lonely nodes have been around all whom they know several times. */
    static final Duration QUIET = Duration.ofMinutes(3);

    /** While no more than such a part of the first nodes may ever have lost touch, the others hold together. */
    private static final double LOST_MAX = 0.25;

    private Promises() {}

    /** The bounds that must hold in the end. */
    static Map<Measure, Double> of(Scenario scenario) {
        Map<Measure, Double> bounds = new EnumMap<>(Measure.class);
        Membership membership = scenario.overlay().toConfig().membership();
        bounds.put(Measure.DEGREE_MAX, (double) (membership.desiredDegree() + membership.degreeSlack()));
        Duration judged = scenario.duration().plus(scenario.expect().settle());
        if (hasLiars(scenario) || !isQuietAt(judged, scenario)) {
            return bounds;
        }
        bounds.put(Measure.ONE_SIDED, 0.0);
        if (staysInOnePiece(scenario)) {
            bounds.put(Measure.COMPONENTS, 1.0);
            bounds.put(Measure.ISOLATED, scenario.nodes() == 1 ? 1.0 : 0.0);
        }
        if (scenario.actions().stream().filter(Calm::isTalk).allMatch(talk -> isQuietAt(talk.at(), scenario))) {
            bounds.put(Measure.COVERAGE, 1.0);
        }
        return bounds;
    }

    /** Whether all that a scenario expects is owed to it. */
    static boolean cover(Scenario scenario) {
        Map<Measure, Double> owed = of(scenario);
        return scenario.expect().bounds().entrySet().stream().allMatch(bound -> {
            Double least = owed.get(bound.getKey());
            return least != null && bound.getKey().holds(least, bound.getValue());
        });
    }

    private static boolean isQuietAt(Duration time, Scenario scenario) {
        return Calm.begins(scenario).plus(QUIET).compareTo(time) <= 0;
    }

    private static boolean hasLiars(Scenario scenario) {
        return scenario.actions().stream().anyMatch(action -> action instanceof Action.Liar);
    }

    /**
     * Who can be dialled, has an entry that never goes, and is one of many who stay, finds back to them. Two halves of a network
     * may each be content with themselves.
     */
    private static boolean staysInOnePiece(Scenario scenario) {
        double lost = scenario.actions().stream()
                .mapToDouble(action -> lost(action, scenario.nodes()))
                .sum();
        return scenario.network().nat().equals(Nat.NONE) && lost <= LOST_MAX * scenario.nodes();
    }

    /** How many nodes an action may cut off from all others at once. */
    private static double lost(Action action, int nodes) {
        if (Calm.isTalk(action) || action instanceof Action.JoinMore || action instanceof Action.Restart) {
            return 0;
        } else if (action instanceof Action.Crash crash) {
            return count(crash.who(), nodes);
        } else if (action instanceof Action.Leave leave) {
            return count(leave.who(), nodes);
        } else if (action instanceof Action.Stall stall) {
            return count(stall.who(), nodes);
        } else if (action instanceof Action.Slow slow) {
            return count(slow.who(), nodes);
        }
        return nodes;
    }

    /** All of them, if the entry may be among them. */
    private static double count(Who who, int nodes) {
        if (who instanceof Who.Share part && part.spared() == Who.Spared.ENTRY) {
            return Math.ceil(part.share() * nodes);
        } else if (who instanceof Who.Count count && count.spared() == Who.Spared.ENTRY) {
            return count.nodes();
        } else if (who instanceof Who.Node one && one.node() != 0) {
            return 1;
        }
        return nodes;
    }
}
