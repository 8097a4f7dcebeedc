package io.floodnet.overlay;

import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.Message;

/**
 * The protocol's numbers. Where no source is given, a value was found by simulation (see ARCHITECTURE.md) or is said to be
 * a guess.
 *
 * @param membership how links are won and kept
 * @param reachability whether others can connect to the node, and how many it bears that can't be connected to
 * @param liveness how lost links are noticed
 * @param dissemination how messages travel
 * @param flow how much of it at once
 * @param store what is kept for those who miss messages
 */
public record OverlayConfig(
        Membership membership,
        Reachability reachability,
        Liveness liveness,
        Dissemination dissemination,
        Flow flow,
        Store store) {
    public OverlayConfig {
        int linksMax = membership.degreeMax() + reachability.undialableMax();
        requireWithin("links of all kinds", linksMax, 1, ActiveView.LINKS_MAX);
    }

    /**
     * How links are won and kept.
     *
     * @param desiredDegree how many links a node wants, even, 2 to 32. 8: the graph stays in one piece when half of its
     *     nodes vanish, and a million nodes are 7 hops apart in the mean
     * @param degreeSlack how many links beyond that it takes while edges change hands, 1 to 8. 2: one joiner coming in,
     *     and a neighbour's repair
     * @param walkHops how far a walk travels before it settles, 1 to {@value JoinRequest#HOPS_MAX}; above 100,000 nodes 3 more.
     *     5: with 4, 5 and 7 a join took 71, 75 and 83 frames, and distances were within 0.3 % of a random graph's with each
     * @param walksMax how many walks of its own a node has out at once, 1 to 16. 4 walks of 2 links make 8
     * @param handshakeTimeoutMillis how long a walk, a place kept, an edge held or a connection half way lasts
     * @param repairDelayMillis the mean time from a loss to the first walk; drawn from 3/4 to 5/4 of it, so that those who
     *     lost the same neighbour do not all walk at once
     * @param repairDelayMaxMillis what the delay backs off to while walks stay without success
     * @param isolatedDelayMaxMillis the same for a node with no link at all
     * @param guestsMax how many connections that are no links a node holds; beyond that it turns newcomers away. A guess:
     *     a storm of 500 joins a second, 2 s each
     * @param rememberedMax how many fresh addresses of other nodes are remembered, 1 to 1,024
     * @param mixingIntervalMillis how often a node shuffles addresses, and calls on a remembered node to swap a neighbour
     * @param nearLinks how many links may be replaced by shorter ones, 0 to 16, of which half of the desired degree counts at
     *     most: the other half, which is drawn at random, keeps the graph in one piece. 4: with them, messages around the
     *     world take a third less; with 2, a quarter
     */
    public record Membership(
            int desiredDegree,
            int degreeSlack,
            int walkHops,
            int walksMax,
            long handshakeTimeoutMillis,
            long repairDelayMillis,
            long repairDelayMaxMillis,
            long isolatedDelayMaxMillis,
            int guestsMax,
            int rememberedMax,
            long mixingIntervalMillis,
            int nearLinks) {
        public Membership {
            requireWithin("desired degree", desiredDegree, 2, 32);
            if (desiredDegree % 2 != 0) {
                throw new IllegalArgumentException("desired degree must be even, got " + desiredDegree);
            }
            requireWithin("degree slack", degreeSlack, 1, 8);
            requireWithin("walk hops", walkHops, 1, JoinRequest.HOPS_MAX);
            requireWithin("walks", walksMax, 1, 16);
            requireWithin("handshake timeout in ms", handshakeTimeoutMillis, 10, 60_000);
            requireWithin("repair delay in ms", repairDelayMillis, 10, 60_000);
            requireWithin("longest repair delay in ms", repairDelayMaxMillis, repairDelayMillis, 3_600_000);
            requireWithin(
                    "longest delay of an isolated node in ms", isolatedDelayMaxMillis, repairDelayMillis, 3_600_000);
            requireWithin("guests", guestsMax, 1, 1 << 20);
            requireWithin("remembered addresses", rememberedMax, 1, 1_024);
            requireWithin("mixing interval in ms", mixingIntervalMillis, 100, 3_600_000);
            requireWithin("near links", nearLinks, 0, 16);
        }

        int degreeMax() {
            return desiredDegree + degreeSlack;
        }

        int nearLinksMax() {
            return Math.min(nearLinks, desiredDegree / 2);
        }

        private Membership with(int anotherDegree, int otherNearLinks) {
            return new Membership(
                    anotherDegree,
                    degreeSlack,
                    walkHops,
                    walksMax,
                    handshakeTimeoutMillis,
                    repairDelayMillis,
                    repairDelayMaxMillis,
                    isolatedDelayMaxMillis,
                    guestsMax,
                    rememberedMax,
                    mixingIntervalMillis,
                    otherNearLinks);
        }
    }

    /**
     * Whether others can connect to the node, and how many it bears that can't be connected to.
     *
     * @param stance what the node takes itself for
     * @param undialableMax how many links it gives, beyond all others, to nodes that can't be dialled, 0 to 32. 24: with 8 of
     *     its own 32 in all, so that three in ten nodes that can be dialled bear the other seven, with a fifth to spare
     */
    public record Reachability(Stance stance, int undialableMax) {

        /** What a node takes itself for. */
        public enum Stance {
            /** It asks others to try. */
            FIND_OUT,
            /** It can be dialled. */
            DIALABLE,
            /** It can't. */
            UNDIALABLE
        }

        public Reachability {
            requireWithin("links with nodes that can't be dialled", undialableMax, 0, 32);
        }
    }

    /**
     * How lost links are noticed; a connection that the other end closes is noticed at once.
     *
     * @param pingIntervalMillis how long a link may be silent before it is pinged; drawn from 3/4 to 5/4 of it
     * @param pingTimeoutMillis how long to wait for an answer before the next try
     * @param pingsMax after how many unanswered pings a neighbour is given up, 1 to 10
     * @param guestTimeoutMillis how long a connection may last that does not become a link, however much is said over it
     */
    public record Liveness(long pingIntervalMillis, long pingTimeoutMillis, int pingsMax, long guestTimeoutMillis) {
        public Liveness {
            requireWithin("ping interval in ms", pingIntervalMillis, 10, 3_600_000);
            requireWithin("ping timeout in ms", pingTimeoutMillis, 10, 3_600_000);
            requireWithin("pings", pingsMax, 1, 10);
            requireWithin("guest timeout in ms", guestTimeoutMillis, 10, 3_600_000);
        }
    }

    /**
     * How messages travel.
     *
     * @param mode over which links messages go
     * @param lifetimeSeconds how long a message may be on its way, 1 to {@value Message#LIFETIME_MAX_SECONDS}
     * @param clockToleranceSeconds how far clocks may disagree, 1 to 86,400. 600: the worst that people live with unnoticed
     * @param originsMax of how many origins a node keeps track at once. While it is full of such whose messages may still
     *     travel, messages of further origins are refused, since a message let in untracked could come in twice
     * @param sequenceWindow how far messages of one origin may overtake one another, a power of two, 64 to 65,536
     * @param hopsMin the least hop limit of a message, 1 to {@value Message#HOPS_MAX}
     */
    public record Dissemination(
            Mode mode,
            int lifetimeSeconds,
            int clockToleranceSeconds,
            int originsMax,
            int sequenceWindow,
            int hopsMin) {

        /** Over which links messages go. */
        public enum Mode {
            /** Over all of them. */
            FLOOD,
            /** Over a tree for each origin, and word of them over the others. */
            ROOTED,
            /** The same, with two copies of each own message for everybody: for nodes that send what is small and urgent. */
            ROOTED_FAST
        }

        public Dissemination {
            requireWithin("lifetime in s", lifetimeSeconds, 1, Message.LIFETIME_MAX_SECONDS);
            requireWithin("clock tolerance in s", clockToleranceSeconds, 1, 86_400);
            requireWithin("origins", originsMax, 1, 1 << 20);
            requireWithin("sequence window", sequenceWindow, 64, 1 << 16);
            if (Integer.bitCount(sequenceWindow) != 1) {
                throw new IllegalArgumentException("sequence window must be a power of two, got " + sequenceWindow);
            }
            requireWithin("least hop limit", hopsMin, 1, Message.HOPS_MAX);
        }

        Dissemination withSequenceWindow(int window) {
            return new Dissemination(mode, lifetimeSeconds, clockToleranceSeconds, originsMax, window, hopsMin);
        }
    }

    /**
     * How much goes over a link at once.
     *
     * @param windowBytes how much a neighbour may be sent that it has not said it has taken in, 131,072 to 1,048,576. 262,144:
     *     the design's; a link carries 2.5 MB/s over a round trip of 100 ms
     * @param queueBytesMax how much may wait for that beyond, before something is given up, 131,072 to 1,048,576
     * @param holdMillis how long a neighbour that takes in nothing holds publishers back; then they go on without it
     * @param stallMillis after how long it is given up. 10 s: longer than any pause of a healthy reader. One for which something
     *     waits all that time, though it takes in a little now and then, is kept, and holds nobody back any more
     */
    public record Flow(int windowBytes, int queueBytesMax, long holdMillis, long stallMillis) {
        /** So that the largest message has credit as soon as three quarters of the window are open. */
        static final int BYTES_MIN = 131_072;

        private static final int BYTES_MAX = 1_048_576;

        public Flow {
            requireWithin("window in bytes", windowBytes, BYTES_MIN, BYTES_MAX);
            requireWithin("queue bound in bytes", queueBytesMax, BYTES_MIN, BYTES_MAX);
            requireWithin("stall hold in ms", holdMillis, 2, 60_000);
            requireWithin("stall timeout in ms", stallMillis, holdMillis, 3_600_000);
        }
    }

    /**
     * What is kept for those who miss messages, and for those who come late; whatever of it is exceeded first counts.
     *
     * @param messagesMax how many messages, 0 to {@value #MESSAGES_MOST}; 0 for a node that keeps none, and gets none so
     * @param bytesMax what their payloads amount to
     * @param ageMaxSeconds how old they may be, 1 to {@value Message#LIFETIME_MAX_SECONDS}
     * @param roundMillis how often a node compares with a neighbour what both have seen; up to eight times as long while
     *     nothing is sent
     */
    public record Store(int messagesMax, long bytesMax, int ageMaxSeconds, long roundMillis) {
        static final int MESSAGES_MOST = 1 << 16;

        public Store {
            requireWithin("stored messages", messagesMax, 0, MESSAGES_MOST);
            requireWithin("stored bytes", bytesMax, 0, 1L << 30);
            requireWithin("age of stored messages in s", ageMaxSeconds, 1, Message.LIFETIME_MAX_SECONDS);
            requireWithin("time between rounds in ms", roundMillis, 100, 3_600_000);
        }
    }

    /** What the design measured best. */
    public static OverlayConfig defaults() {
        return new OverlayConfig(
                new Membership(8, 2, 5, 4, 3_000, 1_200, 15_000, 10_000, 1_024, 64, 60_000, 4),
                new Reachability(Reachability.Stance.FIND_OUT, 24),
                new Liveness(45_000, 5_000, 3, 30_000),
                new Dissemination(Dissemination.Mode.ROOTED, 900, 600, 65_536, 32_768, 12),
                new Flow(262_144, 262_144, 1_000, 10_000),
                new Store(4_096, 16 << 20, 900, 15_000));
    }

    public OverlayConfig withMembership(Membership changed) {
        return new OverlayConfig(changed, reachability, liveness, dissemination, flow, store);
    }

    public OverlayConfig withReachability(Reachability changed) {
        return new OverlayConfig(membership, changed, liveness, dissemination, flow, store);
    }

    /** The same for a node that takes itself for something; see {@link Reachability#stance}. */
    public OverlayConfig withStance(Reachability.Stance stance) {
        return withReachability(new Reachability(stance, reachability.undialableMax()));
    }

    public OverlayConfig withLiveness(Liveness changed) {
        return new OverlayConfig(membership, reachability, changed, dissemination, flow, store);
    }

    public OverlayConfig withDissemination(Dissemination changed) {
        return new OverlayConfig(membership, reachability, liveness, changed, flow, store);
    }

    public OverlayConfig withFlow(Flow changed) {
        return new OverlayConfig(membership, reachability, liveness, dissemination, changed, store);
    }

    public OverlayConfig withStore(Store changed) {
        return new OverlayConfig(membership, reachability, liveness, dissemination, flow, changed);
    }

    /** The same with messages going over other links; see {@link Dissemination#mode}. */
    public OverlayConfig withMode(Dissemination.Mode mode) {
        return withDissemination(new Dissemination(
                mode,
                dissemination.lifetimeSeconds,
                dissemination.clockToleranceSeconds,
                dissemination.originsMax,
                dissemination.sequenceWindow,
                dissemination.hopsMin));
    }

    /** The same with another degree; see {@link Membership#desiredDegree}. */
    public OverlayConfig withDesiredDegree(int degree) {
        return withMembership(membership.with(degree, membership.nearLinks));
    }

    /** The same with more or fewer near links; see {@link Membership#nearLinks}. */
    public OverlayConfig withNearLinks(int nearLinks) {
        return withMembership(membership.with(membership.desiredDegree, nearLinks));
    }

    private static void requireWithin(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be within " + min + ".." + max + ", got " + value);
        }
    }
}
