package io.floodnet.packet;

import java.util.List;

/**
 * {@code SHUFFLE_REPLY}: what the last node of a {@link Shuffle} tells the first, on its way back.
 *
 * @param wallMillis what the last speaker takes the time to be, in milliseconds since 1970
 * @param headcount how many nodes the last speaker has heard of, in the epoch of that time and in the one before
 * @param records at most {@value Records#CONTACTS_MAX}
 * @param route the way that is left; empty at the node that began
 */
public record ShuffleReply(long wallMillis, Headcount headcount, List<Contact> records, Route route) implements Packet {

    public ShuffleReply {
        records = Records.atMost(Records.CONTACTS_MAX, records);
    }

    /** The answer as the next node on the way back gets it. */
    public ShuffleReply nextHop(long wallMillis, Headcount headcount) {
        return new ShuffleReply(wallMillis, headcount, records, route.withoutLast());
    }
}
