package io.floodnet.overlay;

/**
 * How much a node keeps for the sake of messages: to see that it stays within bounds.
 *
 * @param trees of how many origins it knows from whom it gets their messages
 * @param recent how many messages it keeps for those who missed them
 * @param recentBytes what their payloads amount to
 * @param wanted of how many messages it has heard and waits for
 */
public record MessageState(int trees, int recent, long recentBytes, int wanted) {
    /** Where nothing of that is needed. */
    static final MessageState NONE = new MessageState(0, 0, 0, 0);

    /** Whether each number is one that it may be. */
    public boolean isWithinBounds() {
        return trees <= Trees.TREES_MAX
                && recent <= RecentMessages.MESSAGES_MAX
                && recentBytes <= RecentMessages.BYTES_MAX
                && wanted <= Wanted.MESSAGES_MAX;
    }
}
