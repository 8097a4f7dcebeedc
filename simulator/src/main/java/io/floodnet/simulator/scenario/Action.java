package io.floodnet.simulator.scenario;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.network.Bounds;
import io.floodnet.simulator.network.InvalidFieldException;
import java.time.Duration;
import java.util.List;

/** Something that happens to a network at a time of its own, counted from the start of the first node. */
public sealed interface Action {
    /** The longest payload that a message can carry: what the wire format allows. */
    int BYTES_MAX = 60 * 1024;

    /** When it happens, or begins. */
    Duration at();

    /** How many messages it sends within the duration of a scenario, in the mean. */
    default long messages(Duration duration) {
        return 0;
    }

    /** What it is called in a file, as in {@code crash}. */
    default String verb() {
        return ActionYaml.verbOf(this);
    }

    /** Nodes die without a word of their own. */
    record Crash(Duration at, Who who, CrashKind kind) implements Action {
        public Crash {
            Bounds.requireTime("at", at);
        }
    }

    /** Dead nodes start again; {@code who} is drawn among the dead. */
    record Restart(Duration at, Who who, Memory memory) implements Action {
        public Restart {
            Bounds.requireTime("at", at);
        }
    }

    /** Nodes say farewell and go. */
    record Leave(Duration at, Who who) implements Action {
        public Leave {
            Bounds.requireTime("at", at);
        }
    }

    /**
     * Nodes come and go for a while.
     *
     * @param who takes part; the others stay all the time
     * @param sessions how long those who take part, and those who come, stay
     * @param leaveShare the share of those going that say farewell
     * @param kind how the others go
     */
    record Churn(
            Duration at,
            Duration until,
            Who who,
            SessionLengths sessions,
            Arrivals arrivals,
            double leaveShare,
            CrashKind kind)
            implements Action {
        public Churn {
            requirePeriod(at, until);
            Bounds.requireShare("leave-share", leaveShare);
        }
    }

    /** Which ways between the sides of a partition are cut. */
    enum Direction {
        /** No side hears another. */
        BOTH,
        /** A side hears those before it in the list, but is not heard by them. */
        ONE_WAY
    }

    /**
     * The network falls into sides that cannot reach one another, and is whole again; as often as told.
     *
     * @param lasts how long the sides are apart
     * @param shares how many of all nodes are on each side but the last, which has the rest; sides are drawn anew each time
     * @param times how often, 1 to 1,000
     * @param every the time from one beginning to the next
     */
    record Partition(Duration at, Duration lasts, List<Double> shares, Direction direction, int times, Duration every)
            implements Action {
        private static final int SIDES_MAX = 16;

        /** Decimal shares that add up to 1 may be a little more in binary. */
        private static final double ROUNDING = 1e-9;

        public Partition {
            Bounds.requireTime("at", at);
            Bounds.requirePositiveTime("lasts", lasts);
            shares = List.copyOf(shares);
            requireSides(shares);
            Bounds.requireWithin("times", times, 1, 1_000);
            Bounds.requireWithin("every", every, lasts, Bounds.TIME_MAX);
        }

        private static void requireSides(List<Double> shares) {
            if (shares.isEmpty() || shares.size() > SIDES_MAX) {
                throw new InvalidFieldException("sides", "must be 1.." + SIDES_MAX + " shares, got " + shares.size());
            }
            shares.forEach(share -> Bounds.requireShare("sides", share));
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            if (sum > 1 + ROUNDING) {
                throw new InvalidFieldException("sides", "must not add up to more than 1, got " + shares);
            }
        }
    }

    /** Processes stop, as with SIGSTOP or in a long collection of garbage, and go on; what came meanwhile waits. */
    record Stall(Duration at, Who who, Duration lasts) implements Action {
        public Stall {
            Bounds.requireTime("at", at);
            Bounds.requirePositiveTime("lasts", lasts);
        }
    }

    /** Nodes are busy: everything that comes in is handled so much later. */
    record Slow(Duration at, Who who, Duration lasts, Duration delay) implements Action {
        public Slow {
            Bounds.requireTime("at", at);
            Bounds.requirePositiveTime("lasts", lasts);
            Bounds.requireWithin("delay", delay, Duration.ofNanos(1_000), Duration.ofMinutes(1));
        }
    }

    /** Nodes lose and regain the network over and over, as a laptop in a train does. */
    record Flap(Duration at, Duration until, Who who, Duration up, Duration down) implements Action {
        private static final Duration PHASE_MIN = Duration.ofMillis(10);

        public Flap {
            requirePeriod(at, until);
            Bounds.requireWithin("up", up, PHASE_MIN, Bounds.TIME_MAX);
            Bounds.requireWithin("down", down, PHASE_MIN, Bounds.TIME_MAX);
        }
    }

    /** How a node breaks the protocol. */
    enum Behaviour {
        /** It forwards nothing, but answers pings. */
        MUTE,
        /** It answers every join with no. */
        REFUSE,
        /** It sends messages under other nodes' names. */
        FORGE,
        /** It changes the payloads that it forwards. */
        GARBLE,
        /** It sends the same messages again and again. */
        REPEAT
    }

    /** Nodes turn against the others, for the rest of the run. */
    record Liar(Duration at, Who who, Behaviour behaviour) implements Action {
        public Liar {
            Bounds.requireTime("at", at);
        }
    }

    /**
     * Messages to all.
     *
     * @param count how many, 1 to 1,000,000
     * @param every the time from one to the next; with 0, all at once
     * @param from each message is sent by one of these, drawn anew
     */
    record Broadcast(Duration at, int count, Duration every, int bytes, Who from) implements Action {
        public Broadcast {
            Bounds.requireTime("at", at);
            Bounds.requireWithin("count", count, 1, 1_000_000);
            Bounds.requireTime("every", every);
            Bounds.requireWithin("bytes", bytes, 1, BYTES_MAX);
        }

        @Override
        public long messages(Duration duration) {
            return every.isZero()
                    ? count
                    : Math.min(count, 1 + duration.minus(at).dividedBy(every));
        }
    }

    /**
     * Messages from one node to one other, both drawn anew for each.
     *
     * @param count how many, 1 to 100,000
     * @param every the time from one to the next; with 0, all at once
     */
    record Direct(Duration at, int count, Duration every, int bytes) implements Action {
        private static final int BYTES_MIN = 4;

        public Direct {
            Bounds.requireTime("at", at);
            Bounds.requireWithin("count", count, 1, 100_000);
            Bounds.requireTime("every", every);
            Bounds.requireWithin("bytes", bytes, BYTES_MIN, BYTES_MAX);
        }
    }

    /**
     * People talk: messages at random moments from random nodes.
     *
     * @param perSecond over all nodes, in the mean
     * @param bytesMin the shortest payload; lengths are drawn evenly
     */
    record Chat(Duration at, Duration until, double perSecond, int bytesMin, int bytesMax) implements Action {
        public Chat {
            requirePeriod(at, until);
            Bounds.requireWithin("rate", perSecond, 0.001, 100_000);
            Bounds.requireWithin("bytes-min", bytesMin, 1, BYTES_MAX);
            Bounds.requireWithin("bytes-max", bytesMax, bytesMin, BYTES_MAX);
        }

        @Override
        public long messages(Duration duration) {
            Duration end = until.compareTo(duration) < 0 ? until : duration;
            return Math.round(perSecond * end.minus(at).toMillis() / 1_000);
        }
    }

    /** Further nodes come; entries are those of the first ones. */
    record JoinMore(Duration at, int count, double perSecond) implements Action {
        public JoinMore {
            Bounds.requireTime("at", at);
            Bounds.requireWithin("count", count, 1, Scenario.NODES_MAX);
            Join.requireRate(perSecond);
        }
    }

    private static void requirePeriod(Duration at, Duration until) {
        Bounds.requireTime("at", at);
        Bounds.requireWithin("until", until, at, Bounds.TIME_MAX);
    }
}
