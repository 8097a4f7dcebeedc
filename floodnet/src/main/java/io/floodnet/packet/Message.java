package io.floodnet.packet;

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
        Payload payload)
        implements Packet {
    /** What a message may cost. */
    public enum Urgency {
        /** One copy for each node. */
        NORMAL,
        /** Two, over two ways: for what is small, and must not wait for a repair. */
        FAST
    }

    /** Nothing travels longer than a quarter of an hour. */
    public static final int LIFETIME_MAX_SECONDS = 900;

    /** Three times what a flood over 10 million nodes with 8 links each needs. */
    public static final int HOPS_MAX = 32;

    public Message {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, got " + sequence);
        }
        if (lifetimeSeconds < 1 || lifetimeSeconds > LIFETIME_MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "lifetime must be within 1.." + LIFETIME_MAX_SECONDS + " s, got " + lifetimeSeconds);
        }
        if (hopsLeft < 0 || hopsLeft > HOPS_MAX) {
            throw new IllegalArgumentException("hops left must be within 0.." + HOPS_MAX + ", got " + hopsLeft);
        }
        if (hopsTaken < 0 || hopsTaken > HOPS_MAX) {
            throw new IllegalArgumentException("hops taken must be within 0.." + HOPS_MAX + ", got " + hopsTaken);
        }
    }

    /** One of normal urgency. */
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
        return 1 + (payload.size() + UNIT_BYTES - 1) / UNIT_BYTES;
    }

    /** Names it. */
    public MessageId id() {
        return new MessageId(origin, epochMillis, sequence);
    }

    /** Whether both are copies of one message, whatever way they came. */
    public boolean isCopyOf(Message other) {
        return sequence == other.sequence && epochMillis == other.epochMillis && origin.equals(other.origin);
    }

    /** The copy that goes to the next nodes; there must be hops left. */
    public Message nextHop() {
        return new Message(
                origin,
                epochMillis,
                sequence,
                sentAtMillis,
                lifetimeSeconds,
                Math.max(hopsLeft - 1, 0),
                Math.min(hopsTaken + 1, HOPS_MAX),
                urgency,
                payload);
    }
}
