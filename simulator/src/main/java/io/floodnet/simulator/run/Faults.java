package io.floodnet.simulator.run;

import io.floodnet.simulator.scenario.Action;
import java.time.Duration;

/** What a scenario does to a network, in words for people. */
public final class Faults {
    private Faults() {}

    /** Whether an action does harm that ends, so that one may ask how the network gets over it; liars never stop. */
    static boolean isFault(Action action) {
        return !(isTalk(action)
                || action instanceof Action.JoinMore
                || action instanceof Action.Restart
                || action instanceof Action.Liar);
    }

    /** Whether an action is nothing but messages. */
    static boolean isTalk(Action action) {
        return action instanceof Action.Broadcast || action instanceof Action.Chat || action instanceof Action.Direct;
    }

    /** When a fault has done its harm; what comes and goes by itself afterwards is not counted. */
    public static Duration end(Action fault) {
        if (fault instanceof Action.Churn churn) {
            return churn.until();
        } else if (fault instanceof Action.Partition partition) {
            Duration lastBegins = partition.at().plus(partition.every().multipliedBy(partition.times() - 1L));
            return lastBegins.plus(partition.lasts());
        } else if (fault instanceof Action.Flap flap) {
            return flap.until().plus(flap.down());
        } else if (fault instanceof Action.Stall stall) {
            return stall.at().plus(stall.lasts());
        } else if (fault instanceof Action.Slow slow) {
            return slow.at().plus(slow.lasts()).plus(slow.delay());
        }
        return fault.at();
    }
}
