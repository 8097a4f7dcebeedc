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

    private final Core core;

    Shuffles(Core core) {
        this.core = core;
    }

    /** Sends one out. */
    void begin() {
        Link next = core.view.pick(link -> true);
        if (next != null) {
            Shuffle shuffle = new Shuffle(
                    core.networkMillis(),
                    core.headcounts.told(),
                    records(),
                    HOPS - 1,
                    Route.EMPTY.plus(core.self().id()));
            core.effects().send(next, shuffle);
        }
    }

    /** Says whether it has its place here: it comes from the node that its route says it comes from. */
    boolean onShuffle(Link ingress, Shuffle shuffle) {
        if (shuffle.route().isEmpty()
                || !shuffle.route().last().equals(ingress.peer().id())) {
            return false;
        }
        core.heard(ingress, shuffle.wallMillis(), shuffle.headcount());
        Link next = shuffle.hopsLeft() > 0 && !shuffle.route().isFull() ? pickNext(ingress, shuffle) : null;
        if (next != null) {
            core.effects().send(next, shuffle.nextHop(core.self().id(), core.networkMillis(), core.headcounts.told()));
        } else {
            core.effects()
                    .send(
                            ingress,
                            new ShuffleReply(
                                    core.networkMillis(),
                                    core.headcounts.told(),
                                    records(),
                                    shuffle.route().withoutLast()));
            shuffle.records().forEach(core.addressBook::heardOf);
        }
        return true;
    }

    private @Nullable Link pickNext(Link ingress, Shuffle shuffle) {
        return core.view.pick(
                link -> link != ingress && !shuffle.route().contains(link.peer().id()));
    }

    void onReply(Link ingress, ShuffleReply reply) {
        core.heard(ingress, reply.wallMillis(), reply.headcount());
        if (reply.route().isEmpty()) {
            reply.records().forEach(core.addressBook::heardOf);
            return;
        }
        Link back = core.view.find(reply.route().last());
        if (back != null) {
            core.effects().send(back, reply.nextHop(core.networkMillis(), core.headcounts.told()));
        }
    }

    /** This node, some of its neighbours and some of whom it remembers. */
    private List<Contact> records() {
        List<Contact> records = new ArrayList<>(Records.CONTACTS_MAX);
        records.add(core.self());
        int told = Math.min(NEIGHBOURS_TOLD, core.view.degree());
        int first = core.view.degree() == 0 ? 0 : core.random.nextInt(core.view.degree());
        for (int i = 0; i < told; i++) {
            records.add(core.view.at((first + i) % core.view.degree()).peer());
        }
        records.addAll(core.addressBook.draw(Records.CONTACTS_MAX - records.size()));
        return records;
    }
}
