package io.floodnet.simulator.run;

import io.floodnet.simulator.scenario.Action;
import java.util.Locale;

/** What a scenario does to a network, in words for people. */
public final class Faults {
    private Faults() {}

    /** Whether an action does harm, so that one may ask how the network gets over it. */
    public static boolean isFault(Action action) {
        return !(action instanceof Action.Broadcast
                || action instanceof Action.Chat
                || action instanceof Action.JoinMore
                || action instanceof Action.Restart);
    }

    /** Its name, as in {@code crash}. */
    public static String nameOf(Action action) {
        String name = action.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0))
                + name.substring(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
