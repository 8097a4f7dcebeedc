package io.floodnet.overlay;

import io.floodnet.packet.DirectId;
import java.util.Arrays;

/**
 * Over which link each of the last direct messages came that this node passed on, so that their answers go back the way that they
 * came. One that comes again has gone in a circle, and keeps the link that it came by first.
 *
 * <p>A table with one place for each hash: what is new takes the place of what is old.
 */
final class WaysBack {
    /** Two and a half kilobytes, once something has been passed on. A guess: 500 messages a second, each half a second long. */
    private static final int SIZE = 256;

    private final long salt;
    private final long[] hashes = new long[SIZE];
    private final byte[] slots = new byte[SIZE];

    /** @param salt secret, so that nobody can choose ids that take each other's places */
    WaysBack(long salt) {
        this.salt = salt;
        Arrays.fill(slots, (byte) Tree.NONE);
    }

    /** A message came over the link in that slot. */
    void note(DirectId id, int slot) {
        long hash = hash(id);
        int place = (int) hash & (SIZE - 1);
        if (hashes[place] != hash || slots[place] == Tree.NONE) {
            hashes[place] = hash;
            slots[place] = (byte) slot;
        }
    }

    /** The slot of the link that a message came over first; {@link Tree#NONE} if that is not known any more. */
    int find(DirectId id) {
        long hash = hash(id);
        int place = (int) hash & (SIZE - 1);
        return hashes[place] == hash ? slots[place] : Tree.NONE;
    }

    /** A link is gone, and another may come to its place. */
    void forget(int slot) {
        for (int i = 0; i < SIZE; i++) {
            slots[i] = slots[i] == slot ? Tree.NONE : slots[i];
        }
    }

    private long hash(DirectId id) {
        return id.from().hash(id.to().hash(salt ^ id.sequence()) ^ id.epochMillis());
    }
}
