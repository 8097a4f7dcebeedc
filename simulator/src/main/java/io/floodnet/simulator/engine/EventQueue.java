package io.floodnet.simulator.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is still to happen to the nodes of one shard, by windows of virtual time.
 *
 * <p>A hierarchical timing wheel (Varghese and Lauck, "Hashed and hierarchical timing wheels", 1987): a slot for each of the
 * next 256 windows, one for each 256 windows after them, and so on; adding costs the same however much is pending. A slot
 * keeps the order in which events were added, and what a window holds is sorted only when its time has come: a comparison
 * queue would sort each event among all that are pending.
 */
final class EventQueue {
    /** What {@link #next} says when nothing is to happen. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int LEVEL_BITS = 8;
    private static final int SLOTS = 1 << LEVEL_BITS;
    private static final int LEVELS = 3;

    private final int windowBits;
    private final ChunkPool pool;
    private final @Nullable EventList[] slots = new EventList[LEVELS * SLOTS];
    private final long[] occupied = new long[LEVELS * SLOTS / Long.SIZE];
    private final EventList beyond = new EventList();
    private final Batch batch;
    private long window;
    private boolean isOpen;

    /** @param windowBits a window lasts two to the power of this, in nanoseconds */
    EventQueue(int windowBits, ChunkPool pool) {
        this.windowBits = windowBits;
        this.pool = pool;
        this.batch = new Batch(windowBits);
    }

    /** Whether a time lies in the window whose events are happening, so that it is too late to add to it. */
    boolean isOpenAt(long atNanos) {
        return isOpen && atNanos >>> windowBits == window;
    }

    void add(long atNanos, int place, Object subject, Object what) {
        long at = atNanos >>> windowBits;
        if (at < window || isOpenAt(atNanos)) {
            throw new AssertionError("an event at " + atNanos + " ns comes too late, its window has begun");
        }
        for (int level = 0; level < LEVELS; level++) {
            if (at >>> ((level + 1) * LEVEL_BITS) == window >>> ((level + 1) * LEVEL_BITS)) {
                slot(slotOf(level, at)).add(atNanos, place, subject, what, pool);
                return;
            }
        }
        beyond.add(atNanos, place, subject, what, pool);
    }

    private EventList slot(int slot) {
        EventList list = slots[slot];
        if (list == null) {
            list = new EventList();
            slots[slot] = list;
        }
        occupied[slot >>> 6] |= 1L << slot;
        return list;
    }

    private static int slotOf(int level, long at) {
        return level * SLOTS + ((int) (at >>> (level * LEVEL_BITS)) & (SLOTS - 1));
    }

    /** The first window from now on in which something may happen, at least after {@link #advanceTo} that; or never. */
    long next() {
        for (int level = 0; level < LEVELS; level++) {
            long here = window >>> (level * LEVEL_BITS);
            int from = (int) here & (SLOTS - 1);
            int slot = firstOccupied(level, from);
            if (slot >= 0) {
                return Math.max(window, (here - from + slot) << (level * LEVEL_BITS));
            }
        }
        int all = LEVELS * LEVEL_BITS;
        return beyond.size() == 0 ? NEVER : ((window >>> all) + 1) << all;
    }

    private int firstOccupied(int level, int from) {
        int words = SLOTS / Long.SIZE;
        for (int word = from >>> 6; word < words; word++) {
            long bits = occupied[level * words + word];
            if (word == from >>> 6) {
                bits &= -1L << from;
            }
            if (bits != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
            }
        }
        return -1;
    }

    /** How many events the window that it is holds so far. */
    int due() {
        EventList list = slots[slotOf(0, window)];
        return list == null ? 0 : list.size();
    }

    /** Lets time pass up to a window, at most {@link #next}. */
    void advanceTo(long to) {
        long from = window;
        window = to;
        if (from >>> LEVEL_BITS == to >>> LEVEL_BITS) {
            return;
        }
        if (from >>> (LEVELS * LEVEL_BITS) != to >>> (LEVELS * LEVEL_BITS)) {
            spread(beyond.takeAll());
        }
        for (int level = LEVELS - 1; level > 0; level--) {
            if (from >>> (level * LEVEL_BITS) != to >>> (level * LEVEL_BITS)) {
                spread(take(slotOf(level, to)));
            }
        }
    }

    /** Puts events where they belong now that their time is nearer. */
    private void spread(@Nullable Chunk events) {
        Chunk chunk = events;
        while (chunk != null) {
            for (int i = 0; i < chunk.size(); i++) {
                add(chunk.atNanos(i), chunk.place(i), chunk.subject(i), chunk.what(i));
            }
            Chunk done = chunk;
            chunk = chunk.next;
            pool.giveBack(done);
        }
    }

    private @Nullable Chunk take(int slot) {
        EventList list = slots[slot];
        occupied[slot >>> 6] &= ~(1L << slot);
        return list == null ? null : list.takeAll();
    }

    /**
     * What happens in the window that it is, in order; until {@link #close} nothing can be added to it.
     *
     * @param places how many nodes the shard has had
     */
    Batch open(int places) {
        isOpen = true;
        batch.fill(take(slotOf(0, window)), places);
        return batch;
    }

    /** All that was opened has happened: the next window begins. */
    void close() {
        batch.release(pool);
        isOpen = false;
        advanceTo(window + 1);
    }
}
