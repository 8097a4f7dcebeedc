package io.floodnet.simulator.metrics;

/**
 * What a sweep keeps of one run.
 *
 * @param identity what was run
 * @param verdict what became of it
 * @param figures what it is compared by
 */
public record SweepRow(RunIdentity identity, Verdict verdict, KeyFigures figures) {

    public static SweepRow of(RunResult result) {
        return new SweepRow(result.identity(), result.verdict(), KeyFigures.of(result));
    }
}
