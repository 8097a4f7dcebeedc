package io.floodnet.simulator.engine;

import java.util.BitSet;

/**
 * A line across the network that packets do not pass.
 *
 * @param side the nodes on one side of it
 * @param oneWay whether what that side sends is all that is held; else it is closed both ways
 * @param healsAtNanos when it is over
 */
public record Cut(BitSet side, boolean oneWay, long healsAtNanos) {

    boolean holds(int from, int to) {
        boolean isOut = side.get(from) && !side.get(to);
        return isOut || (!oneWay && side.get(to) && !side.get(from));
    }
}
