package io.floodnet.overlay;

/** What a node has counted of its links since its start; what it has counted of messages is with {@link Flood}. */
final class Counters {
    int walksStarted;
    int walksAnswered;
    int splices;
    int linksUp;
    int linksLost;
}
