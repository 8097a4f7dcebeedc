package io.floodnet.packet;

import java.util.concurrent.TimeUnit;

/**
 * What a node knows of how many there are: whom it has heard to be there in the epoch under way, and whom in the one before.
 *
 * <p>A sketch forgets nobody, so there is a new one for each ten minutes of the network's time; each node puts itself into
 * each, under another hash, so that one epoch's error says nothing of the next one's. To which epoch a headcount belongs is
 * said by the time that comes with it.
 *
 * @param current of the epoch under way
 * @param last of the one before
 */
public record Headcount(SizeSketch current, SizeSketch last) {
    /** Nobody was heard of. */
    public static final Headcount NONE = new Headcount(SizeSketch.EMPTY, SizeSketch.EMPTY);

    /** How long an epoch lasts: twice what news takes to reach everybody where nobody but {@code SHUFFLE} carries it. */
    public static final long EPOCH_MILLIS = TimeUnit.MINUTES.toMillis(10);

    /** The epoch that a time falls in; wraps around, as who compares two wants to know how far apart they are. */
    public static int epochOf(long millis) {
        return (int) Math.floorDiv(millis, EPOCH_MILLIS);
    }

    /** With this node there in the epoch under way. */
    public Headcount plus(NodeId node, int epoch) {
        return new Headcount(current.plus(node.hash(epoch)), last);
    }

    /** The same so many epochs later, or earlier if there are fewer than none: what it says of the two that are told of then. */
    public Headcount after(int epochs) {
        return switch (epochs) {
            case 0 -> this;
            case 1 -> new Headcount(SizeSketch.EMPTY, current);
            case -1 -> new Headcount(last, SizeSketch.EMPTY);
            default -> NONE;
        };
    }

    /** All that either knows, of the same two epochs; see {@link SizeSketch#merge}. */
    public Headcount merge(Headcount other) {
        Headcount both = new Headcount(current.merge(other.current), last.merge(other.last));
        if (both.equals(other)) {
            return other;
        }
        return both.equals(this) ? this : both;
    }
}
