package io.floodnet.overlay;

import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Records;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceInvite;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SpliceVoid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a node at its desired degree: carries what happens to it to the room that it concerns, and what follows from that to
 * the others.
 */
final class Membership {
    private final Core core;
    private final Splices splices;
    private final JoinWalks joinWalks;
    private final Mixing mixing;
    private final Liveness liveness;
    private final Alarms alarms;

    Membership(Core core) {
        this.core = core;
        this.splices = new Splices(core);
        this.joinWalks = new JoinWalks(core);
        this.mixing = new Mixing(core);
        this.liveness = new Liveness(core);
        this.alarms = new Alarms(core, joinWalks, splices, liveness, mixing);
    }

    /** Looks for the network: at the start, and where there is one more entry node. */
    void seek() {
        joinWalks.seek();
        alarms.set();
    }

    /** There is another way to this node. */
    void onWayChanged(Contact self) {
        core.become(self);
        core.reachability.onWayChanged();
        alarms.set();
    }

    /** There are nodes farther away than all before. */
    void onWorldWidened() {
        core.reachability.lookAgain();
        alarms.set();
    }

    /** Somebody connected to this node. */
    void onAccepted(Link link, boolean isFromOutside) {
        if (core.isSelf(link.peer().id())) {
            core.guests.close(link, CloseReason.SELF);
        } else {
            core.guests.admit(link);
            Link asked = core.reachability.asked();
            onReachability(asked, core.reachability.onAccepted(link.peer().id(), isFromOutside));
        }
        alarms.set();
    }

    /** Something may be known of it, for the first time or not; through whom it was asked is needed no longer then. */
    private void onReachability(@Nullable Link asked, boolean isFirst) {
        if (isFirst) {
            joinWalks.onReachabilityKnown();
        }
        if (asked != null) {
            joinWalks.release(asked);
        }
    }

    /** This node connected to somebody. */
    void onDialed(Dial dial, Link link) {
        link.dialled = true;
        if (core.isSelf(link.peer().id())) {
            core.guests.close(link, CloseReason.SELF);
            dialFailed(dial);
        } else if (!joinWalks.onDialed(dial, link)
                && !mixing.onDialed(dial, link)
                && !core.reachability.onDialed(dial, link)
                && !invitations().onDialed(dial, link)) {
            core.linkSetup.onDialed(dial, link);
        }
        alarms.set();
    }

    /** Nobody is there. */
    void onDialFailed(Dial dial) {
        dialFailed(dial);
        alarms.set();
    }

    private void dialFailed(Dial dial) {
        if (!joinWalks.onDialFailed(dial)
                && !mixing.onDialFailed(dial)
                && !core.reachability.onDialFailed(dial)
                && !invitations().onDialFailed(dial)) {
            core.linkSetup.onDialFailed(dial);
        }
    }

    /** A connection was ended by others. */
    void onLinkDown(Link link, CloseReason reason) {
        if (link.isNeighbour()) {
            lose(link, reason);
        } else {
            link.become(Link.Standing.CLOSED);
            core.guests.remove(link);
            forget(link);
        }
        alarms.set();
    }

    private void forget(Link link) {
        core.reachability.onLinkDown(link);
        core.linkSetup.onLinkDown(link);
        invitations().onRefused(link);
        joinWalks.onLinkDown(link);
        mixing.onLinkDown(link);
    }

    /** Whatever makes no sense here ends the connection. */
    void onPacket(Link link, Packet packet) {
        if (!onControl(link, packet)) {
            giveUp(link, CloseReason.PROTOCOL);
        }
        alarms.set();
    }

    /** Says whether the packet has its place here. */
    private boolean onControl(Link link, Packet packet) {
        if (packet instanceof JoinRequest walk) {
            return joinRelay().onJoinRequest(walk, link);
        } else if (packet instanceof ContactChanged changed) {
            return onContactChanged(link, changed.contact());
        } else if (packet instanceof JoinAck ack) {
            joinRelay().onJoinAck(ack);
        } else if (packet instanceof JoinNo no) {
            joinRelay().onJoinNo(no);
        } else if (packet instanceof DialBackRequest request) {
            return core.reachability.onRequest(link, request);
        } else if (packet instanceof DialBackTry heard) {
            onDialBackTry(link, heard);
        } else if (packet instanceof Ping ping) {
            core.heard(link, ping.wallMillis(), ping.headcount());
            core.effects().send(link, new Pong(core.networkMillis(), core.headcounts.told()));
        } else if (packet instanceof Pong pong) {
            core.heard(link, pong.wallMillis(), pong.headcount());
        } else {
            return link.isNeighbour() ? onNeighbourControl(link, packet) : onGuestControl(link, packet);
        }
        return true;
    }

    /** For this node, or one step back along the route. */
    private void onDialBackTry(Link link, DialBackTry heard) {
        if (heard.route().isEmpty()) {
            Link asked = core.reachability.asked();
            onReachability(asked, core.reachability.onAttempt(link, heard.trier()));
        } else {
            joinRelay().sendBack(heard.route(), heard.nextHop());
        }
    }

    private boolean onNeighbourControl(Link link, Packet packet) {
        if (packet instanceof SplicePrepare prepare) {
            splices.onPrepare(link, prepare);
        } else if (packet instanceof SpliceInvite splice) {
            splices.onInvite(link, splice);
        } else if (packet instanceof SpliceVoid nobody) {
            splices.onVoid(link, nobody.token());
        } else if (packet instanceof SpliceOk ok) {
            mixing.onOk(link, ok.token());
        } else if (packet instanceof SpliceNo no) {
            mixing.onNo(link, no.token());
            Arrival walk = splices.onNo(link, no.token());
            if (walk != null) {
                joinRelay().passOn(walk);
            }
        } else if (packet instanceof SpliceDone done) {
            onSpliceDone(link, done);
        } else if (packet instanceof Bye bye) {
            onBye(link, bye);
        } else {
            return mixing.onNeighbourControl(link, packet);
        }
        return true;
    }

    /** An edge has done its service; says whether there is one. */
    private boolean onSpliceDone(Link link, SpliceDone done) {
        boolean isOwnSwap = mixing.isAbout(link, done.token());
        Link edge = isOwnSwap ? mixing.onDone() : splices.onDone(link, done.token());
        replace(edge);
        return edge != null;
    }

    /** An edge goes, since others have taken its place. */
    private void replace(@Nullable Link edge) {
        if (edge != null && edge.isNeighbour()) {
            core.effects().send(edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));
            core.effects().close(edge, CloseReason.SPLICED);
            part(edge, CloseReason.SPLICED);
        }
    }

    /** Who is at the other end is reachable in another way; says whether it speaks of itself. */
    private boolean onContactChanged(Link link, Contact contact) {
        if (!contact.id().equals(link.peer().id())) {
            return false;
        }
        if (!contact.isDialable()) {
            core.addressBook.gone(link.peer());
        }
        core.addressBook.heardOf(contact);
        if (!link.isNeighbour()) {
            link.peerBecomes(contact);
        } else if (core.view.changed(link, contact)) {
            core.effects().send(link, new Bye(Bye.Reason.FULL, 0, List.of()));
            giveUp(link, CloseReason.FULL);
        } else {
            alarms.repairSoon();
        }
        return true;
    }

    private boolean onGuestControl(Link link, Packet packet) {
        int degree = core.view.degree();
        if (packet instanceof LinkRequest request) {
            onLinkRequest(link, request);
        } else if (packet instanceof JoinInvite invite) {
            joinWalks.onInvite(link, invite);
        } else if (packet instanceof LinkOk) {
            onLinkOk(link);
        } else if (packet instanceof LinkNo) {
            onLinkNo(link);
        } else if (packet instanceof NeighbourRequest request) {
            core.linkSetup.onNeighbourRequest(link, request);
        } else if (packet instanceof SpliceDone done) {
            return onSpliceDone(link, done);
        } else if (packet instanceof Records records) {
            joinWalks.onRecords(link, records);
        } else {
            return mixing.onGuestControl(link, packet);
        }
        if (core.view.degree() > degree) {
            won(link);
        }
        return true;
    }

    private void onLinkRequest(Link link, LinkRequest request) {
        boolean mayBeInEdge = link.peer().isDialable(); // which it was, or seemed to be, when its walk set out
        Link edge = mayBeInEdge ? splices.redeem(link.peer().id(), request.token()) : null;
        boolean isInExchange = edge != null;
        if (core.view.isFullFor(link.peer()) && !core.view.contains(link.peer().id())) {
            replace(edge);
            edge = null;
        }
        core.linkSetup.onLinkRequest(link, request, isInExchange);
        replace(edge);
    }

    private void onLinkOk(Link link) {
        if (invitations().isAbout(link)) {
            replace(invitations().onLinkOk(link));
        } else {
            core.linkSetup.onLinkOk(link);
        }
    }

    private void onLinkNo(Link link) {
        if (invitations().isAbout(link)) {
            invitations().onRefused(link);
            return;
        }
        core.linkSetup.onLinkNo(link);
        mixing.onLinkDown(link);
        joinWalks.onRefused(link);
    }

    private void won(Link link) {
        replace(mixing.onLinkUp(link));
        if (core.view.degree() == 1) {
            core.addressBook.reconnected();
        }
        core.addressBook.met(link.peer());
        joinWalks.onNeighboursChanged();
        core.clock.compare();
        alarms.repairSoon();
    }

    private void onBye(Link link, Bye bye) {
        core.effects().close(link, CloseReason.DONE);
        switch (bye.reason()) {
            case SPLICED -> part(link, CloseReason.SPLICED);
            case FULL -> lose(link, CloseReason.FULL);
            case LEAVING -> {
                lose(link, CloseReason.LEAVING);
                if (link.peer().isDialable()) { // else its link took none of the places that the partner would get
                    new Farewell(core).pairUp(bye);
                }
            }
        }
    }

    /** A neighbour is lost, and is to be replaced. */
    private void lose(Link link, CloseReason reason) {
        core.counters.linksLost++;
        part(link, reason);
        joinWalks.onNeighboursChanged();
        alarms.repairSoon();
    }

    /** A neighbour is none any more; the walks that waited for it or went through it go on, or are given up. */
    private void part(Link link, CloseReason reason) {
        core.view.remove(link, reason);
        core.reachability.onLinkDown(link);
        if (reason == CloseReason.SPLICED) {
            splices.onSpliced(link);
        }
        splices.onLinkDown(link).forEach(joinRelay()::passOn);
        mixing.onLinkDown(link);
        joinWalks.onLinkDown(link);
    }

    /** A neighbour doesn't read what it is sent. */
    void onStalled(Link link) {
        core.counters.linksStalled++;
        giveUp(link, CloseReason.STALLED);
        alarms.set();
    }

    /** This node ends a connection that the other end would have kept. */
    private void giveUp(Link link, CloseReason reason) {
        if (link.isNeighbour()) {
            core.effects().close(link, reason);
            lose(link, reason);
        } else {
            core.guests.close(link, reason);
            forget(link);
        }
    }

    /** Something is due. */
    void onTimer(Timer timer) {
        alarms.rang(timer);
        switch (timer) {
            case REPAIR -> joinWalks.round();
            case LIVENESS -> {
                liveness.check().forEach(link -> giveUp(link, CloseReason.SILENT));
                core.holds.expire();
                mixing.roundIfDue();
                core.dissemination().tidy();
            }
            case EXPIRY -> {
                alarms.expire();
                onReachability(core.reachability.asked(), core.reachability.expire());
            }
            case MESSAGES, FLOW, DIRECTS, SYNC -> throw new AssertionError("no concern of membership: " + timer);
        }
        alarms.set();
    }

    /** Pairs the neighbours up, and closes all connections. */
    void leave() {
        new Farewell(core).say();
    }

    /** Keeps nothing from input to input, so that it need not be kept either. */
    private JoinRelay joinRelay() {
        return new JoinRelay(core, splices, joinWalks);
    }

    private Invitations invitations() {
        return new Invitations(core);
    }
}
