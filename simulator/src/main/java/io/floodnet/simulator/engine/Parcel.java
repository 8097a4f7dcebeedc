package io.floodnet.simulator.engine;

import io.floodnet.overlay.DirectMessage;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Unicast;
import org.jspecify.annotations.Nullable;

/** One payload that an application sent to one node, and what became of it. To be read while the network stands still. */
public final class Parcel extends DirectMessage {
    /** Where something has not happened. */
    public static final long NEVER = -1;

    private final int number;
    private final SimulatedNode sender;
    private final SimulatedNode recipient;
    private final long sentAtNanos;
    private final long shortestNanos;
    private long deliveredAtNanos = NEVER; // by the thread of the recipient's shard
    private int hops;
    private @Nullable Outcome outcome; // by that of the sender's
    private long settledAtNanos = NEVER;

    Parcel(
            int number,
            SimulatedNode sender,
            SimulatedNode recipient,
            Payload payload,
            long sentAtNanos,
            long shortestNanos) {
        super(recipient.contact().id(), payload);
        this.number = number;
        this.sender = sender;
        this.recipient = recipient;
        this.sentAtNanos = sentAtNanos;
        this.shortestNanos = shortestNanos;
    }

    /** How long it would have taken over the links of that moment at best; {@link #NEVER} if nobody looked, or none led there. */
    public long shortestNanos() {
        return shortestNanos;
    }

    /** Who sent it. */
    public SimulatedNode sender() {
        return sender;
    }

    /** Who is to have it. */
    public SimulatedNode recipient() {
        return recipient;
    }

    public boolean isDelivered() {
        return deliveredAtNanos != NEVER;
    }

    /** How long it took to be delivered, which it must have been. */
    public long latencyNanos() {
        return deliveredAtNanos - sentAtNanos;
    }

    /** How many links it was delivered over. */
    public int hops() {
        return hops;
    }

    /** How long its sender waited to be told what became of it; {@link #NEVER} if it waits still. */
    public long waitedNanos() {
        return settledAtNanos == NEVER ? NEVER : settledAtNanos - sentAtNanos;
    }

    /** What its sender was told; {@code null} while it waits. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    void delivered(SimulatedNode node, Unicast unicast, long nowNanos) {
        if (node != recipient || !unicast.id().from().equals(sender.contact().id())) {
            throw new Violation("was given direct message " + number + ", which is not for it", node, nowNanos);
        }
        if (isDelivered()) {
            throw new Violation("was given direct message " + number + " twice", node, nowNanos);
        }
        deliveredAtNanos = nowNanos;
        hops = unicast.hopsTaken() + 1;
    }

    void settled(SimulatedNode node, Outcome told, long nowNanos) {
        if (outcome != null || node != sender) {
            throw new Violation("was told twice what became of direct message " + number, node, nowNanos);
        }
        if (told == Outcome.DELIVERED && !isDelivered()) {
            throw new Violation(
                    "was told that direct message " + number + " was delivered, which it was not", node, nowNanos);
        }
        outcome = told;
        settledAtNanos = nowNanos;
    }
}
