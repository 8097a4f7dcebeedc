package io.floodnet.packet;

import java.util.List;

/**
 * {@code IHAVE}: messages that the speaker has, and does not send unless it is asked to.
 *
 * @param announcements 1 to {@value #ANNOUNCEMENTS_MAX}
 */
public record IHave(List<Announcement> announcements) implements Packet {
    /** As many as wait for a batch; a frame of them is 2.2 KB. */
    public static final int ANNOUNCEMENTS_MAX = 64;

    /**
     * One of them.
     *
     * @param payloadBytes how large it is, 0 to {@value #PAYLOAD_BYTES_MAX}: who asks for it waits the longer for it
     * @param hopsTaken how many hops the listener's copy would have taken, 0 to {@value Message#HOPS_MAX}
     */
    public record Announcement(MessageId message, int payloadBytes, int hopsTaken) {
        /** What two bytes can say; no payload is that large. */
        public static final int PAYLOAD_BYTES_MAX = 0xffff;

        public Announcement {
            if (payloadBytes < 0 || payloadBytes > PAYLOAD_BYTES_MAX) {
                throw new IllegalArgumentException(
                        "payload bytes must be within 0.." + PAYLOAD_BYTES_MAX + ", got " + payloadBytes);
            }
            if (hopsTaken < 0 || hopsTaken > Message.HOPS_MAX) {
                throw new IllegalArgumentException(
                        "hops taken must be within 0.." + Message.HOPS_MAX + ", got " + hopsTaken);
            }
        }
    }

    public IHave {
        announcements = Several.of("announcements", ANNOUNCEMENTS_MAX, announcements);
    }

    /** Half a unit for each. */
    @Override
    public int units() {
        return (announcements.size() + 1) / 2;
    }
}
