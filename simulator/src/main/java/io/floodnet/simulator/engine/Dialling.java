package io.floodnet.simulator.engine;

import io.floodnet.overlay.Dial;
import java.util.concurrent.TimeUnit;

/** How nodes of a shard call others, and answer calls, which come from any shard. */
final class Dialling {
    /** What a host grants a dial. */
    private static final long DIAL_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Shard shard;
    private final SimulatedNetwork network;
    private final Conditions conditions;

    Dialling(Shard shard, SimulatedNetwork network, Conditions conditions) {
        this.shard = shard;
        this.network = network;
        this.conditions = conditions;
    }

    /**
     * Calls a node: two round trips until both ends have a connection, TCP's and that of the two {@code HELLO}s. A machine
     * that runs refuses after one; where there is none, or something stands between, the caller waits in vain.
     */
    void dial(SimulatedNode from, Dial dial, long nowNanos) {
        long deadline = nowNanos + DIAL_TIMEOUT_NANOS;
        SimulatedNode to = dial.addresses().isEmpty()
                ? null
                : network.find(dial.addresses().get(0));
        if (to == null || isUnreachable(from, to, nowNanos)) {
            shard.post(from, deadline, from, dial);
            return;
        }
        long there = conditions.oneWayNanos(from.index(), to.index());
        long back = conditions.oneWayNanos(to.index(), from.index());
        long late = conditions.dialDelayNanos(from.index(), to.index(), nowNanos, there + back);
        long roundTrips = to.isAlive() ? 2 : 1;
        if (late == Conditions.LOST || roundTrips * (there + back) + late > DIAL_TIMEOUT_NANOS) {
            shard.post(from, deadline, from, dial);
        } else if (!to.isAlive()) {
            shard.post(from, nowNanos + there + back + late, from, dial);
        } else {
            long hello = from.networkMillis(nowNanos + there + back + late);
            shard.post(
                    to,
                    nowNanos + 2 * there + back + late,
                    to,
                    new Call(from, from.said(), dial, there, back, hello, deadline));
        }
    }

    private boolean isUnreachable(SimulatedNode from, SimulatedNode to, long nowNanos) {
        return to.state() == SimulatedNode.State.DARK
                || !conditions.isDialable(to.index())
                || !conditions.isOpenBetween(from, to, nowNanos);
    }

    /**
     * A call has come; whoever runs there now answers it, if it is the one that was asked for. One that has started since
     * knows nothing of it, as its first round trip was with another process, and refuses.
     */
    void answer(SimulatedNode called, Call call, long nowNanos) {
        SimulatedNode here = network.node(called.index());
        SimulatedNode from = call.from();
        if (isUnreachable(from, here, nowNanos)) {
            giveUp(call);
        } else if (!called.isAlive() || !isMeant(call.dial(), called)) {
            shard.post(from, nowNanos + call.backNanos(), from, call.dial());
        } else {
            SimulatedLink near = SimulatedLink.between(called, from, call, nowNanos);
            shard.post(from, nowNanos + call.backNanos(), near.otherEnd(), call.dial());
            called.accepted(near);
        }
    }

    /** Whether somebody who would answer a call then would find that its caller has given up. */
    static boolean isTooLate(Call call, long answeredAtNanos) {
        return answeredAtNanos + call.backNanos() > call.deadlineNanos();
    }

    /** The caller waits in vain, to the end of its time. */
    void giveUp(Call call) {
        shard.post(call.from(), call.deadlineNanos(), call.from(), call.dial());
    }

    private static boolean isMeant(Dial dial, SimulatedNode here) {
        return dial.contact() == null
                || dial.contact().id().equals(here.contact().id());
    }
}
