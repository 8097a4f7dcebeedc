package io.floodnet.simulator.engine;

import java.util.BitSet;

/**
 * A line across the network that packets do not pass.
 *
 * @param side the nodes on one side of it
 * @param oneWay whether what that side sends is all that is held; else it is closed both ways
 * @param healsAtNanos when it is over
 * @param number of the side, from 1, as a partition may have several; for those who watch
 */
public record Cut(BitSet side, boolean oneWay, long healsAtNanos, int number) {

    /** The only one of its partition. */
    public Cut(BitSet side, boolean oneWay, long healsAtNanos) {
        this(side, oneWay, healsAtNanos, 1);
    }

    boolean holds(int from, int to) {
        boolean isOut = side.get(from) && !side.get(to);
        return isOut || (!oneWay && side.get(to) && !side.get(from));
    }
}
