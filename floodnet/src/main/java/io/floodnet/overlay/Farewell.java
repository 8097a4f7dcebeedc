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
    private final Core core;

    Farewell(Core core) {
        this.core = core;
    }

    /** This node leaves. */
    void say() {
        List<Link> links = new ArrayList<>();
        List<Link> others = new ArrayList<>();
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            boolean isPaired = core.self().isDialable() && link.peer().isDialable();
            (isPaired ? links : others).add(link);
        }
        Collections.shuffle(links, new Random(core.random.nextLong()));
        for (int i = 0; i + 1 < links.size(); i += 2) {
            long token = core.random.nextLong() | 1;
            say(links.get(i), token, List.of(links.get(i + 1).peer()));
            say(links.get(i + 1), token, List.of(links.get(i).peer()));
        }
        if (links.size() % 2 == 1) {
            say(links.get(links.size() - 1), 0, List.of());
        }
        others.forEach(link -> say(link, 0, List.of()));
        while (core.guests.size() > 0) {
            core.guests.close(core.guests.at(0), CloseReason.LEAVING);
        }
    }

    private void say(Link link, long token, List<Contact> partner) {
        core.sendWaiting(link);
        core.effects().send(link, new Bye(Bye.Reason.LEAVING, token, partner));
        core.effects().close(link, CloseReason.LEAVING);
        core.view.remove(link, CloseReason.LEAVING);
    }

    /** A neighbour leaves, and may have named another of its neighbours: the one with the lower id asks the other. */
    void pairUp(Bye bye) {
        for (Contact partner : bye.partner()) {
            if (core.self().isDialable() && core.places.haveRoom() && core.linkSetup.isDialableStranger(partner)) {
                if (core.self().id().compareTo(partner.id()) < 0) {
                    core.linkSetup.link(partner, bye.token());
                } else {
                    core.places.promise(partner, bye.token());
                }
            }
        }
    }
}
