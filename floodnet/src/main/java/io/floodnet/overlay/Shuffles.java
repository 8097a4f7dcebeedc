package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Records;
import io.floodnet.packet.Route;
import io.floodnet.packet.Shuffle;
import io.floodnet.packet.ShuffleReply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps address books fresh: now and then a node tells another, a few random steps away, of some nodes, and is told of others
 * (Leitão, Pereira and Rodrigues, "HyParView", 2007, section 4.4).
 *
 * <p>Keeps nothing from input to input.
 */
final class Shuffles {
    /** Two steps leave the neighbourhood; each further one costs two frames a shuffle. */
    private static final int HOPS = 2;

    /** Of neighbours, which are known to be there; the rest, but for the speaker, is from the book. */
    private static final int NEIGHBOURS_TOLD = 3;

    private final Turn turn;
    private final ActiveView view;
    private final AddressBook addressBook;
    private final NetworkClock clock;

    Shuffles(Turn turn, ActiveView view, AddressBook addressBook, NetworkClock clock) {
        this.turn = turn;
        this.view = view;
        this.addressBook = addressBook;
        this.clock = clock;
    }

    /** Sends one out. */
    void begin() {
        Link next = view.pick(link -> true);
        if (next != null) {
            Shuffle shuffle = new Shuffle(
                    turn.networkMillis(),
                    records(),
                    HOPS - 1,
                    Route.EMPTY.plus(turn.self().id()));
            turn.effects().send(next, shuffle);
        }
    }

    /** Says whether it has its place here: it comes from the node that its route says it comes from. */
    boolean onShuffle(Link ingress, Shuffle shuffle) {
        if (shuffle.route().isEmpty()
                || !shuffle.route().last().equals(ingress.peer().id())) {
            return false;
        }
        clock.heard(ingress, shuffle.wallMillis());
        Link next = shuffle.hopsLeft() > 0 && !shuffle.route().isFull() ? pickNext(ingress, shuffle) : null;
        if (next != null) {
            turn.effects().send(next, shuffle.nextHop(turn.self().id(), turn.networkMillis()));
        } else {
            turn.effects()
                    .send(
                            ingress,
                            new ShuffleReply(
                                    turn.networkMillis(),
                                    records(),
                                    shuffle.route().withoutLast()));
            shuffle.records().forEach(addressBook::heardOf);
        }
        return true;
    }

    private @Nullable Link pickNext(Link ingress, Shuffle shuffle) {
        return view.pick(
                link -> link != ingress && !shuffle.route().contains(link.peer().id()));
    }

    void onReply(Link ingress, ShuffleReply reply) {
        clock.heard(ingress, reply.wallMillis());
        if (reply.route().isEmpty()) {
            reply.records().forEach(addressBook::heardOf);
            return;
        }
        Link back = view.find(reply.route().last());
        if (back != null) {
            turn.effects().send(back, reply.nextHop(turn.networkMillis()));
        }
    }

    /** This node, some of its neighbours and some of whom it remembers. */
    private List<Contact> records() {
        List<Contact> records = new ArrayList<>(Records.CONTACTS_MAX);
        records.add(turn.self());
        int told = Math.min(NEIGHBOURS_TOLD, view.degree());
        int first = view.degree() == 0 ? 0 : turn.random.nextInt(view.degree());
        for (int i = 0; i < told; i++) {
            records.add(view.at((first + i) % view.degree()).peer());
        }
        records.addAll(addressBook.draw(Records.CONTACTS_MAX - records.size()));
        return records;
    }
}
