package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A few nodes drawn evenly from all that this one ever heard of, however often and however lately it heard of each: what is
 * left of the other side of a network that has been in two for hours.
 *
 * <p>A secret salt ranks all ids; each belongs to one slot, which keeps the one of the lowest rank that it was ever offered
 * (Broder, "On the resemblance and containment of documents", 1997; Bortnikov et al., "Brahms", 2009, sample so against
 * attackers). So telling of a node often does not help it in.
 *
 * <p>A failure is forgiven: only a node that was called in vain in ten different hours, while this one had links, is dropped.
 */
final class Reservoir {
    private static final int SLOTS = 16;
    private static final int MISSES_MAX = 10;
    private static final long MISSES_APART_NANOS = TimeUnit.HOURS.toNanos(1);

    private final long salt;
    private final @Nullable Contact[] slots = new Contact[SLOTS];
    private @Nullable Misses misses; // made at the first one
    private short tried; // a bit for each slot whose node was called in vain since this one has had a link anew

    /** How often those in the slots were called in vain, and when last. */
    private static final class Misses {
        private final byte[] counts = new byte[SLOTS];
        private final long[] lastNanos = new long[SLOTS];
    }

    Reservoir(RandomGenerator random) {
        this.salt = random.nextLong();
    }

    /** Somebody told of a node. */
    void heardOf(Contact contact) {
        int slot = slot(contact.id());
        Contact held = slots[slot];
        if (held == null || Long.compareUnsigned(rank(contact.id()), rank(held.id())) < 0) {
            put(slot, contact);
        }
    }

    /** This node has spoken to another, and knows its addresses first hand. */
    void met(Contact contact) {
        int slot = slot(contact.id());
        if (isHeld(contact.id())) {
            put(slot, contact);
        } else {
            heardOf(contact);
        }
    }

    private void put(int slot, @Nullable Contact contact) {
        slots[slot] = contact;
        tried &= (short) ~(1 << slot);
        if (misses != null) {
            misses.counts[slot] = 0;
        }
    }

    /** A node was dialled in vain. */
    void missed(Contact contact) {
        if (isHeld(contact.id())) {
            tried |= (short) (1 << slot(contact.id()));
        }
    }

    /** Who did not answer before may well do so now. */
    void reconnected() {
        tried = 0;
    }

    /** A node was dialled in vain, by one that could have reached it: it has links to others. */
    void gone(Contact contact, long nowNanos) {
        if (!isHeld(contact.id())) {
            return;
        }
        missed(contact);
        if (misses == null) {
            misses = new Misses();
        }
        int slot = slot(contact.id());
        if (misses.counts[slot] > 0 && nowNanos - misses.lastNanos[slot] < MISSES_APART_NANOS) {
            return;
        }
        misses.lastNanos[slot] = nowNanos;
        if (++misses.counts[slot] == MISSES_MAX) {
            put(slot, null);
        }
    }

    /** Whom it holds, in no particular order. */
    List<Contact> contacts() {
        return Arrays.stream(slots).filter(Objects::nonNull).toList();
    }

    /** Those of them that were not called in vain. */
    List<Contact> untried() {
        return contacts().stream()
                .filter(contact -> (tried & 1 << slot(contact.id())) == 0)
                .toList();
    }

    /** How many it holds. */
    int size() {
        int held = 0;
        for (Contact slot : slots) {
            held += slot == null ? 0 : 1;
        }
        return held;
    }

    private boolean isHeld(NodeId id) {
        Contact held = slots[slot(id)];
        return held != null && held.id().equals(id);
    }

    private int slot(NodeId id) {
        return (int) rank(id) & (SLOTS - 1);
    }

    private long rank(NodeId id) {
        return id.hash(salt);
    }
}
