package io.floodnet.simulator.explore;

import io.floodnet.simulator.engine.Violation;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One thing that went wrong in a run.
 *
 * @param kind what all failures of one cause have in common: the sentence without its numbers and names
 * @param sentence what did not hold, for people
 * @param step after how many events it was seen, or {@link #AT_A_LOOK}
 */
public record Failure(String kind, String sentence, long step) {
    /** It was seen when the network was looked at as a whole, at a tick or in the end. */
    public static final long AT_A_LOOK = -1;

    static final String RUNS_DIFFER = "two runs of one seed differ";

    /** Numbers, and ids, which have digits in them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]*[0-9][0-9a-f.]*");

    static Failure of(Violation violation, String sentence) {
        return new Failure(kindOf(violation.claim()), sentence, violation.step());
    }

    /** An expectation that was not met; what was measured instead says nothing of the cause. */
    static Failure unmet(String sentence) {
        int got = sentence.indexOf(", got ");
        return new Failure(kindOf(got < 0 ? sentence : sentence.substring(0, got)), sentence, AT_A_LOOK);
    }

    /** The protocol or the engine broke down; by where it did. */
    static Failure thrown(Throwable problem) {
        String place = Arrays.stream(problem.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.floodnet."))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        return new Failure(problem.getClass().getSimpleName() + place, problem + place, AT_A_LOOK);
    }

    static Failure differing(long hash, long again) {
        return new Failure(
                RUNS_DIFFER,
                RUNS_DIFFER + ": their events hash to " + Long.toHexString(hash) + " and " + Long.toHexString(again),
                AT_A_LOOK);
    }

    private static String kindOf(String claim) {
        int detail = claim.indexOf('[');
        return NUMBER.matcher(detail < 0 ? claim : claim.substring(0, detail)).replaceAll("#");
    }
}
