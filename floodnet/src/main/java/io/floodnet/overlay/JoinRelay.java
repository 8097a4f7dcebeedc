package io.floodnet.overlay;

import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Route;
import org.jspecify.annotations.Nullable;

/** Passes walks on, and their answers back; keeps nothing from input to input. */
final class JoinRelay {
    private final Core core;
    private final Splices splices;
    private final JoinWalks joinWalks;

    JoinRelay(Core core, Splices splices, JoinWalks joinWalks) {
        this.core = core;
        this.splices = splices;
        this.joinWalks = joinWalks;
    }

    /**
     * {@code JOIN_REQ}: we take the joiner in, or the walk goes on.
     *
     * <p>A walk travels at random so that joiners end up all over the network, however few entry nodes they know. One that
     * lacks a single link takes the first free place that it passes; it repairs an odd degree, and those are rare.
     *
     * @return whether the walk has come the way that it says
     */
    boolean onJoinRequest(JoinRequest walk, Link ingress) {
        if (walk.route().isEmpty() || !walk.route().last().equals(ingress.peer().id())) {
            return false;
        }
        core.addressBook.heardOf(walk.joiner());
        boolean repairsOddDegree = walk.want() == 1 && walk.joiner().isDialable() && core.places.free() > 0;
        boolean settles = walk.hopsLeft() == 0 || repairsOddDegree;
        if (!settles || !splices.takeIn(walk, ingress)) {
            passOn(new Arrival(walk, ingress));
        }
        return true;
    }

    /** Sends a walk to its next node; where there is nowhere else to go, it ends here, and perhaps finds a place. */
    void passOn(Arrival arrival) {
        JoinRequest walk = arrival.walk();
        boolean mayGoOn =
                walk.hopsLeft() + walk.wanderLeft() > 0 && !walk.route().isFull();
        Link next = mayGoOn ? pickNext(walk, arrival.ingress()) : null;
        if (next != null) {
            core.effects().send(next, walk.nextHop(core.self().id()));
        } else if (walk.hopsLeft() == 0 || !splices.takeIn(walk, arrival.ingress())) {
            refuse(arrival);
        }
    }

    /** Nobody on its way could take the joiner in: it hears so at once, rather than wait for an answer. */
    private void refuse(Arrival arrival) {
        if (!arrival.ingress().is(Link.Standing.CLOSED)) {
            JoinRequest walk = arrival.walk();
            core.effects()
                    .send(
                            arrival.ingress(),
                            new JoinNo(walk.walkId(), walk.route().withoutLast()));
        }
    }

    /** A node that the walk has not seen, else any but the one it came from, else that one. */
    private @Nullable Link pickNext(JoinRequest walk, Link ingress) {
        NodeId joiner = walk.joiner().id();
        Link next = core.view.pick(
                link -> link != ingress && !walk.route().contains(link.peer().id()));
        if (next == null) {
            next = core.view.pick(link -> link != ingress && !link.peer().id().equals(joiner));
        }
        if (next == null && ingress.isNeighbour() && !ingress.peer().id().equals(joiner)) {
            next = ingress;
        }
        return next;
    }

    /** {@code JOIN_ACK}: for this node, or one step back along the route. */
    void onJoinAck(JoinAck ack) {
        if (ack.route().isEmpty()) {
            joinWalks.onJoinAck(ack);
        } else {
            sendBack(ack.route(), ack.nextHop());
        }
    }

    /** {@code JOIN_NO}, likewise. */
    void onJoinNo(JoinNo no) {
        if (no.route().isEmpty()) {
            joinWalks.onJoinNo(no);
        } else {
            sendBack(no.route(), no.nextHop());
        }
    }

    /** Sends an answer to the node that its route names last, if that is still connected. */
    void sendBack(Route route, Packet answer) {
        Link link = core.view.find(route.last());
        if (link == null) {
            link = core.guests.find(route.last());
        }
        if (link != null) {
            core.effects().send(link, answer);
        }
    }
}
