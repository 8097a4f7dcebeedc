package io.floodnet.simulator.explore;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayConfig.Membership;
import io.floodnet.simulator.network.LatencySpec;
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
 * but to find it broken would be no finding. A link that stays one-sided breaks an invariant; one that is so for a moment may
 * just be coming up, and in a network whose degrees do not come out even, one always is.
 */
final class Promises {
    /** By then links that hung are given up, and lonely nodes have been around all whom they know several times. */
    static final Duration QUIET = Duration.ofMinutes(3);

    /** While no more than such a part of the first nodes may ever have lost touch, the others hold together. */
    private static final double LOST_MAX = 0.25;

    /** Up to here in the mean, one way, walks come back in time. */
    private static final double NEAR_MILLIS = 100;

    private Promises() {}

    /** The bounds that must hold in the end. */
    static Map<Measure, Double> of(Scenario scenario) {
        Map<Measure, Double> bounds = new EnumMap<>(Measure.class);
        bounds.put(Measure.DEGREE_MAX, (double) degreeMax(scenario));
        Duration judged = scenario.duration().plus(scenario.expect().settle());
        if (hasLiars(scenario) || !isQuietAt(judged, scenario)) {
            return bounds;
        }
        if (staysInOnePiece(scenario)) {
            bounds.put(Measure.COMPONENTS, 1.0);
            bounds.put(Measure.ISOLATED, scenario.nodes() == 1 ? 1.0 : 0.0);
        }
        if (areClocksRight(scenario)
                && scenario.actions().stream().filter(Calm::isTalk).allMatch(talk -> isQuietAt(talk.at(), scenario))) {
            bounds.put(Measure.COVERAGE, 1.0);
        }
        return bounds;
    }

    /** Nodes that can be dialled bear those that can't beside their own. */
    private static int degreeMax(Scenario scenario) {
        OverlayConfig config = scenario.overlay().toConfig();
        Membership membership = config.membership();
        int borne = maySomeSeemUndialable(scenario) ? config.reachability().undialableMax() : 0;
        return membership.desiredDegree() + membership.degreeSlack() + borne;
    }

    /** Also whoever is reached so late that callers seem to fail; after some ten minutes it tries again. */
    private static boolean maySomeSeemUndialable(Scenario scenario) {
        return !scenario.network().nat().equals(Nat.NONE)
                || !isNear(scenario)
                || scenario.actions().stream().anyMatch(Promises::delays);
    }

    /** Whether nodes that are there may be late, or not be heard for a while. */
    private static boolean delays(Action action) {
        return !Calm.isTalk(action)
                && !(action instanceof Action.JoinMore)
                && !(action instanceof Action.Restart)
                && !(action instanceof Action.Crash)
                && !(action instanceof Action.Leave);
    }

    /**
     * Clocks are compared by pings, and only silent links are pinged: a few nodes that look for links they can't have, or that
     * talk all the time, may refuse one another's messages for good if their clocks are hours apart.
     */
    private static boolean areClocksRight(Scenario scenario) {
        return scenario.network().clocks().wrongShare() == 0;
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
        return scenario.network().nat().equals(Nat.NONE) && isNear(scenario) && lost <= LOST_MAX * scenario.nodes();
    }

    /** A walk and its answer, some sixteen hops or more, are given three seconds: where hops are long, walks are in vain. */
    private static boolean isNear(Scenario scenario) {
        return typicalMillis(scenario.network().latency()) <= NEAR_MILLIS;
    }

    private static double typicalMillis(LatencySpec latency) {
        if (latency instanceof LatencySpec.Constant constant) {
            return constant.oneWay().toMillis();
        } else if (latency instanceof LatencySpec.Uniform uniform) {
            return uniform.min().plus(uniform.max()).toMillis() / 2.0;
        } else if (latency instanceof LatencySpec.LogNormal normal) {
            return normal.median().toMillis() * Math.exp(normal.sigma() * normal.sigma() / 2);
        } else if (latency instanceof LatencySpec.Geographic geographic) {
            return 10 * geographic.access().toMillis() + 10;
        } else if (latency instanceof LatencySpec.Asymmetric asymmetric) {
            return typicalMillis(asymmetric.base()) * (1 + asymmetric.share() * (asymmetric.factor() - 1));
        }
        return Double.POSITIVE_INFINITY;
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
