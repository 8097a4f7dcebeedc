package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static io.floodnet.overlay.TestNode.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.Credit;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.Graft;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Hello;
import io.floodnet.packet.IHave;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.NoRoute;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Prune;
import io.floodnet.packet.Receipt;
import io.floodnet.packet.Records;
import io.floodnet.packet.Route;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.Shuffle;
import io.floodnet.packet.ShuffleReply;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceInvite;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SpliceVoid;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import io.floodnet.packet.Sync;
import io.floodnet.packet.SyncList;
import io.floodnet.packet.SyncOffer;
import io.floodnet.packet.SyncWant;
import io.floodnet.packet.Unicast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets out of place: at worst, the connection that they came over ends. */
class ProtocolBreachTest {

    /** One of each kind. */
    private static List<Packet> packets(SplittableRandom random) {
        Contact anybody = contact(1 + random.nextInt(30));
        long token = 1L + random.nextInt(4);
        MessageId message = new MessageId(anybody.id(), token, token);
        DirectId direct = new DirectId(
                contact(1 + random.nextInt(30)).id(), random.nextBoolean() ? SELF.id() : anybody.id(), 1, token);
        return List.of(
                new Hello(1, 1, "floodnet", 0, anybody, "", WALL_MILLIS, null),
                new JoinRequest(
                        token,
                        anybody,
                        1 + random.nextInt(2),
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextBoolean() ? Route.EMPTY : route(anybody, contact(1 + random.nextInt(30)))),
                new JoinAck(token, token, anybody, random.nextBoolean() ? Route.EMPTY : route(anybody)),
                new LinkRequest(token),
                new LinkOk(),
                new LinkNo(LinkNo.Reason.FULL),
                new SplicePrepare(token, anybody),
                new SpliceOk(token),
                new SpliceNo(token),
                new JoinNo(token, random.nextBoolean() ? Route.EMPTY : route(anybody)),
                new SpliceDone(token),
                new NeighbourRequest(
                        random.nextBoolean() ? NeighbourRequest.Priority.LOW : NeighbourRequest.Priority.HIGH),
                new Records(List.of(anybody), random.nextInt(Records.RETRY_AFTER_MAX_MILLIS)),
                new Shuffle(
                        random.nextLong(),
                        Headcount.NONE,
                        List.of(anybody),
                        random.nextInt(3),
                        random.nextBoolean() ? Route.EMPTY : route(contact(1 + random.nextInt(30)))),
                new ShuffleReply(
                        random.nextLong(),
                        Headcount.NONE,
                        List.of(anybody),
                        random.nextBoolean() ? Route.EMPTY : route(anybody)),
                new SwapOffer(
                        token,
                        random.nextBoolean() ? SwapOffer.Degree.EVEN : SwapOffer.Degree.ABOVE,
                        random.nextBoolean() ? List.of() : List.of(anybody),
                        List.of(anybody)),
                new SwapAnswer(
                        random.nextBoolean() ? SwapOffer.Degree.EVEN : SwapOffer.Degree.ABOVE,
                        random.nextBoolean() ? List.of() : List.of(anybody),
                        List.of(anybody)),
                new SwapPartner(token, anybody),
                new DialBackRequest(anybody, random.nextInt(3), random.nextBoolean() ? Route.EMPTY : route(anybody)),
                new DialBackTry(anybody.id(), random.nextBoolean() ? Route.EMPTY : route(anybody)),
                new Credit(1 + random.nextInt(Credit.TAKEN_MAX)),
                new ContactChanged(random.nextBoolean() ? anybody : anybody.undialable()),
                new Ping(random.nextLong(), Headcount.NONE),
                new Pong(random.nextLong(), Headcount.NONE),
                new NearLink(List.of(NearLink.Step.values()).get(random.nextInt(4))),
                new NearSwap(token, random.nextInt(NearSwap.MILLIS_MAX), random.nextInt(500), List.of(anybody)),
                new JoinInvite(token, token, random.nextBoolean() ? List.of() : List.of(anybody)),
                new SpliceInvite(token, token, anybody, 1 + random.nextInt(2)),
                new SpliceVoid(token),
                new IHave(List.of(new IHave.Announcement(message, 100, 3))),
                new Graft(List.of(message)),
                new Prune(List.of(message.origin())),
                new Unicast(
                        direct,
                        WALL_MILLIS,
                        120,
                        random.nextInt(33),
                        random.nextInt(33),
                        random.nextInt(4),
                        payload(1)),
                new Receipt(direct, random.nextInt(33)),
                new NoRoute(direct, random.nextInt(33)),
                new Sync(
                        token,
                        random.nextInt(Sync.DEPTH_MAX),
                        List.of(new Sync.Range(0, Long.MAX_VALUE, random.nextInt(9), random.nextLong()))),
                new SyncList(token, List.of(new SyncList.Listing(0, Long.MAX_VALUE, shortIds(random.nextInt(3))))),
                new SyncOffer(token, shortIds(random.nextInt(3))),
                new SyncWant(token, shortIds(1 + random.nextInt(3))),
                new Bye(
                        List.of(Bye.Reason.values()).get(random.nextInt(3)),
                        token,
                        random.nextBoolean() ? List.of() : List.of(anybody)),
                new Message(
                        new NodeId(random.nextInt(9), 0),
                        random.nextInt(3),
                        1 + random.nextLong(Long.MAX_VALUE),
                        WALL_MILLIS,
                        120,
                        random.nextInt(33),
                        random.nextInt(33),
                        payload(1)));
    }

    private static ShortIds shortIds(int size) {
        return ShortIds.copyOf(new long[] {1, 2, 3}, size);
    }

    @Test
    void thereIsAPacketOfEachKindHere() {
        Set<Class<?>> kinds =
                packets(new SplittableRandom(1)).stream().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Stream.of(Packet.class.getPermittedSubclasses()).collect(Collectors.toSet()), kinds);
    }

    @Test
    void aGuestMaySayOnlyWhatGuestsSay() {
        for (Packet packet : packets(new SplittableRandom(1))) {
            TestNode node = new TestNode();
            Link guest = node.guest(contact(1));
            node.did();

            node.receive(guest, packet);

            boolean allowed = packet instanceof JoinAck
                    || packet instanceof JoinInvite
                    || packet instanceof JoinNo
                    || packet instanceof DialBackTry
                    || packet instanceof LinkRequest
                    || packet instanceof NeighbourRequest
                    || packet instanceof Records
                    || packet instanceof SwapOffer
                    || packet instanceof NearSwap
                    || packet instanceof Ping
                    || packet instanceof Pong
                    || (packet instanceof DialBackRequest request
                            && request.route().equals(route(contact(1))))
                    || (packet instanceof JoinRequest walk && !walk.route().isEmpty());
            boolean closed = node.did().contains(new Closed(guest, CloseReason.PROTOCOL));
            assertEquals(!allowed, closed, packet::toString);
        }
    }

    @Test
    void aNeighbourThatGreetsOrAsksAnewIsGivenUp() {
        for (Packet packet : List.of(
                new Hello(1, 1, "floodnet", 0, contact(1), "", WALL_MILLIS, null), new LinkRequest(1), new LinkOk())) {
            TestNode node = new TestNode();
            Link neighbour = node.neighbour(contact(1));

            node.receive(neighbour, packet);

            assertTrue(node.did().contains(new Closed(neighbour, CloseReason.PROTOCOL)), packet::toString);
            assertEquals(0, node.node.degree());
        }
    }

    @Test
    void whatArrivesOverAClosedLinkIsIgnored() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));
        node.receive(neighbour, new Bye(Bye.Reason.LEAVING, 0, List.of()));
        node.did();

        for (Packet packet : packets(new SplittableRandom(1))) {
            node.receive(neighbour, packet);
        }

        assertEquals(List.of(), node.did());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverComesInWhateverOrderTheNodeKeepsItsBounds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TestNode node = new TestNode(TestNode.ENTRY);
        node.start();
        List<Link> links = new ArrayList<>();
        List<Dial> dials = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            step(random, node, links, dials);
            node.effects.drain().stream()
                    .filter(Effect.Dialled.class::isInstance)
                    .forEach(effect -> dials.add(((Effect.Dialled) effect).dial()));
            links.removeIf(link -> link.is(Link.Standing.CLOSED));

            assertTrue(node.node.degree() <= 10, "degree " + node.node.degree());
            long ids =
                    node.node.neighbours().stream().map(Contact::id).distinct().count();
            assertEquals(node.node.degree(), ids, "two links with one peer");
            assertTrue(node.node.neighbours().stream().noneMatch(SELF::equals), "a link with itself");
        }
    }

    private static void step(SplittableRandom random, TestNode node, List<Link> links, List<Dial> dials) {
        int choice = random.nextInt(100);
        if (choice < 8) {
            links.add(node.guest(contact(1 + random.nextInt(30))));
        } else if (choice < 12 && !links.isEmpty()) {
            node.lose(links.remove(random.nextInt(links.size())));
        } else if (choice < 20 && !dials.isEmpty()) {
            Dial dial = dials.remove(random.nextInt(dials.size()));
            Contact expected = dial.contact();
            if (random.nextInt(4) == 0) {
                node.dialFailed(dial);
            } else {
                links.add(node.dialed(dial, expected == null ? contact(100 + random.nextInt(3)) : expected));
            }
        } else if (choice < 30) {
            node.passAndRing(Duration.ofMillis(random.nextInt(4_000)));
        } else if (!links.isEmpty()) {
            List<Packet> packets = packets(random);
            node.receive(links.get(random.nextInt(links.size())), packets.get(1 + random.nextInt(packets.size() - 1)));
        }
    }
}
