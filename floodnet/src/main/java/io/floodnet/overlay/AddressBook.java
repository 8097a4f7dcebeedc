package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that this one has met or heard of, for the time when it has no link left.
 *
 * <p>Those that were dialled in vain come last when one is picked, and go first when the book is full. None is dropped for
 * being unreachable: when a network is down for hours, all of them are. Half of the book is kept for nodes that this one has
 * spoken to, so that nobody can push them out by telling of others.
 */
final class AddressBook {
    private static final class Entry {
        private Contact contact;
        private boolean met;
        private int failures;

        private Entry(Contact contact, boolean met) {
            this.contact = contact;
            this.met = met;
        }
    }

    private final Turn turn;
    private final List<Entry> entries = new ArrayList<>(0); // at most rememberedMax

    AddressBook(Turn turn) {
        this.turn = turn;
    }

    /** Somebody told of a node. What this node knows of it first hand counts more. */
    void heardOf(Contact contact) {
        Entry known = find(contact);
        if (known == null) {
            add(new Entry(contact, false));
        } else if (!known.met) {
            known.contact = contact;
        }
    }

    /** This node has spoken to another. */
    void met(Contact contact) {
        Entry known = find(contact);
        if (known == null) {
            add(new Entry(contact, true));
        } else {
            known.contact = contact;
            known.met = true;
            known.failures = 0;
        }
    }

    private void add(Entry entry) {
        if (entry.contact.addresses().isEmpty()
                || entry.contact.id().equals(turn.self().id())) {
            return;
        }
        int max = turn.config.membership().rememberedMax();
        if (entries.size() >= max) {
            long met = entries.stream().filter(other -> other.met).count();
            drop(met > max / 2);
        }
        entries.add(entry);
    }

    /** Drops the one that was dialled in vain most often, of those met or of those heard of; where all are alike, any. */
    private void drop(boolean met) {
        Entry worst = null;
        int alike = 0;
        for (Entry entry : entries) {
            if (entry.met != met) {
                continue;
            }
            if (worst == null || entry.failures > worst.failures) {
                worst = entry;
                alike = 1;
            } else if (entry.failures == worst.failures && turn.random.nextInt(++alike) == 0) {
                worst = entry;
            }
        }
        entries.remove(worst);
    }

    /** A node was dialled in vain. */
    void missed(Contact contact) {
        Entry entry = find(contact);
        if (entry != null) {
            entry.failures++;
        }
    }

    /** Whether there is one that has not been dialled in vain. */
    boolean hasUntried() {
        return entries.stream().anyMatch(entry -> entry.failures == 0);
    }

    /** One of those that will do and were dialled in vain least often. */
    @Nullable
    Contact pick(Predicate<Contact> willDo) {
        Entry picked = null;
        int alike = 0;
        for (Entry entry : entries) {
            if (!willDo.test(entry.contact)) {
                continue;
            }
            if (picked == null || entry.failures < picked.failures) {
                picked = entry;
                alike = 1;
            } else if (entry.failures == picked.failures && turn.random.nextInt(++alike) == 0) {
                picked = entry;
            }
        }
        return picked == null ? null : picked.contact;
    }

    List<Contact> contacts() {
        return entries.stream().map(entry -> entry.contact).toList();
    }

    private @Nullable Entry find(Contact contact) {
        for (Entry entry : entries) {
            if (entry.contact.id().equals(contact.id())) {
                return entry;
            }
        }
        return null;
    }
}
