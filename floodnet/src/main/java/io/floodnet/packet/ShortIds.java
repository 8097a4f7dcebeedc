package io.floodnet.packet;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Names messages for the length of one exchange, by 64 bits each: {@linkplain MessageId#hash hashes} of their ids under a
 * salt that one side of the exchange has drawn, so that nobody can choose ids that would be taken for one another.
 */
public final class ShortIds {
    /** None. */
    public static final ShortIds NONE = new ShortIds(new long[0]);

    private final long[] ids;

    private ShortIds(long[] ids) {
        this.ids = ids;
    }

    /** Takes a copy, so that the caller may go on using its array. */
    public static ShortIds copyOf(long[] ids, int length) {
        return length == 0 ? NONE : new ShortIds(Arrays.copyOf(ids, length));
    }

    /** How many there are. */
    public int size() {
        return ids.length;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    /** One of them, by index below {@link #size}. */
    public long at(int index) {
        return ids[index];
    }

    /** A copy of them. */
    public long[] toArray() {
        return ids.clone();
    }

    /** Those that will do, in their order. */
    public ShortIds filter(LongPredicate willDo) {
        return new ShortIds(Arrays.stream(ids).filter(willDo).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortIds some && Arrays.equals(ids, some.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return ids.length + " short ids";
    }
}
