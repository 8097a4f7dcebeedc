package io.floodnet.simulator.metrics;

/**
 * What a network went through between its start and its end, as far as its scenario asks.
 *
 * @param outsideShareMax of the running nodes that had had a link, how many at most were outside the largest component at one
 *     moment
 * @param outsideMaxMillis for how long any running node was outside it at most, whether or not it had had a link
 * @param crossShare the links across the last partition that are drawn at random, by those that a random graph would have; 1
 *     if there was no partition
 */
public record Course(double outsideShareMax, long outsideMaxMillis, double crossShare) {

    /** One of which nothing is known. */
    public static final Course UNEVENTFUL = new Course(0, 0, 1);

    public Course {
        Bounds.finite("outsideShareMax", outsideShareMax);
        Bounds.atLeast("outsideMaxMillis", outsideMaxMillis, 0);
        Bounds.finite("crossShare", crossShare);
    }
}
