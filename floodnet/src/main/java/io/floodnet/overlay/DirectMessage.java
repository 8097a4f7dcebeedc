package io.floodnet.overlay;

import io.floodnet.packet.DirectId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A payload for one node, made by the host, which is told what becomes of it by {@link Effects#settle}. To the node it is a
 * handle, on which it keeps how far it has got: so neither side needs a table to find the one by the other.
 *
 * <p>Belongs to the thread of its node from {@link OverlayNode#sendTo} on.
 */
public abstract class DirectMessage {

    /** What became of it. */
    public enum Outcome {
        /** The other node has said that it handed the payload to its application. */
        DELIVERED,
        /** Nobody has answered: the other node may not be there, or have the payload and not have been heard. */
        UNREACHED,
        /** There is no neighbour: it was not sent. */
        ISOLATED,
        /** As many wait for answers as may: it was not sent. */
        OVERLOADED,
        /** This node has left before an answer came. */
        CLOSED
    }

    /** How far it has got. */
    enum Stage {
        /** It leaves in a moment. */
        NEW,
        /** It waits for a flood to the same node to find the way. */
        WAITING,
        /** It is on its way over one link. */
        ON_WAY,
        /** It goes to everybody. */
        FLOODED
    }

    private final NodeId to;
    private final Payload payload;

    @Nullable
    DirectId id; // once it is sent

    Stage stage = Stage.NEW;
    boolean wasFlooded;
    long sentAtMillis;
    /** When nobody waits for an answer any more. */
    long deadlineNanos;
    /** When it was last sent. */
    long sentNanos;
    /** When something else has to be tried. */
    long dueNanos;
    /** The link that it is on its way over. */
    int slot;

    protected DirectMessage(NodeId to, Payload payload) {
        this.to = to;
        this.payload = payload;
    }

    /** Whether it had to go to everybody. */
    public final boolean wasFlooded() {
        return wasFlooded;
    }

    /** The node that it is for. */
    public final NodeId to() {
        return to;
    }

    /** What that node's application is to be given. */
    public final Payload payload() {
        return payload;
    }
}
