package io.floodnet.overlay;

import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Leaves without a hole: the neighbours of a leaver are told to link up in pairs, so that no degree changes. It is a splice
 * run backwards.
 */
final class Farewell {
    private final Turn turn;
    private final ActiveView view;
    private final Guests guests;
    private final Places places;
    private final LinkSetup linkSetup;

    Farewell(Turn turn, ActiveView view, Guests guests, Places places, LinkSetup linkSetup) {
        this.turn = turn;
        this.view = view;
        this.guests = guests;
        this.places = places;
        this.linkSetup = linkSetup;
    }

    /** This node leaves. */
    void say() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < view.degree(); i++) {
            links.add(view.at(i));
        }
        Collections.shuffle(links, new Random(turn.random.nextLong()));
        for (int i = 0; i + 1 < links.size(); i += 2) {
            long token = turn.random.nextLong() | 1;
            say(links.get(i), token, List.of(links.get(i + 1).peer()));
            say(links.get(i + 1), token, List.of(links.get(i).peer()));
        }
        if (links.size() % 2 == 1) {
            say(links.get(links.size() - 1), 0, List.of());
        }
        while (guests.size() > 0) {
            guests.close(guests.at(0), CloseReason.LEAVING);
        }
    }

    private void say(Link link, long token, List<Contact> partner) {
        turn.effects().send(link, new Bye(Bye.Reason.LEAVING, token, partner));
        turn.effects().close(link, CloseReason.LEAVING);
        view.remove(link, CloseReason.LEAVING);
    }

    /** A neighbour leaves, and may have named another of its neighbours: the one with the lower id asks the other. */
    void pairUp(Bye bye) {
        for (Contact partner : bye.partner()) {
            if (linkSetup.isStranger(partner)) {
                if (turn.self().id().compareTo(partner.id()) < 0) {
                    linkSetup.link(partner, bye.token());
                } else {
                    places.promise(partner.id(), bye.token());
                }
            }
        }
    }
}
