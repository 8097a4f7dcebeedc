package io.floodnet.overlay;

/** What a node has counted of direct messages since its start. */
final class DirectCounters {
    int sent;
    int flooded;
    int relayed;
    int delivered;
    int unroutable;
    int refused;

    boolean areZero() {
        return (sent | flooded | relayed | delivered | unroutable | refused) == 0;
    }
}
