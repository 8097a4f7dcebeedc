package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import org.jspecify.annotations.Nullable;

/** Decides who gets a copy of a message from this node, and when. */
interface Forwarding {

    /**
     * A message is new here: sends it on.
     *
     * @param from whence it came; {@code null} if it is this node's own
     * @return how many neighbours got it, or word of it
     */
    int spread(Message message, @Nullable Link from);

    /** Whether own messages had better wait until those before them have found their way. */
    boolean startsSlowly(long nowNanos);

    /** Another copy of a message that is known has come. */
    void onDuplicate(Message message, Link from);

    /** A copy has come of a message that is too old, or that is refused for another reason: there is no use for a second. */
    void onRefused(Message message);

    /** A copy, or word of messages, could not be sent for want of credit. */
    void onDropped(Packet packet, Link to);

    /** A neighbour speaks about messages; says whether the packet has its place here. */
    boolean onControl(Link from, Packet packet);

    /** There is one more neighbour. */
    void onLinkUp(Link link);

    /** There is one less; it has left the view. */
    void onLinkDown(Link link);

    /** The slot of the neighbour that an origin's messages come from, but not this one; {@link Tree#NONE} if none is known. */
    int wayTo(NodeId origin, int exceptSlot);

    /** Does what is due. */
    void onTimer();

    /** Gives up what is of no use any more. */
    void tidy();

    /** Whether nothing would be lost with it. */
    boolean isIdle();

    /** How much is kept. */
    MessageState state();
}
