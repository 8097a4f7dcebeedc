package io.floodnet.simulator.invariant;

import java.util.HashMap;
import java.util.Map;

/**
 * What was found at one look after another, and for how long.
 *
 * <p>Between two looks nobody looks: what is found at both may have come and gone, and come again. It counts as lasting from
 * the third look in a row on, so that looks far apart accuse nobody of what was found twice by chance.
 *
 * @param <T> what is found, by which it is known again
 */
final class Lasting<T> {
    private static final int LOOKS_MIN = 3;

    private record Found(long sinceNanos, int looks) {}

    private Map<T, Found> before = new HashMap<>(); // at most as many as were found at one look
    private Map<T, Found> now = new HashMap<>();

    /** A look begins: what is not found at it is over. */
    void lookAgain() {
        before = now;
        now = new HashMap<>();
    }

    /** Something is found; says for how long it has lasted, 0 as long as that is not sure. */
    long found(T what, long atNanos) {
        Found earlier = before.get(what);
        Found found = earlier == null ? new Found(atNanos, 1) : new Found(earlier.sinceNanos, earlier.looks + 1);
        now.put(what, found);
        return found.looks < LOOKS_MIN ? 0 : atNanos - found.sinceNanos;
    }
}
