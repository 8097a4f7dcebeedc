package io.floodnet.packet;

/**
 * {@code NEAR}: two neighbours agree that the link between them is a near one, and find out how far they are apart.
 *
 * <p>The one asks, the other agrees, the first confirms: so each of them has an answer to something that it said itself, and
 * measures the round trip by its own clock.
 *
 * @param step what the speaker says
 */
public record NearLink(Step step) implements Packet {

    /** What is said, in this order. */
    public enum Step {
        /** The speaker has room for a near link. */
        ASK,
        /** So has the other. */
        AGREE,
        /** The first has heard that: the link is a near one for both. */
        CONFIRM,
        /** Instead of either: the link is a random one. */
        DECLINE
    }
}
