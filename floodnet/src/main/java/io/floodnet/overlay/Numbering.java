package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what this node sends to each other node, so that each of them sees numbers without gaps, and remembers them in a few
 * bytes. Whom nothing has been sent to for longest is forgotten when there are too many: if something is sent to him again,
 * his numbers go on above all that were ever given to anybody forgotten.
 */
final class Numbering {
    /** Some hundred bytes each. A guess: whom one writes to in turn are fewer. */
    static final int RECIPIENTS_MAX = 4_096;

    private static final float LOAD = 0.75f;

    private final Map<NodeId, Long> last = new LinkedHashMap<>(4, LOAD, true);
    private long floor;

    /** The number of the next message to a node, from 1. */
    long next(NodeId to) {
        Long before = last.get(to);
        long next = (before == null ? floor : before) + 1;
        last.put(to, next);
        if (last.size() > RECIPIENTS_MAX) {
            Iterator<Long> eldest = last.values().iterator();
            floor = Math.max(floor, eldest.next());
            eldest.remove();
        }
        return next;
    }

    /** The number that {@link #next} would give. */
    long peek(NodeId to) {
        Long before = last.get(to);
        return (before == null ? floor : before) + 1;
    }
}
