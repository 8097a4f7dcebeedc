package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The connections that are no links: of joiners that ask this node, and to entry nodes that it asks. */
final class Guests {
    private static final @Nullable Link[] NONE = {}; // most nodes have no guest most of the time

    /** A guest stays for a second or two. */
    private static final int RETRY_AFTER_MILLIS = 2_000;

    private final Core core;
    private @Nullable Link[] links = NONE; // grows up to guestsMax, and those that this node made
    private int size;

    Guests(Core core) {
        this.core = core;
    }

    int size() {
        return size;
    }

    Link at(int index) {
        Link link = links[index];
        if (link == null) {
            throw new IndexOutOfBoundsException("there is no guest " + index + " of " + size);
        }
        return link;
    }

    /** Takes in a connection that somebody made, or, where there are too many, sends whoever made it on to others. */
    void admit(Link link) {
        if (size >= core.config.membership().guestsMax()) {
            core.effects().send(link, new Records(others(), RETRY_AFTER_MILLIS));
            close(link, CloseReason.BUSY);
        } else {
            add(link);
        }
    }

    /** Neighbours first, since they are there, in an order of chance, so that each is named as often as the others. */
    private List<Contact> others() {
        List<Contact> others = new ArrayList<>(
                core.view.peers().stream().filter(Contact::isDialable).toList());
        Collections.shuffle(others, new Random(core.random.nextLong()));
        if (others.size() > Records.CONTACTS_MAX) {
            return others.subList(0, Records.CONTACTS_MAX);
        }
        for (Contact contact : core.addressBook.draw(Records.CONTACTS_MAX - others.size())) {
            if (!others.contains(contact)) {
                others.add(contact);
            }
        }
        return others;
    }

    /** Takes in a connection that this node made: strangers can't keep it from making its own, which are few. */
    void add(Link link) {
        link.sinceNanos = core.nowNanos();
        if (size == links.length) {
            links = Arrays.copyOf(links, Math.max(2, 2 * size));
        }
        links[size++] = link;
    }

    @Nullable
    Link find(NodeId peer) {
        for (int i = 0; i < size; i++) {
            if (at(i).peer().id().equals(peer)) {
                return at(i);
            }
        }
        return null;
    }

    /** One that this node connected to, of its own accord, and that is not asked for a link. */
    @Nullable
    Link findDialled() {
        for (int i = 0; i < size; i++) {
            if (at(i).dialled && at(i).is(Link.Standing.GUEST)) {
                return at(i);
            }
        }
        return null;
    }

    void remove(Link link) {
        for (int i = 0; i < size; i++) {
            if (links[i] == link) {
                links[i] = links[--size];
                links[size] = null;
                break;
            }
        }
        if (size == 0) {
            links = NONE;
        }
    }

    void close(Link link, CloseReason reason) {
        remove(link);
        link.become(Link.Standing.CLOSED);
        core.effects().close(link, reason);
    }
}
