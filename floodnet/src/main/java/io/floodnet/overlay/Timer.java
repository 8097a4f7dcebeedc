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
    FLOW,
    /** Try another way for what was sent to single nodes and has no answer, or wait for it no longer. */
    DIRECTS,
    /** Compare with a neighbour which messages both have seen, and give up what does not come of it. */
    SYNC
}
