package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Records;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One node of the overlay, without the world around it: each thing that happens to it is a method, and each method is handed
 * the {@link Effects} through which the node acts.
 *
 * <p>Time is an input as well: {@code nowNanos} grows from input to input and means nothing else; what a clock on the wall
 * shows is told by {@link #onClock}. So is chance: the same inputs and the same generator give the same outputs.
 *
 * <p>Not thread-safe: one thread at a time, and no input while another is under way.
 */
public final class OverlayNode {
    private final Turn turn;
    private final ActiveView view;
    private final Guests guests;
    private final Places places;
    private final AddressBook addressBook;
    private final NetworkClock clock;
    private final LinkSetup linkSetup;
    private final Splices splices;
    private final JoinWalks joinWalks;
    private final Liveness liveness;
    private final Mixing mixing;
    private final SeenPackets seen;
    private final Flood flood;
    private final Alarms alarms;

    /**
     * @param entries nodes to join through; may be empty, and any of them may be down or this node itself
     * @param random the node's only source of chance; its own, since its draws depend on the order of inputs
     */
    public OverlayNode(OverlayConfig config, Contact self, List<Address> entries, RandomGenerator random) {
        turn = new Turn(config, self, random);
        view = new ActiveView(turn);
        guests = new Guests(turn);
        places = new Places(turn, view);
        addressBook = new AddressBook(turn);
        clock = new NetworkClock(turn, view);
        linkSetup = new LinkSetup(turn, view, guests, places);
        splices = new Splices(turn, view, places, linkSetup);
        List<Address> ways = List.copyOf(entries);
        joinWalks = new JoinWalks(turn, view, guests, places, linkSetup, addressBook, ways);
        mixing = new Mixing(turn, view, guests, places, linkSetup, addressBook, clock, ways);
        liveness = new Liveness(turn, view, guests);
        seen = new SeenPackets(config.dissemination(), random.nextLong());
        flood = new Flood(turn, view, seen);
        alarms = new Alarms(turn, places, joinWalks, linkSetup, splices, liveness, mixing);
    }

    /** Tells the time on the wall: at the start before all else, and whenever the clock was set. */
    public void onClock(long wallMillis, long nowNanos) {
        clock.set(wallMillis, nowNanos);
    }

    /** This node is reachable at other addresses from now on; its id never changes. */
    public void onContactChanged(Contact self) {
        turn.become(self);
    }

    /** Tells whom an earlier run knew: before the start. */
    public void recall(List<Contact> remembered) {
        remembered.forEach(addressBook::met);
    }

    /** The host is ready: look for the network. */
    public void onStart(long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        joinWalks.round();
        alarms.set();
    }

    /** Somebody connected to us and said who it is. */
    public void onAccepted(Link link, long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        if (isSelf(link)) {
            guests.close(link, CloseReason.SELF);
        } else {
            guests.admit(link);
        }
        alarms.set();
    }

    /** A connection that we asked for is up. */
    public void onDialed(Dial dial, Link link, long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        link.dialled = true;
        if (isSelf(link)) {
            guests.close(link, CloseReason.SELF);
            dialFailed(dial);
        } else if (!joinWalks.onDialed(dial, link) && !mixing.onDialed(dial, link)) {
            linkSetup.onDialed(dial, link);
        }
        alarms.set();
    }

    /** A connection that we asked for can't be had. */
    public void onDialFailed(Dial dial, long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        dialFailed(dial);
        alarms.set();
    }

    private void dialFailed(Dial dial) {
        if (!joinWalks.onDialFailed(dial) && !mixing.onDialFailed(dial)) {
            linkSetup.onDialFailed(dial);
        }
    }

    private boolean isSelf(Link link) {
        return link.peer().id().equals(turn.self().id());
    }

    /** A connection has ended, and not by {@link Effects#close}. */
    public void onLinkDown(Link link, CloseReason reason, long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        if (link.isNeighbour()) {
            lose(link, reason);
        } else {
            link.standing = Link.Standing.CLOSED;
            guests.remove(link);
            forget(link);
        }
        alarms.set();
    }

    private void forget(Link link) {
        linkSetup.onLinkDown(link);
        joinWalks.onLinkDown(link);
        mixing.onLinkDown(link);
    }

    /** A packet has arrived; whatever makes no sense here ends the connection. */
    public void onPacket(Link link, Packet packet, long nowNanos, Effects effects) {
        if (link.standing == Link.Standing.CLOSED) {
            return;
        }
        turn.begin(nowNanos, effects);
        link.heard(nowNanos);
        if (packet instanceof Message message && link.isNeighbour()) {
            flood.onMessage(link, message);
            return;
        }
        if (!onControl(link, packet)) {
            giveUp(link, CloseReason.PROTOCOL);
        }
        alarms.set();
    }

    /** Says whether the packet has its place here. */
    private boolean onControl(Link link, Packet packet) {
        if (packet instanceof JoinRequest walk) {
            return onJoinRequest(link, walk);
        } else if (packet instanceof JoinAck ack) {
            joinRelay().onJoinAck(ack);
        } else if (packet instanceof JoinNo no) {
            joinRelay().onJoinNo(no);
        } else if (packet instanceof Ping ping) {
            clock.heard(link, ping.wallMillis());
            turn.effects().send(link, new Pong(turn.networkMillis()));
        } else if (packet instanceof Pong pong) {
            clock.heard(link, pong.wallMillis());
        } else {
            return link.isNeighbour() ? onNeighbourControl(link, packet) : onGuestControl(link, packet);
        }
        return true;
    }

    private boolean onJoinRequest(Link link, JoinRequest walk) {
        if (walk.route().isEmpty() || !walk.route().last().equals(link.peer().id())) {
            return false;
        }
        addressBook.heardOf(walk.joiner());
        joinRelay().onJoinRequest(walk, link);
        return true;
    }

    private boolean onNeighbourControl(Link link, Packet packet) {
        if (packet instanceof SplicePrepare prepare) {
            splices.onPrepare(link, prepare);
        } else if (packet instanceof SpliceOk ok) {
            splices.onOk(link, ok.token());
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
        if (edge != null) {
            turn.effects().send(edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));
            turn.effects().close(edge, CloseReason.SPLICED);
            part(edge, CloseReason.SPLICED);
        }
    }

    private boolean onGuestControl(Link link, Packet packet) {
        int degree = view.degree();
        if (packet instanceof LinkRequest request) {
            linkSetup.onLinkRequest(link, request);
        } else if (packet instanceof LinkOk) {
            linkSetup.onLinkOk(link);
        } else if (packet instanceof LinkNo) {
            onLinkNo(link);
        } else if (packet instanceof NeighbourRequest request) {
            onNeighbourRequest(link, request);
        } else if (packet instanceof SpliceDone done) {
            return onSpliceDone(link, done);
        } else if (packet instanceof Records records) {
            records.contacts().forEach(addressBook::heardOf);
        } else {
            return mixing.onGuestControl(link, packet);
        }
        if (view.degree() > degree) {
            won(link);
        }
        return true;
    }

    private void onLinkNo(Link link) {
        linkSetup.onLinkNo(link);
        mixing.onLinkDown(link);
        joinWalks.onRefused(link);
    }

    private void onNeighbourRequest(Link link, NeighbourRequest request) {
        if (linkSetup.onNeighbourRequest(link, request)) {
            turn.effects().send(link, new Records(addressBook.draw(Records.CONTACTS_MAX)));
        }
    }

    private void won(Link link) {
        replace(mixing.onLinkUp(link));
        addressBook.met(link.peer());
        joinWalks.onNeighboursChanged();
        clock.compare();
        alarms.repairSoon();
    }

    private void onBye(Link link, Bye bye) {
        turn.effects().close(link, CloseReason.DONE);
        switch (bye.reason()) {
            case SPLICED -> part(link, CloseReason.SPLICED);
            case FULL -> lose(link, CloseReason.FULL);
            case LEAVING -> {
                lose(link, CloseReason.LEAVING);
                farewell().pairUp(bye);
            }
        }
    }

    /** A neighbour is lost, and is to be replaced. */
    private void lose(Link link, CloseReason reason) {
        turn.counters.linksLost++;
        part(link, reason);
        joinWalks.onNeighboursChanged();
        alarms.repairSoon();
    }

    /** A neighbour is none any more; the walks that waited for it or went through it go on, or are given up. */
    private void part(Link link, CloseReason reason) {
        view.remove(link, reason);
        splices.onLinkDown(link).forEach(joinRelay()::passOn);
        mixing.onLinkDown(link);
        joinWalks.onLinkDown(link);
    }

    /** This node ends a connection that the other end would have kept. */
    private void giveUp(Link link, CloseReason reason) {
        if (link.isNeighbour()) {
            turn.effects().close(link, reason);
            lose(link, reason);
        } else {
            guests.close(link, reason);
            forget(link);
        }
    }

    /** What was asked for by {@link Effects#schedule} is due. */
    public void onTimer(Timer timer, long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        alarms.rang(timer);
        switch (timer) {
            case REPAIR -> joinWalks.round();
            case LIVENESS -> {
                liveness.check().forEach(link -> giveUp(link, CloseReason.SILENT));
                mixing.roundIfDue();
            }
            case EXPIRY -> alarms.expire();
        }
        alarms.set();
    }

    /**
     * Sends a payload to everybody.
     *
     * @return to how many neighbours it went; 0 if there is none, in which case it was not sent at all
     */
    public int broadcast(Payload payload, long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        return flood.broadcast(payload);
    }

    /** Leaves the network: pairs its neighbours up and closes all connections. It must not be given another input. */
    public void leave(long nowNanos, Effects effects) {
        turn.begin(nowNanos, effects);
        farewell().say();
    }

    /** Keeps nothing from input to input, so that it need not be kept either; the same holds for {@link #farewell}. */
    private JoinRelay joinRelay() {
        return new JoinRelay(turn, view, guests, places, splices, joinWalks);
    }

    private Farewell farewell() {
        return new Farewell(turn, view, guests, places, linkSetup);
    }

    /** How many links this node holds. */
    public int degree() {
        return view.degree();
    }

    /** Who is at the other end of them, of the oldest first: those most likely to be there tomorrow. */
    public List<Contact> neighbours() {
        return view.peers();
    }

    /** To which neighbours it holds the edge for a joiner now, so that no other may be put into it. */
    public List<NodeId> heldEdges(long nowNanos) {
        return view.heldEdges(nowNanos);
    }

    /** Whether a copy of this message would be none too few: it was here before, or is this node's own. */
    public boolean hasSeen(Message message) {
        return turn.isSelf(message.origin()) || seen.hasSeen(message);
    }

    /** Whom this node remembers and will try when links are missing, beside its entry nodes: worth keeping for its next run. */
    public List<Contact> remembered() {
        return addressBook.contacts();
    }

    /** What this node takes the time to be, in milliseconds since 1970: its machine's clock, or its neighbours'. */
    public long networkMillis(long nowNanos) {
        return turn.networkMillis(nowNanos);
    }

    /** What was counted since the start. */
    public OverlayCounters counters() {
        return flood.counters();
    }
}
