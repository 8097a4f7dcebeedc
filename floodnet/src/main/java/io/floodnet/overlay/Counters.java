package io.floodnet.overlay;

/** What a node has counted since its start, but for what {@link Dissemination} counts itself. */
final class Counters {
    int walksStarted;
    int walksAnswered;
    int splices;
    int linksUp;
    int linksLost;
    int linksStalled;
    long copiesSent;
    long copiesDropped;
    long announced;
    int pulled;
    int grafted;
    int pruned;
    int unfetched;
    long compared;
    long fetched;
    long served;
}
