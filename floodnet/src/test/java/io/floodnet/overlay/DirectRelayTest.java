package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Delivered;
import io.floodnet.overlay.Effect.DeliveredAlone;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Addressee;
import io.floodnet.packet.Message.Urgency;
import io.floodnet.packet.NoRoute;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Receipt;
import io.floodnet.packet.Unicast;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node does with others' direct messages: passes them on, or takes those for it. */
class DirectRelayTest {
    private static final NodeId FROM = new NodeId(50, 50);
    private static final NodeId TO = new NodeId(60, 60);

    private final TestNode node = new TestNode();
    private Link alice;
    private Link bob;
    private Link carol;

    @BeforeEach
    void threeNeighbours() {
        alice = node.neighbour(contact(1));
        bob = node.neighbour(contact(2));
        carol = node.neighbour(contact(3));
    }

    private static DirectId id(NodeId to, long sequence) {
        return new DirectId(FROM, to, WALL_MILLIS, sequence);
    }

    private static Unicast unicast(NodeId to, long sequence, int hopsLeft) {
        return unicast(to, sequence, hopsLeft, WALL_MILLIS);
    }

    private static Unicast unicast(NodeId to, long sequence, int hopsLeft, long sentAtMillis) {
        return new Unicast(id(to, sequence), sentAtMillis, 120, hopsLeft, 3, Unicast.DETOURS_MAX, payload(1));
    }

    private static Message flooded(NodeId to, long broadcastSequence, long sequence) {
        return new Message(
                FROM,
                WALL_MILLIS,
                broadcastSequence,
                WALL_MILLIS,
                120,
                6,
                3,
                Urgency.NORMAL,
                new Addressee(to, sequence),
                payload(1));
    }

    private void heardOf(NodeId origin, Link by) {
        node.receive(by, new Message(origin, 1, 1, WALL_MILLIS, 120, 6, 3, payload(9)));
        node.did();
    }

    private <T extends Packet> List<T> sentOver(Link link, Class<T> kind) {
        return node.did().stream()
                .filter(effect ->
                        effect instanceof Sent sent && sent.link().equals(link) && kind.isInstance(sent.packet()))
                .map(effect -> kind.cast(((Sent) effect).packet()))
                .toList();
    }

    @Test
    void passesOnTowardsWhereTheRecipientWasHeard() {
        heardOf(TO, bob);
        Unicast unicast = unicast(TO, 1, 5);

        node.receive(alice, unicast);

        assertEquals(List.of(new Sent(bob, unicast.nextHop())), node.did());
        assertEquals(1, node.node.counters().directsRelayed());
    }

    @Test
    void passesOnToTheRecipientItselfIfThatIsANeighbour() {
        Unicast unicast = unicast(carol.peer().id(), 1, 5);

        node.receive(alice, unicast);

        assertEquals(List.of(new Sent(carol, unicast.nextHop())), node.did());
    }

    @Test
    void theAnswerGoesBackWhereTheMessageCameFrom() {
        heardOf(TO, bob);
        node.receive(alice, unicast(TO, 1, 5));
        node.did();
        Receipt receipt = new Receipt(id(TO, 1), 5);

        node.receive(bob, receipt);

        assertEquals(List.of(new Sent(alice, receipt.nextHop())), node.did());
    }

    @Test
    void theAnswerTeachesTheWay() {
        heardOf(FROM, alice);
        node.receive(bob, new Receipt(id(TO, 1), 5));
        node.did();

        node.receive(alice, unicast(TO, 2, 5));

        assertEquals(List.of(new Sent(bob, unicast(TO, 2, 5).nextHop())), node.did());
    }

    @Test
    void whereNoWayIsKnownTheOneItCameFromIsTold() {
        node.receive(alice, unicast(TO, 1, 5));

        List<NoRoute> told = sentOver(alice, NoRoute.class);
        assertEquals(List.of(id(TO, 1)), told.stream().map(NoRoute::id).toList());
        assertEquals(1, node.node.counters().directsUnroutable());
    }

    /** Who has heard the recipient over another link than this node knows a way of his own. */
    @Test
    void whereNoWayIsKnownAnybodyElseIsTriedAFewTimes() {
        Unicast unicast = new Unicast(id(TO, 1), WALL_MILLIS, 120, 5, 3, 0, payload(1));

        node.receive(alice, unicast);

        List<Effect> did = node.did();
        assertEquals(List.of(unicast.detour()), TestNode.sent(did, Unicast.class));
        assertTrue(did.stream()
                .noneMatch(effect -> effect instanceof Sent sent && sent.link().equals(alice)));
    }

    @Test
    void neverSendsBackOverTheLinkItCameBy() {
        heardOf(TO, alice);

        node.receive(alice, unicast(TO, 1, 5));

        assertEquals(List.of(), node.sent(Unicast.class));
    }

    @Test
    void whereNoHopIsLeftTheOneItCameFromIsTold() {
        heardOf(TO, bob);

        node.receive(alice, unicast(TO, 1, 0));

        assertEquals(1, sentOver(alice, NoRoute.class).size());
    }

    @Test
    void thatThereIsNoWayIsPassedBackAndTheWayForgotten() {
        heardOf(FROM, alice);
        node.receive(bob, new Receipt(id(TO, 1), 5));
        node.receive(alice, unicast(TO, 2, 5));
        node.did();
        NoRoute none = new NoRoute(id(TO, 2), 5);

        node.receive(bob, none);
        assertEquals(List.of(new Sent(alice, none.nextHop())), node.did());

        node.receive(alice, unicast(TO, 3, 5));
        assertEquals(1, sentOver(alice, NoRoute.class).size());
    }

    @Test
    void whoIsNotOnTheWayCannotMakeItForgotten() {
        heardOf(FROM, alice);
        node.receive(bob, new Receipt(id(TO, 1), 5));
        node.receive(carol, new NoRoute(id(TO, 1), 5));
        node.did();

        node.receive(alice, unicast(TO, 2, 5));

        assertEquals(1, sentOver(bob, Unicast.class).size());
    }

    @Test
    void aWayOverALinkThatIsGoneIsNone() {
        heardOf(FROM, alice);
        node.receive(bob, new Receipt(id(TO, 1), 5));
        node.lose(bob);
        Link dave = node.neighbour(contact(4)); // may get the place that bob had
        node.did();

        node.receive(alice, unicast(TO, 2, 5));

        List<Effect> did = node.did();
        assertEquals(List.of(), TestNode.sent(did, Unicast.class));
        assertTrue(did.stream()
                .noneMatch(effect -> effect instanceof Sent sent && sent.link().equals(dave)));
    }

    @Test
    void aNewTreeIsRightAboutTheWay() {
        node.receive(bob, new Receipt(id(TO, 1), 5));
        heardOf(TO, carol);

        node.receive(alice, unicast(TO, 2, 5));

        assertEquals(1, sentOver(carol, Unicast.class).size());
    }

    @Test
    void deliversWhatIsForThisNodeOnceAndSaysSoEachTime() {
        Unicast unicast = unicast(SELF.id(), 1, 5);

        node.receive(alice, unicast);
        List<Effect> first = node.did();
        node.receive(bob, unicast);
        List<Effect> again = node.did();

        assertEquals(new DeliveredAlone(unicast), first.get(0));
        assertEquals(unicast.id(), ((Receipt) ((Sent) first.get(1)).packet()).id());
        assertEquals(alice, ((Sent) first.get(1)).link());
        assertEquals(1, again.size());
        assertEquals(bob, ((Sent) again.get(0)).link());
        assertEquals(1, node.node.counters().directsDelivered());
    }

    @Test
    void whatComesTwoWaysIsDeliveredOnce() {
        node.receive(alice, unicast(SELF.id(), 1, 5));
        node.did();

        node.receive(bob, flooded(SELF.id(), 1, 1));

        List<Effect> did = node.did();
        assertTrue(did.stream().noneMatch(DeliveredAlone.class::isInstance));
        assertEquals(1, TestNode.sent(did, Receipt.class).size());
        assertEquals(2, TestNode.sent(did, Message.class).size(), "passed on to alice and carol");
    }

    @Test
    void whatIsFloodedForOthersIsPassedOnAndNotDelivered() {
        Message message = flooded(TO, 1, 1);

        node.receive(alice, message);

        assertEquals(List.of(new Sent(bob, message.nextHop()), new Sent(carol, message.nextHop())), node.did());
        assertEquals(0, node.node.counters().delivered());
    }

    @Test
    void whatIsFloodedForThisNodeIsDeliveredAloneAndPassedOn() {
        node.receive(alice, flooded(SELF.id(), 1, 1));

        List<Effect> did = node.did();
        assertTrue(
                did.contains(new DeliveredAlone(new Unicast(id(SELF.id(), 1), WALL_MILLIS, 120, 6, 3, 0, payload(1)))),
                did::toString);
        assertTrue(did.stream().noneMatch(Delivered.class::isInstance));
        assertEquals(2, TestNode.sent(did, Message.class).size());
        assertEquals(
                List.of(alice),
                did.stream()
                        .filter(effect -> effect instanceof Sent sent && sent.packet() instanceof Receipt)
                        .map(effect -> ((Sent) effect).link())
                        .toList());
    }

    @Test
    void broadcastsAndDirectMessagesOfOneNodeAreNumberedApart() {
        node.receive(alice, unicast(SELF.id(), 1, 5));
        node.receive(alice, new Message(FROM, WALL_MILLIS, 1, WALL_MILLIS, 120, 6, 3, payload(9)));

        List<Effect> did = node.did();
        assertEquals(1, did.stream().filter(DeliveredAlone.class::isInstance).count());
        assertEquals(1, did.stream().filter(Delivered.class::isInstance).count());
    }

    @Test
    void aSenderThatStartsAnewIsHeardAnew() {
        node.receive(alice, unicast(SELF.id(), 1, 5));
        node.did();
        DirectId later = new DirectId(FROM, SELF.id(), WALL_MILLIS + 1, 1);

        node.receive(alice, new Unicast(later, WALL_MILLIS, 120, 5, 3, Unicast.DETOURS_MAX, payload(1)));

        assertEquals(2, node.node.counters().directsDelivered());
    }

    @Test
    void whatIsTooOldOrFromTheFutureIsNeitherDeliveredNorAnswered() {
        long twelveMinutes = Duration.ofMinutes(12).toMillis();
        node.receive(alice, unicast(SELF.id(), 1, 5, WALL_MILLIS - twelveMinutes - 1));
        node.receive(alice, unicast(SELF.id(), 2, 5, WALL_MILLIS + twelveMinutes));

        assertEquals(List.of(), node.did());
    }

    /** The first that comes of a burst is not the first of it: what was sent before is still to come. */
    @Test
    void whatOvertakesOthersDoesNotMakeThemLookSeen() {
        node.receive(alice, unicast(SELF.id(), 5_000 + Sendings.SPAN_MAX - 1, 5));
        node.receive(alice, unicast(SELF.id(), 5_000, 5));

        assertEquals(2, node.node.counters().directsDelivered());
    }

    @Test
    void whatIsFromThisVeryNodeHasGoneInACircle() {
        DirectId own = new DirectId(SELF.id(), TO, WALL_MILLIS, 1);
        heardOf(TO, bob);

        node.receive(alice, new Unicast(own, WALL_MILLIS, 120, 5, 3, Unicast.DETOURS_MAX, payload(1)));

        assertEquals(List.of(), node.did());
    }

    @Test
    void manySendersAndRecipientsFillNoMoreThanTheTables() {
        for (int i = 0; i < 100_000; i++) {
            NodeId from = new NodeId(1_000 + i, 7);
            node.receive(
                    alice,
                    new Unicast(new DirectId(from, TO, 1, 1), WALL_MILLIS, 120, 5, 3, Unicast.DETOURS_MAX, payload(1)));
            node.receive(bob, new Receipt(new DirectId(FROM, from, 1, 1), 5));
            node.effects.drain();
        }

        assertTrue(node.node.messageState().isWithinBounds(TestNode.config()), () -> "" + node.node.messageState());
    }

    /** Whoever sends without end gets one small answer for each, and makes nobody send more than it does itself. */
    @Test
    void onePacketThatComesInMakesAtMostOneGoOut() {
        heardOf(TO, bob);
        for (int i = 0; i < 1_000; i++) {
            node.receive(alice, unicast(i % 2 == 0 ? TO : SELF.id(), 1, 5));
            List<Effect> did = node.did();
            int sent = TestNode.sent(did, Unicast.class).size()
                    + TestNode.sent(did, Receipt.class).size();
            assertTrue(sent <= 1, did::toString); // credit goes beside it, and without the others' nothing does
        }
    }
}
