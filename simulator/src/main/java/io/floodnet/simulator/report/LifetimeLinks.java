package io.floodnet.simulator.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every link that there ever was, with the share of the run that it was there for.
 *
 * <p>One drawing has to do for the whole run, since nodes that wander about can't be followed by eye; so a link counts
 * in it by its lifetime.
 */
final class LifetimeLinks {
    private static final long ABSENT = -1;

    /**
     * A link that was there for a quarter of the run counts in full, since a network that loses nodes keeps only part
     * of its links.
     */
    private static final double LASTING = 4;

    /** More than 0, so that whoever has had a link at all is drawn near somebody. */
    private static final double LEAST_SHARE = 1e-6;

    private final int[] from;
    private final int[] to;
    private final double[] share;

    private LifetimeLinks(Map<Long, Life> lives, long durationMillis) {
        from = new int[lives.size()];
        to = new int[lives.size()];
        share = new double[lives.size()];
        int next = 0;
        for (Map.Entry<Long, Life> entry : lives.entrySet()) {
            from[next] = (int) (entry.getKey() >>> 32);
            to[next] = (int) (long) entry.getKey();
            share[next] = Math.min(
                    1, Math.max(LEAST_SHARE, LASTING * entry.getValue().until(durationMillis) / durationMillis));
            next++;
        }
    }

    static LifetimeLinks of(List<GraphChange> changes, long durationMillis) {
        Map<Long, Life> lives = new TreeMap<>();
        for (GraphChange change : changes) {
            if (change.isOfLink()) {
                long ends =
                        (long) Math.min(change.node(), change.other()) << 32 | Math.max(change.node(), change.other());
                Life life = lives.computeIfAbsent(ends, key -> new Life());
                if (change.kind() == GraphChange.Kind.LINK_ADDED) {
                    life.begin(change.timeMillis());
                } else {
                    life.end(change.timeMillis());
                }
            }
        }
        return new LifetimeLinks(lives, durationMillis);
    }

    int count() {
        return from.length;
    }

    int from(int link) {
        return from[link];
    }

    int to(int link) {
        return to[link];
    }

    double share(int link) {
        return share[link];
    }

    private static final class Life {
        private long sinceMillis = ABSENT;
        private long livedMillis;

        private void begin(long nowMillis) {
            if (sinceMillis == ABSENT) {
                sinceMillis = nowMillis;
            }
        }

        private void end(long nowMillis) {
            if (sinceMillis != ABSENT) {
                livedMillis += nowMillis - sinceMillis;
                sinceMillis = ABSENT;
            }
        }

        private long until(long nowMillis) {
            return sinceMillis == ABSENT ? livedMillis : livedMillis + nowMillis - sinceMillis;
        }
    }
}
