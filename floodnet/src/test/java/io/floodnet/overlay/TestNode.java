package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** One node under test, its clock, and the peers around it, whom the test speaks for. */
final class TestNode {
    static final Contact SELF = contact(100);
    static final long WALL_MILLIS = 1_800_000_000_000L;
    /** What a node knows of how many there are that was told nothing. */
    static final Headcount ALONE = Headcount.NONE.plus(SELF.id(), Headcount.epochOf(WALL_MILLIS));

    static final Address ENTRY = new Address("entry.example", 55_555);

    final RecordingEffects effects = new RecordingEffects();
    final OverlayNode node;
    private long nowNanos;

    TestNode(OverlayConfig config, Address... entries) {
        this(config, SELF, entries);
    }

    /** Another node than the others of its test. */
    TestNode(OverlayConfig config, Contact self, Address... entries) {
        node = new OverlayNode(
                config, self, List.of(entries), new SplittableRandom(self.id().low()));
        node.onClock(WALL_MILLIS, nowNanos);
    }

    /** A node that takes it for granted that it can be dialled. */
    TestNode(Address... entries) {
        this(config(), entries);
    }

    static OverlayConfig config() {
        return OverlayConfig.defaults().withStance(OverlayConfig.Reachability.Stance.DIALABLE);
    }

    /** A node whose id orders as the number does. */
    static Contact contact(int number) {
        return new Contact(new NodeId(number, number), List.of(new Address("192.0.2." + number % 250, 1000 + number)));
    }

    /** One that nobody can dial, so that it is answered the way that its walk came. */
    static Contact undialable(int number) {
        return new Contact(contact(number).id(), List.of());
    }

    static final class TestLink extends Link {
        TestLink(Contact peer, Duration clockOffset) {
            super(peer, clockOffset.toMillis());
        }
    }

    static Payload payload(int... bytes) {
        byte[] array = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            array[i] = (byte) bytes[i];
        }
        return Payload.copyOf(array);
    }

    static JoinRequest walk(Contact joiner, int want, int hopsLeft, Contact... route) {
        return new JoinRequest(77, joiner, want, hopsLeft, 8, route(route));
    }

    static Route route(Contact... nodes) {
        return Route.of(Stream.of(nodes).map(Contact::id).toList());
    }

    void start() {
        node.onStart(nowNanos, effects);
    }

    /** Somebody tells of one more node to join through. */
    void findEntry(Address entry) {
        node.onEntryFound(entry, nowNanos, effects);
    }

    /** Somebody connects, and is no neighbour yet. */
    Link guest(Contact peer) {
        return guest(peer, Duration.ZERO);
    }

    /** Somebody farther away than all before is there. */
    void widenWorld() {
        node.onWorldWidened(nowNanos, effects);
    }

    /** Somebody of the same home connects. */
    Link insider(Contact peer) {
        Link link = new TestLink(peer, Duration.ZERO);
        node.onAccepted(link, false, nowNanos, effects);
        return link;
    }

    private Link guest(Contact peer, Duration clockOffset) {
        Link link = new TestLink(peer, clockOffset);
        node.onAccepted(link, true, nowNanos, effects);
        return link;
    }

    /** Somebody connects and becomes a neighbour; what the node did for that is forgotten. */
    Link neighbour(Contact peer) {
        return neighbour(peer, Duration.ZERO);
    }

    Link neighbour(Contact peer, Duration clockOffset) {
        Link link = guest(peer, clockOffset);
        receive(link, new LinkRequest(0));
        if (!link.isNeighbour()) {
            throw new AssertionError("no place for a neighbour: " + effects.drain());
        }
        effects.drain();
        return link;
    }

    /** As many neighbours as the node wants, numbered from 1. */
    List<Link> neighbours(int count) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            links.add(neighbour(contact(i)));
        }
        return links;
    }

    /** A dial of the node's succeeds. */
    Link dialed(Dial dial, Contact peer) {
        Link link = new TestLink(peer, Duration.ZERO);
        node.onDialed(dial, link, nowNanos, effects);
        return link;
    }

    void dialFailed(Dial dial) {
        node.onDialFailed(dial, nowNanos, effects);
    }

    void lose(Link link) {
        node.onLinkDown(link, CloseReason.LOST, nowNanos, effects);
    }

    /** A dial of the node's succeeds, and the other end agrees to be a neighbour. */
    Link agreed(Dial dial, Contact peer) {
        Link link = dialed(dial, peer);
        receive(link, new LinkOk());
        return link;
    }

    void receive(Link link, Packet packet) {
        node.onPacket(link, packet, nowNanos, effects);
    }

    int broadcast(Payload payload) {
        return node.broadcast(payload, nowNanos, effects);
    }

    /** What the application has for one node. */
    static final class TestDirect extends DirectMessage {
        TestDirect(NodeId to, Payload payload) {
            super(to, payload);
        }
    }

    DirectMessage sendTo(NodeId to, Payload payload) {
        DirectMessage message = new TestDirect(to, payload);
        node.sendTo(message, nowNanos, effects);
        return message;
    }

    void leave() {
        node.leave(nowNanos, effects);
    }

    void pass(Duration duration) {
        nowNanos += duration.toNanos();
    }

    /** Lets time pass and all timers ring, once. */
    void passAndRing(Duration duration) {
        pass(duration);
        for (Timer timer : Timer.values()) {
            ring(timer);
        }
    }

    /** Lets time pass until it is looked whether the neighbours take in what they are sent. */
    void passAndRingFlow(Duration duration) {
        pass(duration);
        ring(Timer.FLOW);
    }

    boolean holdsPublishersBack() {
        return node.holdsPublishersBack(nowNanos);
    }

    boolean isCongested() {
        return node.isCongested(nowNanos);
    }

    void ring(Timer timer) {
        node.onTimer(timer, nowNanos, effects);
    }

    /** It is reached in another way than before. */
    void changeWay(Contact self) {
        node.onWayChanged(self, nowNanos, effects);
    }

    void setClock(long wallMillis) {
        node.onClock(wallMillis, nowNanos);
    }

    long networkMillis() {
        return node.networkMillis(nowNanos);
    }

    SizeEstimate networkSize() {
        return node.networkSize(nowNanos);
    }

    /** What the node did, timers left out. */
    List<Effect> did() {
        return effects.drain().stream()
                .filter(effect -> !(effect instanceof Effect.Scheduled))
                .toList();
    }

    /** Nobody answers whom it dials, nor whom it dials in place of those; returns whom it dialled. */
    List<Dial> dialAllInVain() {
        List<Dial> all = new ArrayList<>();
        for (List<Dial> dials = dials(); !dials.isEmpty(); dials = dials()) {
            all.addAll(dials);
            dials.forEach(this::dialFailed);
        }
        return all;
    }

    List<Dial> dials() {
        return did().stream()
                .filter(Effect.Dialled.class::isInstance)
                .map(effect -> ((Effect.Dialled) effect).dial())
                .toList();
    }

    /** The packets of one kind that the node sent, to anybody. */
    <T extends Packet> List<T> sent(Class<T> kind) {
        return sent(effects.drain(), kind);
    }

    static <T extends Packet> List<T> sent(List<Effect> effects, Class<T> kind) {
        return effects.stream()
                .filter(effect -> effect instanceof Effect.Sent sent && kind.isInstance(sent.packet()))
                .map(effect -> kind.cast(((Effect.Sent) effect).packet()))
                .toList();
    }
}
