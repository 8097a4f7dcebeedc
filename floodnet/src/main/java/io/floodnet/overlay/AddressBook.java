package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Nodes that this one has heard of, for the time when it has no link left. When it is full, a newcomer replaces any. */
final class AddressBook {
    private final Turn turn;
    private final List<Contact> contacts = new ArrayList<>(0); // at most rememberedMax

    AddressBook(Turn turn) {
        this.turn = turn;
    }

    void remember(Contact contact) {
        if (contact.addresses().isEmpty() || contact.id().equals(turn.self().id())) {
            return;
        }
        int known = indexOf(contact);
        if (known >= 0) {
            contacts.set(known, contact);
        } else if (contacts.size() < turn.config.membership().rememberedMax()) {
            contacts.add(contact);
        } else {
            contacts.set(turn.random.nextInt(contacts.size()), contact);
        }
    }

    /** One of those that will do, each with the same probability. */
    @Nullable
    Contact pick(Predicate<Contact> willDo) {
        Contact picked = null;
        int seen = 0;
        for (Contact contact : contacts) {
            if (willDo.test(contact) && turn.random.nextInt(++seen) == 0) {
                picked = contact;
            }
        }
        return picked;
    }

    private int indexOf(Contact contact) {
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).id().equals(contact.id())) {
                return i;
            }
        }
        return -1;
    }
}
