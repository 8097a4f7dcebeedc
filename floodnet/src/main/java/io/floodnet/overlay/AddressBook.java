package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that this one has heard of, for the time when it has no link left.
 *
 * <p>Those that were dialled in vain come last when one is picked, and go first when the book is full. None is dropped for
 * being unreachable: when a network is down for hours, all of them are.
 */
final class AddressBook {
    private static final class Entry {
        private Contact contact;
        private int failures;

        private Entry(Contact contact) {
            this.contact = contact;
        }
    }

    private final Turn turn;
    private final List<Entry> entries = new ArrayList<>(0); // at most rememberedMax

    AddressBook(Turn turn) {
        this.turn = turn;
    }

    /** Takes note of a node; what was known of it is replaced. */
    void remember(Contact contact) {
        if (contact.addresses().isEmpty() || contact.id().equals(turn.self().id())) {
            return;
        }
        Entry known = find(contact);
        if (known != null) {
            known.contact = contact;
        } else if (entries.size() < turn.config.membership().rememberedMax()) {
            entries.add(new Entry(contact));
        } else {
            Entry worst = entries.get(turn.random.nextInt(entries.size()));
            for (Entry entry : entries) {
                worst = entry.failures > worst.failures ? entry : worst;
            }
            worst.contact = contact;
            worst.failures = 0;
        }
    }

    /** A node could be dialled. */
    void reached(Contact contact) {
        Entry entry = find(contact);
        if (entry != null) {
            entry.failures = 0;
        }
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
