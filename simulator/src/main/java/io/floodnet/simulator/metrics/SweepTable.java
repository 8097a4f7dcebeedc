package io.floodnet.simulator.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many runs side by side: for each set of parameters where the figures lie over its seeds.
 *
 * <p>The order in which runs are handed in makes no difference, and neither does handing one in twice, so parts of a sweep
 * may be computed anywhere and be put together as they come.
 */
public final class SweepTable {
    private final List<Variant> variants;

    private SweepTable(List<Variant> variants) {
        this.variants = variants;
    }

    /**
     * Puts runs together.
     *
     * @throws IllegalArgumentException if two of the same identity differ, as then one of them was not computed by this
     *     program, or the program is not deterministic
     */
    public static SweepTable of(Collection<SweepRow> rows) {
        Map<RunIdentity, Map<Long, SweepRow>> byKey = new HashMap<>();
        for (SweepRow row : rows) {
            SweepRow before = byKey.computeIfAbsent(Variant.keyOf(row.identity()), key -> new TreeMap<>())
                    .putIfAbsent(row.identity().seed(), row);
            if (before != null && !before.equals(row)) {
                throw new IllegalArgumentException("two results of one run must be equal, got " + before.figures()
                        + " and " + row.figures() + " for " + row.identity());
            }
        }
        List<Variant> variants = new ArrayList<>();
        byKey.forEach((key, bySeed) -> variants.add(new Variant(key, List.copyOf(bySeed.values()))));
        variants.sort(Comparator.comparing(Variant::key, Variant.ORDER));
        return new SweepTable(List.copyOf(variants));
    }

    /** All runs, by parameters and then by seed. */
    public List<SweepRow> rows() {
        return variants.stream().flatMap(variant -> variant.rows().stream()).toList();
    }

    List<Variant> variants() {
        return variants;
    }
}
