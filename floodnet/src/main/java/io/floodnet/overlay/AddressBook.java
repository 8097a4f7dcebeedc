package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that this one has met or heard of, to be dialled when links are missing, and to see what became of them.
 *
 * <p>Most of it is the passive view: fresh addresses, which change with every walk and shuffle. Who is dialled in vain there
 * by a node that has links is struck out; by one that has none, it is only put last, for it may be this node's own cable that
 * is out. Half of the view is kept for nodes that this one has spoken to, so that nobody can push them out by telling of
 * others. What time washes out of it the {@link Reservoir} may have kept.
 *
 * <p>Kept in columns rather than as entries: there is nothing that a node remembers more of. It is looked through for each
 * walk that passes, so that a contact that can't be the one is told by a byte beside it, without a look at its id.
 */
final class AddressBook {
    private static final int NONE = -1;

    private static final int LENGTH_AT_FIRST = 4;

    /** The bit of a mark that says that the node was met; the others are taken from its id. */
    private static final int MET = 1;

    private final Core core;
    private Contact[] contacts = {}; // grows up to rememberedMax, and with it the other columns
    private byte[] marks = {};
    private byte @Nullable [] failures; // while a node without links dials in vain
    private int size;
    private final Reservoir reservoir;

    AddressBook(Core core) {
        this.core = core;
        this.reservoir = new Reservoir(core.random);
    }

    /** Somebody told of a node. What this node knows of it first hand counts more. */
    void heardOf(Contact contact) {
        if (!contact.isDialable()) {
            return; // it is of no use, and must not take the place of what is
        }
        int known = find(contact);
        if (known == NONE) {
            if (add(contact)) {
                reservoir.heardOf(contact);
            }
        } else if (!isMet(known)) {
            contacts[known] = contact;
        }
    }

    /** This node has spoken to another. */
    void met(Contact contact) {
        int known = find(contact);
        if (!contact.isDialable()) {
            if (known != NONE) {
                remove(known);
            }
        } else if (known != NONE) {
            contacts[known] = contact;
            marks[known] |= MET;
            forgive(known);
            reservoir.met(contact);
        } else if (add(contact)) {
            marks[size - 1] |= MET;
            reservoir.met(contact);
        }
    }

    /** Says whether it is in the book now. */
    private boolean add(Contact contact) {
        if (contact.addresses().isEmpty() || contact.id().equals(core.self().id())) {
            return false;
        }
        int max = core.config.membership().rememberedMax();
        if (size == max) {
            drop(metCount() > max / 2);
        } else if (size == contacts.length) {
            grow(Math.min(max, Math.max(LENGTH_AT_FIRST, 2 * size)));
        }
        contacts[size] = contact;
        marks[size] = unmet(contact.id());
        size++;
        return true;
    }

    private void grow(int length) {
        contacts = Arrays.copyOf(contacts, length);
        marks = Arrays.copyOf(marks, length);
        if (failures != null) {
            failures = Arrays.copyOf(failures, length);
        }
    }

    /** Drops the one that was dialled in vain most often, of those met or of those heard of; where all are alike, any. */
    private void drop(boolean ofThoseMet) {
        int worst = NONE;
        int alike = 0;
        for (int i = 0; i < size; i++) {
            if (isMet(i) == ofThoseMet && failures(i) >= worst) {
                alike = failures(i) == worst ? alike + 1 : 1;
                worst = failures(i);
            }
        }
        int skip = core.random.nextInt(alike);
        for (int i = 0; i < size; i++) {
            if (isMet(i) == ofThoseMet && failures(i) == worst && skip-- == 0) {
                remove(i);
                return;
            }
        }
    }

    private void remove(int index) {
        size--;
        System.arraycopy(contacts, index + 1, contacts, index, size - index);
        System.arraycopy(marks, index + 1, marks, index, size - index);
        contacts[size] = null;
        if (failures != null) {
            System.arraycopy(failures, index + 1, failures, index, size - index);
            failures[size] = 0;
        }
    }

    /**
     * A node was dialled in vain: it had no place, or it did not answer one that lost its links; which of the two is cut off
     * nobody can say.
     */
    void missed(Contact contact) {
        reservoir.missed(contact);
        int known = find(contact);
        if (known != NONE) {
            failures = failures == null ? new byte[contacts.length] : failures;
            failures[known] = (byte) Math.min(failures[known] + 1, Byte.MAX_VALUE);
        }
    }

    /** This node has its first link again: who did not answer before may well do so now. */
    void reconnected() {
        failures = null;
        reservoir.reconnected();
    }

    /** A node was dialled in vain, by one that has links: it is not there any more. */
    void gone(Contact contact) {
        int known = find(contact);
        if (known != NONE) {
            remove(known);
        }
        reservoir.gone(contact, core.nowNanos());
    }

    /** Whether one of those that will do has not been dialled in vain. */
    boolean hasUntried(Predicate<Contact> willDo) {
        for (int i = 0; i < size; i++) {
            if (failures(i) == 0 && willDo.test(contacts[i])) {
                return true;
            }
        }
        return reservoir.untried().stream().anyMatch(willDo);
    }

    /** One of those that will do: of the passive view, or else of old, and who was not dialled in vain before all others. */
    @Nullable
    Contact pick(Predicate<Contact> willDo) {
        Contact fresh = pickFresh(willDo);
        if (fresh != null && failures(find(fresh)) == 0) {
            return fresh;
        }
        Contact untried = pickOf(reservoir.untried(), willDo);
        if (untried != null) {
            return untried;
        }
        Contact old = pickOld(willDo);
        return old == null || (fresh != null && core.random.nextBoolean()) ? fresh : old;
    }

    /** One of the reservoir. */
    @Nullable
    Contact pickOld(Predicate<Contact> willDo) {
        return pickOf(reservoir.contacts(), willDo);
    }

    private @Nullable Contact pickOf(List<Contact> some, Predicate<Contact> willDo) {
        Contact picked = null;
        int alike = 0;
        for (Contact contact : some) {
            if (willDo.test(contact) && core.random.nextInt(++alike) == 0) {
                picked = contact;
            }
        }
        return picked;
    }

    /** Of those of the passive view that will do, one that was dialled in vain least often. */
    @Nullable
    Contact pickFresh(Predicate<Contact> willDo) {
        int picked = NONE;
        int alike = 0;
        for (int i = 0; i < size; i++) {
            if (!willDo.test(contacts[i])) {
                continue;
            }
            if (picked == NONE || failures(i) < failures(picked)) {
                picked = i;
                alike = 1;
            } else if (failures(i) == failures(picked) && core.random.nextInt(++alike) == 0) {
                picked = i;
            }
        }
        return picked == NONE ? null : contacts[picked];
    }

    /** Some of the passive view, each as likely as any other, and in the order in which they stand there. */
    List<Contact> draw(int countMax) {
        List<Contact> drawn = new ArrayList<>(countMax);
        int wanted = Math.min(countMax, size);
        for (int i = 0; i < size && drawn.size() < wanted; i++) {
            if (core.random.nextInt(size - i) < wanted - drawn.size()) {
                drawn.add(contacts[i]);
            }
        }
        return drawn;
    }

    /** All: the passive view, and whom the reservoir has beside it. */
    List<Contact> contacts() {
        List<Contact> all = new ArrayList<>(List.of(Arrays.copyOf(contacts, size)));
        for (Contact old : reservoir.contacts()) {
            if (find(old) == NONE) {
                all.add(old);
            }
        }
        return all;
    }

    /** How many places are taken, in the passive view and in the reservoir. */
    int places() {
        return size + reservoir.size();
    }

    private int find(Contact contact) {
        byte unmet = unmet(contact.id());
        for (int i = 0; i < size; i++) {
            if ((marks[i] & ~MET) == unmet && contacts[i].id().equals(contact.id())) {
                return i;
            }
        }
        return NONE;
    }

    private static byte unmet(NodeId id) {
        return (byte) (id.low() << 1);
    }

    private boolean isMet(int index) {
        return (marks[index] & MET) != 0;
    }

    private int metCount() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += marks[i] & MET;
        }
        return count;
    }

    private void forgive(int index) {
        if (failures != null) {
            failures[index] = 0;
        }
    }

    private int failures(int index) {
        return failures == null ? 0 : failures[index];
    }
}
