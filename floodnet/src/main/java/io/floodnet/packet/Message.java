package io.floodnet.packet;

import org.jspecify.annotations.Nullable;

/**
 * {@code MESSAGE}: what an application broadcasts, on its way to everybody.
 *
 * <p>Origin, epoch and sequence name it: the same payload sent twice is two messages.
 *
 * @param origin the node that broadcast it
 * @param epochMillis when the origin started, in milliseconds since 1970; its sequence starts anew with it
 * @param sequence counts the messages of an origin and epoch, from 1
 * @param sentAtMillis when it was broadcast, in milliseconds since 1970
 * @param lifetimeSeconds how long it may travel, 1 to {@value #LIFETIME_MAX_SECONDS}
 * @param hopsLeft how many further hops it may take, 0 to {@value #HOPS_MAX}
 * @param hopsTaken how many it has taken, 0 to {@value #HOPS_MAX}; 0 at its origin
 * @param urgency what it may cost to have it everywhere sooner if something goes wrong
 * @param addressee who alone is to be given it, whereas all others only pass it on; {@code null} if it is for everybody
 * @param payload the application's bytes
 */
public record Message(
        NodeId origin,
        long epochMillis,
        long sequence,
        long sentAtMillis,
        int lifetimeSeconds,
        int hopsLeft,
        int hopsTaken,
        Urgency urgency,
        @Nullable Addressee addressee,
        Payload payload)
        implements Packet {
    /** What a message may cost. */
    public enum Urgency {
        /** One copy for each node. */
        NORMAL,
        /** Two, over two ways: for what is small, and must not wait for a repair. */
        FAST
    }

    /**
     * Whom a direct message is for that no way is known for, so that it goes to everybody.
     *
     * @param node who
     * @param sequence of its {@link DirectId}
     */
    public record Addressee(NodeId node, long sequence) {
        public Addressee {
            if (sequence < 1) {
                throw new IllegalArgumentException("sequence starts at 1, got " + sequence);
            }
        }
    }

    /** Nothing travels longer than a quarter of an hour. */
    public static final int LIFETIME_MAX_SECONDS = 900;

    /** Three times what a flood over 10 million nodes with 8 links each needs. */
    public static final int HOPS_MAX = 32;

    public Message {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, got " + sequence);
        }
        Hops.requireLifetime(lifetimeSeconds);
        Hops.requireWithin("hops left", hopsLeft);
        Hops.requireWithin("hops taken", hopsTaken);
    }

    /** One of normal urgency, for everybody. */
    public Message(
            NodeId origin,
            long epochMillis,
            long sequence,
            long sentAtMillis,
            int lifetimeSeconds,
            int hopsLeft,
            int hopsTaken,
            Payload payload) {
        this(
                origin,
                epochMillis,
                sequence,
                sentAtMillis,
                lifetimeSeconds,
                hopsLeft,
                hopsTaken,
                Urgency.NORMAL,
                payload);
    }

    /** Its payload, and a unit for the rest. */
    @Override
    public int units() {
        return Packet.unitsOf(payload);
    }

    /** One for everybody. */
    public Message(
            NodeId origin,
            long epochMillis,
            long sequence,
            long sentAtMillis,
            int lifetimeSeconds,
            int hopsLeft,
            int hopsTaken,
            Urgency urgency,
            Payload payload) {
        this(origin, epochMillis, sequence, sentAtMillis, lifetimeSeconds, hopsLeft, hopsTaken, urgency, null, payload);
    }

    /** Names it. */
    public MessageId id() {
        return new MessageId(origin, epochMillis, sequence);
    }

    /** Whether both are copies of one message, whatever way they came. */
    public boolean isCopyOf(Message other) {
        return sequence == other.sequence && epochMillis == other.epochMillis && origin.equals(other.origin);
    }

    /** The same after so many further hops, with others left. */
    public Message sentOver(int hops, int otherHopsLeft) {
        return new Message(
                origin,
                epochMillis,
                sequence,
                sentAtMillis,
                lifetimeSeconds,
                otherHopsLeft,
                Math.min(hopsTaken + hops, HOPS_MAX),
                urgency,
                addressee,
                payload);
    }

    /** The copy that goes to the next nodes; there must be hops left. */
    public Message nextHop() {
        return sentOver(1, Hops.less(hopsLeft));
    }
}
