package io.floodnet.overlay;

/** What a node has counted since its start; the thread of the node alone counts, and {@link #snapshot} copies. */
final class Counters {
    long broadcast;
    long delivered;
    long duplicates;
    long expired;
    long refused;
    long copiesSent;
    long walksStarted;
    long walksAnswered;
    long splices;
    long linksUp;
    long linksLost;

    OverlayCounters snapshot() {
        return new OverlayCounters(
                broadcast,
                delivered,
                duplicates,
                expired,
                refused,
                copiesSent,
                walksStarted,
                walksAnswered,
                splices,
                linksUp,
                linksLost);
    }
}
