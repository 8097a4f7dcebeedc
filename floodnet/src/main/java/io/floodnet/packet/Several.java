package io.floodnet.packet;

import java.util.List;

/** Lists of packets that would be pointless without an element. */
final class Several {
    private Several() {}

    /** Checks a list, and makes it immutable. */
    static <T> List<T> of(String what, int max, List<T> list) {
        if (list.isEmpty() || list.size() > max) {
            throw new IllegalArgumentException(what + " must be 1.." + max + ", got " + list.size());
        }
        return List.copyOf(list);
    }
}
