package io.floodnet.transport;

import io.floodnet.overlay.CloseReason;
import io.floodnet.packet.Packet;
import io.netty.buffer.ByteBuf;

/** Hears what happens on links, on their event loop; nothing is heard of a link that is closed. */
interface LinkEvents {

    /**
     * A packet has arrived.
     *
     * @param frame what the packet was read from, lent for the length of the call; may be written to
     */
    void onPacket(ChannelLink link, Packet packet, ByteBuf frame);

    /** A frame of a kind that this version doesn't know was skipped. */
    void onUnknown(ChannelLink link);

    /** What the link said last was no packet, or came at the wrong time. */
    void onMalformed(ChannelLink link, String what);

    /** The connection has ended, and not by this end. */
    void onDown(ChannelLink link, CloseReason reason);
}
