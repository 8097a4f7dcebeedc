package io.floodnet.simulator.explore;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.run.Faults;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.Comparator;

/** Tells when a scenario has done all it does, and the network is left in peace. */
final class Calm {
    /** Beyond so many times its mean, a draw of an exponential distribution is one in three millions. */
    private static final int MEANS = 15;

    private Calm() {}

    /** When the last fault is over and the last newcomer has come; messages disturb nobody. */
    static Duration begins(Scenario scenario) {
        Duration joined = Duration.ofNanos(scenario.join().startNanos(scenario.nodes() - 1));
        Duration faults = scenario.actions().stream()
                .filter(action -> !isTalk(action))
                .map(Calm::end)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return longer(joined, faults);
    }

    static boolean isTalk(Action action) {
        return action instanceof Action.Broadcast || action instanceof Action.Chat || action instanceof Action.Direct;
    }

    /** When an action is over. */
    static Duration end(Action action) {
        if (action instanceof Action.Churn churn) {
            return Faults.end(churn).plus(absence(churn.arrivals()));
        } else if (action instanceof Action.Broadcast broadcast) {
            return broadcast.at().plus(broadcast.every().multipliedBy(broadcast.count() - 1L));
        } else if (action instanceof Action.Direct direct) {
            return direct.at().plus(direct.every().multipliedBy(direct.count() - 1L));
        } else if (action instanceof Action.Chat chat) {
            return chat.until();
        } else if (action instanceof Action.JoinMore more) {
            return more.at().plus(Duration.ofNanos((long) (more.count() / more.perSecond() * 1e9)));
        }
        return Faults.end(action);
    }

    /** Who went just before the end of a churn comes back after it. */
    private static Duration absence(Arrivals arrivals) {
        return arrivals instanceof Arrivals.Returns returns
                        && returns.absence() instanceof SessionLengths.Exponential lengths
                ? lengths.mean().multipliedBy(MEANS)
                : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
