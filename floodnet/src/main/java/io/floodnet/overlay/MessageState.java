package io.floodnet.overlay;

/**
 * How much a node keeps for the sake of messages: to see that it stays within bounds.
 *
 * @param trees of how many origins it knows from whom it gets their messages
 * @param recent how many messages it keeps for those who missed them
 * @param recentBytes what their payloads amount to
 * @param wanted of how many messages it has heard and waits for
 * @param routes of how many nodes it knows beside that over which link they were heard
 * @param outstanding to how many direct messages it waits for an answer
 * @param stored how many it keeps for those who come late
 * @param storedBytes what their payloads amount to
 */
public record MessageState(
        int trees,
        int recent,
        long recentBytes,
        int wanted,
        int routes,
        int outstanding,
        int stored,
        long storedBytes) {
    /** Where nothing of that is needed. */
    static final MessageState NONE = new MessageState(0, 0, 0, 0);

    /** What there is of it for the sake of broadcasts alone. */
    MessageState(int trees, int recent, long recentBytes, int wanted) {
        this(trees, recent, recentBytes, wanted, 0, 0, 0, 0);
    }

    MessageState withDirects(int someRoutes, int someOutstanding) {
        return new MessageState(trees, recent, recentBytes, wanted, someRoutes, someOutstanding, stored, storedBytes);
    }

    MessageState withStored(int messages, long bytes) {
        return new MessageState(trees, recent, recentBytes, wanted, routes, outstanding, messages, bytes);
    }

    /** Whether each number is one that it may be. */
    public boolean isWithinBounds(OverlayConfig config) {
        return trees <= Trees.TREES_MAX
                && recent <= RecentMessages.MESSAGES_MAX
                && recentBytes <= RecentMessages.BYTES_MAX
                && wanted <= Wanted.MESSAGES_MAX
                && routes <= 2 * Routes.GENERATION_MAX
                && outstanding <= Sendings.OUTSTANDING_MAX
                && stored <= config.store().messagesMax()
                && storedBytes <= config.store().bytesMax();
    }
}
