package io.floodnet.overlay;

import io.floodnet.overlay.DirectMessage.Outcome;
import io.floodnet.overlay.DirectMessage.Stage;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Unicast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What this node has sent to single nodes and has no answer to. It goes over the way that is known; where none is, or that one
 * has failed, to everybody, which finds the way for all that comes after it. So for one node only one flood is under way at a
 * time: what else is for it waits.
 */
final class Sendings {
    static final int OUTSTANDING_MAX = 1_024;

    /** As much as four links may have waiting. A guess. */
    static final long BYTES_MAX = 1L << 20;

    /** Every recipient remembers which of so many it has seen: no more than that lie between two that are outstanding. */
    static final int SPAN_MAX = 1_024;

    /** Floods under way to different nodes. Each costs the network as much as a broadcast. A guess. */
    static final int FLOODS_MAX = 16;

    /** So long a message is waited for in all: the longest patience, and what a flood over broken trees may take. */
    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(8);

    /** Then another may try its luck with a flood to the same node. */
    private static final long FLOOD_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);

    /** How often a node that has lost all its neighbours looks whether there is one. A guess. */
    private static final long ALONE_MILLIS = 500;

    private final Core core;
    private final Directs directs;
    private final Map<DirectId, DirectMessage> outstanding = new LinkedHashMap<>(); // in the order of sending
    private final Numbering numbering = new Numbering();
    private final Patience patience = new Patience();
    private long bytes;
    private boolean isTimerSet;
    private long timerNanos;

    Sendings(Core core, Directs directs) {
        this.core = core;
        this.directs = directs;
    }

    int size() {
        return outstanding.size();
    }

    long bytes() {
        return bytes;
    }

    void send(DirectMessage message) {
        if (core.view.degree() == 0) {
            core.effects().settle(message, Outcome.ISOLATED);
        } else if (isFullFor(message)) {
            core.effects().settle(message, Outcome.OVERLOADED);
        } else {
            NodeId to = message.to();
            DirectId id =
                    new DirectId(core.self().id(), to, core.dissemination().epochMillis(), numbering.next(to));
            message.id = id;
            message.sentAtMillis = core.networkMillis();
            message.deadlineNanos = core.nowNanos() + ANSWER_NANOS;
            outstanding.put(id, message);
            bytes += message.payload().size();
            directs.counters.sent++;
            dispatch(message);
            setTimer();
        }
    }

    private boolean isFullFor(DirectMessage message) {
        if (outstanding.size() >= OUTSTANDING_MAX || bytes + message.payload().size() > BYTES_MAX) {
            return true;
        }
        for (DirectId id : outstanding.keySet()) {
            if (id.to().equals(message.to())) { // the oldest of them
                return numbering.peek(id.to()) - id.sequence() >= SPAN_MAX;
            }
        }
        return false;
    }

    /**
     * Over the way that is known; or else, once, to anybody, who may know one; or else to everybody. While a way is looked for,
     * what else is for the same node waits: hundreds that look for it at once would only make it longer.
     */
    private void dispatch(DirectMessage message) {
        Link way = directs.wayTo(message.to(), null);
        if (way == null && isSought(message)) {
            await(message, core.nowNanos() + FLOOD_NANOS);
            return;
        }
        Link next = way == null && message.stage == Stage.NEW ? core.view.pick(link -> true) : way;
        if (next == null) {
            flood(message);
        } else {
            send(message, next, way == null ? 1 : 0);
        }
    }

    /** Whoever was asked thinks that the way leads over this node: somebody else is asked, as long as that is allowed. */
    void onCameBack(Unicast unicast, Link from) {
        DirectMessage message = outstanding.get(unicast.id());
        if (message == null || message.stage != Stage.ON_WAY) {
            return;
        }
        directs.routeFailed(message.to(), from.slot());
        Link way = directs.wayTo(message.to(), from);
        boolean mayAsk = unicast.detours() < Unicast.DETOURS_MAX;
        Link next = way == null && mayAsk ? core.view.pick(link -> link != from) : way;
        if (next == null || unicast.hopsLeft() == 0) {
            flood(message);
            setTimer();
        } else {
            message.slot = next.slot();
            core.send(next, way == null ? unicast.detour() : unicast.nextHop(), SendClass.UNICAST);
        }
    }

    private void send(DirectMessage message, Link next, int detours) {
        message.stage = Stage.ON_WAY;
        message.slot = next.slot();
        message.sentNanos = core.nowNanos();
        message.dueNanos = core.nowNanos() + patience.nanos(message.payload().size());
        core.send(next, unicast(message, detours), SendClass.UNICAST);
    }

    private Unicast unicast(DirectMessage message, int detours) {
        return new Unicast(
                idOf(message),
                message.sentAtMillis,
                core.config.dissemination().lifetimeSeconds(),
                core.dissemination().hopLimit(),
                0,
                detours,
                message.payload());
    }

    private void flood(DirectMessage message) {
        boolean isAlone = core.view.degree() == 0;
        long freeAtNanos = isAlone ? core.nanosAfter(ALONE_MILLIS) : floodsFreeAt(message.to());
        if (freeAtNanos != core.nowNanos()) {
            await(message, freeAtNanos);
            return;
        }
        message.stage = Stage.FLOODED;
        message.wasFlooded = true;
        message.sentNanos = core.nowNanos();
        message.dueNanos = message.deadlineNanos;
        directs.counters.flooded++;
        core.dissemination().flood(idOf(message), message.sentAtMillis, message.payload());
    }

    private static void await(DirectMessage message, long untilNanos) {
        message.stage = Stage.WAITING;
        message.dueNanos = untilNanos;
    }

    /** Whether another message is on its way to the same node, over a way that may lead there or not. */
    private boolean isSought(DirectMessage message) {
        for (DirectMessage other : outstanding.values()) {
            boolean isUnderWay = other.stage == Stage.ON_WAY || other.stage == Stage.FLOODED;
            if (other != message && isUnderWay && other.to().equals(message.to()) && !core.isPast(other.dueNanos)) {
                return true;
            }
        }
        return false;
    }

    /** When a message to a node may be flooded: at once, or when a flood that is under way can be taken to be over. */
    private long floodsFreeAt(NodeId to) {
        long nowNanos = core.nowNanos();
        long earliestNanos = nowNanos + FLOOD_NANOS;
        int floods = 0;
        for (DirectMessage other : outstanding.values()) {
            long overNanos = other.sentNanos + FLOOD_NANOS;
            if (other.stage == Stage.FLOODED && overNanos - nowNanos > 0) {
                if (other.to().equals(to)) {
                    return overNanos;
                }
                floods++;
                earliestNanos = overNanos - earliestNanos < 0 ? overNanos : earliestNanos;
            }
        }
        return floods < FLOODS_MAX ? nowNanos : earliestNanos;
    }

    /** The node that a message is for has it; so all that waited for the way to that node to be found can leave. */
    void onReceipt(DirectId id) {
        DirectMessage message = outstanding.get(id);
        if (message == null) {
            return;
        }
        if (message.stage == Stage.ON_WAY) {
            patience.took(core.nowNanos() - message.sentNanos, message.payload().size());
        }
        settle(message, Outcome.DELIVERED);
        forEach(other -> other.stage == Stage.WAITING && other.to().equals(id.to()), this::dispatch);
        setTimer();
    }

    /** Somebody on the way knows no way; it matters if it comes from where the message went. */
    void onNoRoute(DirectId id, Link from) {
        DirectMessage message = outstanding.get(id);
        if (message != null && message.stage == Stage.ON_WAY && message.slot == from.slot()) {
            flood(message);
            setTimer();
        }
    }

    /** A way has broken off: what is on it may not have got through. */
    void onLinkDown(int slot) {
        forEach(message -> message.stage == Stage.ON_WAY && message.slot == slot, this::dispatch);
        setTimer();
    }

    void onTimer() {
        isTimerSet = false;
        forEach(message -> core.isPast(message.deadlineNanos), message -> settle(message, Outcome.UNREACHED));
        forEach(message -> core.isPast(message.dueNanos), this::tryElse);
        setTimer();
    }

    private void tryElse(DirectMessage message) {
        if (message.stage == Stage.ON_WAY) {
            directs.routeFailed(message.to(), message.slot);
        }
        flood(message);
    }

    void leave() {
        forEach(message -> true, message -> settle(message, Outcome.CLOSED));
    }

    private void settle(DirectMessage message, Outcome outcome) {
        outstanding.remove(idOf(message));
        bytes -= message.payload().size();
        core.effects().settle(message, outcome);
    }

    private void forEach(Predicate<DirectMessage> which, java.util.function.Consumer<DirectMessage> action) {
        List<DirectMessage> some = new ArrayList<>();
        for (DirectMessage message : outstanding.values()) {
            if (which.test(message)) {
                some.add(message);
            }
        }
        some.forEach(action);
    }

    private void setTimer() {
        long earliestNanos = 0;
        boolean isAny = false;
        for (DirectMessage message : outstanding.values()) {
            long nanos = message.dueNanos - message.deadlineNanos < 0 ? message.dueNanos : message.deadlineNanos;
            if (!isAny || nanos - earliestNanos < 0) {
                earliestNanos = nanos;
                isAny = true;
            }
        }
        if (isAny && (!isTimerSet || earliestNanos - timerNanos < 0)) {
            isTimerSet = true;
            timerNanos = earliestNanos;
            core.effects().schedule(Timer.DIRECTS, Math.max(0, earliestNanos - core.nowNanos()));
        }
    }

    private static DirectId idOf(DirectMessage message) {
        @Nullable DirectId id = message.id;
        if (id == null) {
            throw new IllegalStateException("it has not been sent: " + message);
        }
        return id;
    }
}
