package io.floodnet.simulator.invariant;

import io.floodnet.simulator.engine.HalfLink;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.Violation;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * No link is one-sided for more than five seconds: a handshake that is lost midway is given up by then, and an end is heard of.
 *
 * <p>What counts is time in which both ends run and are in touch. Whoever is dead, stopped, cut off or lies can't be agreed with,
 * and counts from when that is over. A link that is found twice was one-sided all the time between, as a connection becomes a
 * link once and ends once; so looks may be far apart, and none of them is wrong.
 */
public final class TwoSidedLinks implements NetworkInvariant {
    private static final long LASTS_MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A connection at one end, before or after it was a link at both. */
    private record Spell(Object connection, boolean isOver) {}

    private Map<Spell, Long> sinceNanos = new HashMap<>(); // at most as many as there are links

    @Override
    public void check(SimulatedNetwork network) {
        long now = network.nowNanos();
        Map<Spell, Long> before = sinceNanos;
        sinceNanos = new HashMap<>();
        for (HalfLink link : network.halfLinks()) {
            Spell spell = new Spell(link.connection(), link.isOver());
            long since = before.getOrDefault(spell, now);
            sinceNanos.put(spell, since);
            long lasts = now - Math.max(since, Math.min(link.inTouchSinceNanos(), now));
            if (lasts > LASTS_MAX_NANOS) {
                throw new Violation(lasting(link, lasts), link.node(), now);
            }
        }
    }

    private static String lasting(HalfLink link, long nanos) {
        return "has for " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s believed in a link with " + link.peer()
                + " that the other end knows nothing of";
    }
}
