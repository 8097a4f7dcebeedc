package io.floodnet.simulator.engine;

import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.LatencyModel;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.network.Reorder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the nodes: how long a packet takes, and whether it arrives.
 *
 * <p>Links are TCP connections: what a network loses is sent again and comes late, and what was sent into a cut comes when
 * that has healed, if both ends have kept the connection. Changes only between windows; all threads may ask within one.
 */
final class Conditions {
    /** What never arrives. */
    static final long LOST = -1;

    /** A sender tries again now and then, so that what waited for a cut to heal comes a little after: RFC 6298's least. */
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** By then nobody counts from the end of a cut any more. */
    private static final long MEMORY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final NetworkSpec spec;
    private final LatencyModel latency;
    private final long seed;
    private final boolean isPlain;
    private final List<Cut> cuts = new ArrayList<>();
    private boolean mayBeCut;

    Conditions(NetworkSpec spec, long seed) {
        this.spec = spec;
        this.latency = spec.latency().toModel(seed);
        this.seed = seed;
        this.isPlain = spec.bandwidth().equals(Bandwidth.UNLIMITED)
                && spec.loss().equals(Loss.NONE)
                && spec.reorder().equals(Reorder.NONE);
    }

    long leastNanos() {
        return latency.leastNanos();
    }

    long oneWayNanos(int from, int to) {
        return latency.oneWayNanos(from, to);
    }

    boolean isDialable(int node) {
        return spec.nat().isDialable(seed, node);
    }

    long skewMillis(int node) {
        return spec.clocks().skewMillis(seed, node);
    }

    /** Adds a cut, and forgets those of which nobody feels anything any more. */
    void add(Cut cut, long nowNanos) {
        cuts.removeIf(old -> old.healsAtNanos() + MEMORY_NANOS <= nowNanos);
        cuts.add(cut);
        mayBeCut = true;
    }

    @Nullable
    Cut lastCut() {
        return cuts.isEmpty() ? null : cuts.get(cuts.size() - 1);
    }

    /** From now on, single nodes may be cut off. */
    void expectOutages() {
        mayBeCut = true;
    }

    /** Whether each packet takes the time of its link and no more, as nothing happens to one that does not to all. */
    boolean areEven() {
        return isPlain && !mayBeCut;
    }

    /** When a packet that leaves now arrives at the other end, or that it is {@link #LOST}. */
    long arrivalNanos(SimulatedNode from, SimulatedNode to, SimulatedLink near, int bytes, long nowNanos) {
        Lane lane = from.trouble().laneOf(near);
        int packet = lane.nextPacket();
        long sent = sentNanos(from, bytes, nowNanos);
        boolean isDropped = spec.loss().kind() == Loss.Kind.DROP && spec.loss().loses(seed, way(from, to), packet);
        return isDropped ? LOST : arrivalNanos(from, to, near, lane, packet, sent);
    }

    /**
     * The same for the end of a connection, which overtakes nothing: not even what the network holds back. Nor is it dropped:
     * it is no packet, but what the systems of both ends know in the end, whatever is lost between them.
     */
    long endNanos(SimulatedNode from, SimulatedNode to, SimulatedLink near, long nowNanos) {
        Lane lane = from.trouble().laneOf(near);
        long arrival = arrivalNanos(from, to, near, lane, lane.nextPacket(), sentNanos(from, 0, nowNanos));
        return arrival == LOST || spec.reorder().equals(Reorder.NONE) ? arrival : lane.behindAll(arrival);
    }

    private long arrivalNanos(
            SimulatedNode from, SimulatedNode to, SimulatedLink near, Lane lane, int packet, long sentNanos) {
        long passed = passes(from, to, sentNanos);
        if (passed == LOST) {
            return LOST;
        }
        long roundTrip = near.oneWayNanos() + near.otherEnd().oneWayNanos();
        long late = spec.loss().kind() == Loss.Kind.RETRANSMIT
                ? spec.loss().retransmissionNanos(seed, way(from, to), packet, roundTrip)
                : 0;
        if (late > 0) {
            from.trouble().keptWaiting(passed + late);
        }
        long arrival = passed + near.oneWayNanos() + late;
        long extra = spec.reorder().extraNanos(seed, way(from, to), packet);
        return extra > 0 ? lane.heldBack(arrival + extra) : lane.inOrder(arrival);
    }

    private static long way(SimulatedNode from, SimulatedNode to) {
        return (long) from.index() << Integer.SIZE | to.index();
    }

    /** When the last bit of a packet has left its sender. */
    private long sentNanos(SimulatedNode sender, int bytes, long nowNanos) {
        if (spec.bandwidth().equals(Bandwidth.UNLIMITED)) {
            return nowNanos;
        }
        Trouble trouble = sender.trouble();
        if (trouble.bitsPerSecond() < 0) {
            trouble.uplinkIs(spec.bandwidth().bitsPerSecond(seed, sender.index()));
        }
        long free = Math.max(nowNanos, trouble.uplinkFreeNanos);
        trouble.uplinkFreeNanos =
                free + bytes * (long) Byte.SIZE * TimeUnit.SECONDS.toNanos(1) / trouble.bitsPerSecond();
        return trouble.uplinkFreeNanos;
    }

    /** When what is sent at a time gets through all cuts, or that it is {@link #LOST}. */
    private long passes(SimulatedNode from, SimulatedNode to, long atNanos) {
        long heals = Math.max(cutOffUntil(from), cutOffUntil(to));
        for (Cut cut : cuts) {
            if (cut.healsAtNanos() > atNanos && cut.holds(from.index(), to.index())) {
                heals = Math.max(heals, cut.healsAtNanos());
            }
        }
        if (heals <= atNanos) {
            return atNanos;
        }
        return heals == Long.MAX_VALUE
                ? LOST
                : heals + Draws.below(RETRY_NANOS, seed, Purpose.FAULT, from.index(), to.index());
    }

    private static long cutOffUntil(SimulatedNode node) {
        Trouble trouble = node.troubleIfAny();
        return trouble == null ? 0 : trouble.cutOffUntilNanos();
    }

    /** Whether nothing stands between two nodes, in both directions. */
    boolean isOpenBetween(SimulatedNode one, SimulatedNode other, long atNanos) {
        if (cutOffUntil(one) > atNanos || cutOffUntil(other) > atNanos) {
            return false;
        }
        for (Cut cut : cuts) {
            boolean holds = cut.holds(one.index(), other.index()) || cut.holds(other.index(), one.index());
            if (holds && cut.healsAtNanos() > atNanos) {
                return false;
            }
        }
        return true;
    }

    /**
     * Since when nothing has kept two nodes from hearing of each other in time: neither a cut nor what either of them went
     * through. {@link Long#MAX_VALUE} where something does; what was held up comes a little after.
     */
    long inTouchSinceNanos(SimulatedNode one, SimulatedNode other) {
        long since = Math.max(troubledUntil(one), troubledUntil(other));
        for (Cut cut : cuts) {
            if (cut.holds(one.index(), other.index()) || cut.holds(other.index(), one.index())) {
                since = Math.max(since, cut.healsAtNanos());
            }
        }
        return since > Long.MAX_VALUE - RETRY_NANOS ? since : since + RETRY_NANOS;
    }

    private static long troubledUntil(SimulatedNode node) {
        Trouble trouble = node.troubleIfAny();
        return trouble == null ? 0 : trouble.isOverAtNanos();
    }

    /** How much later than usual a connection comes up, because one of the packets that make it was lost; or that it is lost. */
    long dialDelayNanos(int from, int to, long nowNanos, long roundTripNanos) {
        if (isPlain) {
            return 0;
        }
        long link = (long) from << Integer.SIZE | to;
        if (spec.loss().kind() == Loss.Kind.DROP) {
            return spec.loss().loses(seed, link, nowNanos) ? LOST : 0;
        }
        return spec.loss().retransmissionNanos(seed, link, nowNanos, roundTripNanos);
    }
}
