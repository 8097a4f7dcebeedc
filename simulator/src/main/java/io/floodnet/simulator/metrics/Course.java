package io.floodnet.simulator.metrics;

/**
 * What a network went through between its start and its end, as far as its scenario asks.
 *
 * @param outsideShareMax of the running nodes that had had a link, how many at most were outside the largest component at one
 *     moment
 * @param outsideMaxMillis for how long any running node was outside it at most, whether or not it had had a link
 * @param crossShare the links across the last partition that are drawn at random, by those that a random graph would have; 1
 *     if there was no partition
 * @param caughtUpMillis how long after the last partition all who ran had all that had been sent; {@link Repair#NEVER} if they
 *     never did
 * @param knownShare how many of the messages that are kept the node has that has the least of them
 */
public record Course(
        double outsideShareMax, long outsideMaxMillis, double crossShare, long caughtUpMillis, double knownShare) {

    /** One of which nothing is known. */
    public static final Course UNEVENTFUL = new Course(0, 0, 1, 0, 1);

    public Course {
        Bounds.finite("outsideShareMax", outsideShareMax);
        Bounds.atLeast("outsideMaxMillis", outsideMaxMillis, 0);
        Bounds.finite("crossShare", crossShare);
        Bounds.atLeast("caughtUpMillis", caughtUpMillis, Repair.NEVER);
        Bounds.finite("knownShare", knownShare);
    }

    /** The same, with what is known of messages that came late. */
    public Course withBacklog(long afterMillis, double share) {
        return new Course(outsideShareMax, outsideMaxMillis, crossShare, afterMillis, share);
    }
}
