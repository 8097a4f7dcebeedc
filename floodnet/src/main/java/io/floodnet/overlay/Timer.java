package io.floodnet.overlay;

/** What a node asks to be woken for; of each kind, at most one is outstanding for a node. */
public enum Timer {
    /** Too few links: look for more. */
    REPAIR,
    /** See whether silent neighbours are still there, and stir what is known of others. */
    LIVENESS,
    /** Give up what has been waited for too long: walks, places kept, edges held, connections half way. */
    EXPIRY,
    /** Announce messages, and ask for those that were announced and have not come. */
    MESSAGES,
    /** See whether neighbours for whom something waits take it in. */
    FLOW
}
