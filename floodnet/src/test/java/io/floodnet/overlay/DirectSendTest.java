package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.DirectMessage.Outcome;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.overlay.Effect.Settled;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Addressee;
import io.floodnet.packet.NoRoute;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Receipt;
import io.floodnet.packet.Unicast;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node does with a payload of its own for one other node. */
class DirectSendTest {
    private static final NodeId FAR = new NodeId(50, 50);
    private static final Payload HELLO = payload(1, 2, 3);

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

    /** Bob is the first to bring a broadcast of the far node. */
    private void broadcastFromFar(Link by) {
        node.receive(by, new Message(FAR, 1, 1, WALL_MILLIS, 120, 6, 3, payload(9)));
        node.did();
    }

    private static DirectId id(NodeId to, long sequence) {
        return new DirectId(SELF.id(), to, WALL_MILLIS, sequence);
    }

    private static List<Unicast> unicasts(List<Effect> effects) {
        return TestNode.sent(effects, Unicast.class);
    }

    private static List<Link> floodedTo(List<Effect> effects, NodeId to, long sequence) {
        return effects.stream()
                .filter(effect -> effect instanceof Sent sent
                        && sent.packet() instanceof Message message
                        && new Addressee(to, sequence).equals(message.addressee()))
                .map(effect -> ((Sent) effect).link())
                .toList();
    }

    /** The way is not known, nor does anybody know it who is asked. */
    private DirectMessage floods(NodeId to, long sequence) {
        DirectMessage message = node.sendTo(to, HELLO);
        Link asked = node.did().stream()
                .filter(effect -> effect instanceof Sent sent && sent.packet() instanceof Unicast)
                .map(effect -> ((Sent) effect).link())
                .findFirst()
                .orElseThrow();
        node.receive(asked, new NoRoute(id(to, sequence), 4));
        return message;
    }

    private static List<Effect> settled(List<Effect> effects) {
        return effects.stream().filter(Settled.class::isInstance).toList();
    }

    @Test
    void goesStraightToANeighbour() {
        DirectMessage message = node.sendTo(carol.peer().id(), HELLO);

        List<Effect> did = node.did();
        assertEquals(1, did.size());
        Sent sent = (Sent) did.get(0);
        assertEquals(carol, sent.link());
        Unicast unicast = (Unicast) sent.packet();
        assertEquals(id(carol.peer().id(), 1), unicast.id());
        assertEquals(HELLO, unicast.payload());
        assertEquals(List.of(0, WALL_MILLIS), List.of(unicast.hopsTaken(), unicast.sentAtMillis()));

        node.receive(carol, new Receipt(unicast.id(), 3));
        assertEquals(List.of(new Settled(message, Outcome.DELIVERED)), node.did());
    }

    @Test
    void goesToWhereTheFirstCopyOfABroadcastCameFrom() {
        broadcastFromFar(bob);

        node.sendTo(FAR, HELLO);

        List<Effect> did = node.did();
        assertEquals(
                List.of(bob), did.stream().map(effect -> ((Sent) effect).link()).toList());
        assertEquals(1, unicasts(did).size());
    }

    /** Chats are slow: trees are forgotten after half a minute, ways are not. */
    @Test
    void knowsTheWayMinutesAfterTheLastBroadcast() {
        broadcastFromFar(bob);
        keepAlive(Duration.ofMinutes(9));
        assertEquals(0, node.node.messageState().trees());

        node.sendTo(FAR, HELLO);

        assertEquals(1, unicasts(node.did()).size());
    }

    @Test
    void forgetsTheWayInTheEnd() {
        broadcastFromFar(bob);
        keepAlive(Duration.ofMinutes(25));
        assertEquals(MessageState.NONE, node.node.messageState());

        node.sendTo(FAR, HELLO);

        assertEquals(1, unicasts(node.did()).get(0).detours());
    }

    private void keepAlive(Duration duration) {
        for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plusSeconds(40)) {
            node.passAndRing(Duration.ofSeconds(40));
            Stream.of(alice, bob, carol)
                    .forEach(link ->
                            node.receive(link, new io.floodnet.packet.Pong(node.networkMillis(), TestNode.ALONE)));
        }
        node.did();
    }

    @Test
    void goesToAnybodyWhereNoWayIsKnown() {
        node.sendTo(FAR, HELLO);

        assertEquals(
                List.of(1),
                node.sent(Unicast.class).stream().map(Unicast::detours).toList());
        assertEquals(0, node.node.counters().directsFlooded());
    }

    @Test
    void goesToEverybodyWhereNobodyKnowsTheWay() {
        DirectMessage message = floods(FAR, 1);

        List<Effect> did = node.did();
        assertEquals(List.of(alice, bob, carol), floodedTo(did, FAR, 1));
        assertEquals(1, node.node.counters().directsFlooded());
        assertEquals(0, node.node.counters().broadcast());

        node.receive(bob, new Receipt(id(FAR, 1), 3));
        assertEquals(List.of(new Settled(message, Outcome.DELIVERED)), node.did());
    }

    @Test
    void whatAFloodHasFoundOutIsUsedNextTime() {
        floods(FAR, 1);
        node.receive(bob, new Receipt(id(FAR, 1), 3));
        node.did();

        node.sendTo(FAR, HELLO);

        List<Effect> did = node.did();
        assertEquals(
                List.of(id(FAR, 2)), unicasts(did).stream().map(Unicast::id).toList());
        assertEquals(bob, ((Sent) did.get(0)).link());
    }

    /** Five hundred that looked for it at once found no answer to some within 8 s, on a busy machine. */
    @Test
    void whileOneLooksForTheWayTheOthersWait() {
        node.sendTo(FAR, HELLO);
        Link asked = node.did().stream()
                .filter(effect -> effect instanceof Sent sent && sent.packet() instanceof Unicast)
                .map(effect -> ((Sent) effect).link())
                .findFirst()
                .orElseThrow();
        for (int i = 2; i <= 500; i++) {
            node.sendTo(FAR, HELLO);
        }
        assertEquals(List.of(), unicasts(node.did()));

        node.receive(asked, new Receipt(id(FAR, 1), 3));

        assertEquals(499, unicasts(node.did()).size());
    }

    @Test
    void oneFloodFindsTheWayForAllThatIsForTheSameNode() {
        floods(FAR, 1);
        node.did();
        node.sendTo(FAR, HELLO);
        node.sendTo(FAR, HELLO);
        assertEquals(List.of(), unicasts(node.did()), "they wait");
        assertEquals(1, node.node.counters().directsFlooded());

        node.receive(bob, new Receipt(id(FAR, 1), 3));

        assertEquals(
                List.of(2L, 3L),
                unicasts(node.did()).stream()
                        .map(unicast -> unicast.id().sequence())
                        .toList());
        assertEquals(1, node.node.counters().directsFlooded());
    }

    @Test
    void whoIsToldThatThereIsNoWayGoesToEverybodyAtOnce() {
        broadcastFromFar(bob);
        node.sendTo(FAR, HELLO);
        node.did();

        node.receive(bob, new NoRoute(id(FAR, 1), 4));

        assertEquals(3, floodedTo(node.did(), FAR, 1).size());
    }

    @Test
    void othersThanWhomItWentToHaveNoSayInThat() {
        broadcastFromFar(bob);
        node.sendTo(FAR, HELLO);
        node.did();

        node.receive(alice, new NoRoute(id(FAR, 1), 4));

        assertEquals(List.of(), node.did());
    }

    @Test
    void whatComesBackIsSentToAnotherAndInTheEndToEverybody() {
        Link last = null;
        Unicast unicast = null;
        node.sendTo(FAR, HELLO);
        for (int detours = 1; detours <= Unicast.DETOURS_MAX; detours++) {
            Sent sent = (Sent) node.did().get(0);
            assertNotEquals(last, sent.link());
            last = sent.link();
            unicast = (Unicast) sent.packet();
            assertEquals(detours, unicast.detours());
            node.receive(last, unicast);
        }

        assertEquals(3, floodedTo(node.did(), FAR, 1).size());
    }

    @Test
    void silenceMakesItGoToEverybody() {
        broadcastFromFar(bob);
        node.sendTo(FAR, HELLO);
        node.did();

        node.pass(Duration.ofMillis(1_900));
        node.ring(Timer.DIRECTS);
        assertEquals(List.of(), node.did());
        node.pass(Duration.ofMillis(200));
        node.ring(Timer.DIRECTS);

        assertEquals(3, floodedTo(node.did(), FAR, 1).size());
    }

    @Test
    void waitsAsLongAsAnswersTakeAtLeastASecond() {
        broadcastFromFar(bob);
        for (int i = 1; i <= 20; i++) {
            node.sendTo(FAR, HELLO);
            node.pass(Duration.ofMillis(50));
            node.receive(bob, new Receipt(id(FAR, i), 3));
        }
        node.sendTo(FAR, HELLO);
        node.did();

        node.pass(Duration.ofMillis(999));
        node.ring(Timer.DIRECTS);
        assertEquals(List.of(), node.did());
        node.pass(Duration.ofMillis(2));
        node.ring(Timer.DIRECTS);

        assertEquals(3, floodedTo(node.did(), FAR, 21).size());
    }

    @Test
    void nobodyAnswersInTime() {
        DirectMessage message = node.sendTo(FAR, HELLO);
        node.did();

        node.pass(Duration.ofMillis(7_900));
        node.ring(Timer.DIRECTS);
        assertEquals(List.of(), settled(node.did()));
        node.pass(Duration.ofMillis(200));
        node.ring(Timer.DIRECTS);

        assertEquals(List.of(new Settled(message, Outcome.UNREACHED)), settled(node.did()));
        assertEquals(0, node.node.messageState().outstanding());
        node.receive(bob, new Receipt(id(FAR, 1), 3));
        assertEquals(List.of(), settled(node.did()));
    }

    @Test
    void aNodeThatIsNotThereCostsFewFloods() {
        floods(FAR, 1);
        for (int i = 2; i <= 1_000; i++) {
            node.sendTo(FAR, HELLO);
        }
        for (int i = 0; i < 100; i++) {
            node.pass(Duration.ofMillis(100));
            node.ring(Timer.DIRECTS);
        }

        assertEquals(0, node.node.messageState().outstanding());
        long floods = node.node.counters().directsFlooded();
        assertTrue(floods >= 2 && floods <= 4, "floods " + floods);
    }

    @Test
    void ofManyThatAreNotThereFewAreLookedForAtATime() {
        for (int i = 0; i < 1_000; i++) {
            floods(new NodeId(1_000 + i, 0), 1);
        }

        assertEquals(Sendings.FLOODS_MAX, node.node.counters().directsFlooded());
    }

    @Test
    void whenTheFirstLinkBreaksItTakesAnotherWay() {
        broadcastFromFar(bob);
        node.sendTo(FAR, HELLO);
        node.did();

        node.lose(bob);

        assertEquals(List.of(alice, carol), floodedTo(node.did(), FAR, 1));
    }

    @Test
    void theNeighbourThatHasTheNewestMessageIsTheOtherWay() {
        broadcastFromFar(bob);
        node.receive(carol, new Message(FAR, 1, 1, WALL_MILLIS, 120, 6, 3, payload(9)));
        node.receive(carol, new io.floodnet.packet.Prune(List.of(FAR)));
        node.receive(
                carol,
                new io.floodnet.packet.IHave(List.of(
                        new io.floodnet.packet.IHave.Announcement(new io.floodnet.packet.MessageId(FAR, 1, 1), 1, 3))));
        node.sendTo(FAR, HELLO);
        node.did();

        node.lose(bob);

        List<Effect> did = node.did();
        assertEquals(1, unicasts(did).size());
        assertTrue(did.stream()
                .anyMatch(effect -> effect instanceof Sent sent
                        && sent.packet() instanceof Unicast
                        && sent.link().equals(carol)));
    }

    @Test
    void withoutNeighboursNothingIsSent() {
        node.lose(alice);
        node.lose(bob);
        node.lose(carol);
        node.did();

        DirectMessage message = node.sendTo(FAR, HELLO);

        assertEquals(List.of(new Settled(message, Outcome.ISOLATED)), node.did());
    }

    @Test
    void whoLosesAllNeighboursMeanwhileTriesAgainWhenThereIsOne() {
        broadcastFromFar(bob);
        node.sendTo(FAR, HELLO);
        node.lose(alice);
        node.lose(carol);
        node.lose(bob);
        node.did();

        Link dave = node.neighbour(contact(4));
        node.pass(Duration.ofMillis(501));
        node.ring(Timer.DIRECTS);

        assertEquals(List.of(dave), floodedTo(node.did(), FAR, 1));
    }

    @Test
    void soManyWaitForAnswersAndNoMore() {
        for (int i = 0; i < Sendings.OUTSTANDING_MAX; i++) {
            node.sendTo(alice.peer().id(), HELLO);
        }
        assertEquals(List.of(), settled(node.did()));

        DirectMessage message = node.sendTo(bob.peer().id(), HELLO);

        assertEquals(List.of(new Settled(message, Outcome.OVERLOADED)), node.did());
        assertTrue(node.node.messageState().isWithinBounds(TestNode.config()));
    }

    @Test
    void soManyBytesWaitAndNoMore() {
        Payload large = Payload.copyOf(new byte[60 * 1024]);
        for (int i = 0; i < Sendings.BYTES_MAX / large.size(); i++) {
            node.sendTo(alice.peer().id(), large);
        }
        assertEquals(List.of(), settled(node.did()));

        DirectMessage message = node.sendTo(alice.peer().id(), large);

        assertEquals(List.of(new Settled(message, Outcome.OVERLOADED)), node.did());
    }

    /** Else the recipient might take one that waits for long for one that it has seen. */
    @Test
    void nothingIsSentTooFarAheadOfWhatStillWaits() {
        NodeId to = alice.peer().id();
        node.sendTo(to, HELLO);
        for (int i = 2; i <= Sendings.SPAN_MAX; i++) {
            node.sendTo(to, HELLO);
            node.receive(alice, new Receipt(id(to, i), 3));
        }
        node.did();

        DirectMessage message = node.sendTo(to, HELLO);
        assertEquals(List.of(new Settled(message, Outcome.OVERLOADED)), node.did());

        node.sendTo(bob.peer().id(), HELLO);
        assertEquals(1, unicasts(node.did()).size());
    }

    @Test
    void whoLeavesWaitsNoLonger() {
        DirectMessage message = node.sendTo(FAR, HELLO);
        node.did();

        node.leave();

        assertEquals(List.of(new Settled(message, Outcome.CLOSED)), settled(node.did()));
    }

    @Test
    void directMessagesLeaveNoGapsAmongBroadcasts() {
        broadcastFromFar(bob);
        node.broadcast(payload(1));
        node.sendTo(FAR, HELLO);
        node.broadcast(payload(2));

        List<Long> sequences = node.sent(Message.class).stream()
                .map(Message::sequence)
                .distinct()
                .toList();
        assertEquals(List.of(1L, 2L), sequences);
        assertEquals(2, node.node.counters().broadcast());
    }

    @Test
    void aFloodedOneSaysWhenItWasFirstSent() {
        broadcastFromFar(bob);
        node.sendTo(FAR, HELLO);
        long first = unicasts(node.did()).get(0).sentAtMillis();

        node.pass(Duration.ofSeconds(3));
        node.ring(Timer.DIRECTS);

        assertEquals(first, node.sent(Message.class).get(0).sentAtMillis());
        assertNotEquals(first, node.networkMillis());
    }

    /** In a network that only floods nobody has trees, but the answer finds the way back all the same. */
    @Test
    void whereThereAreNoTreesReceiptsTeachTheWay() {
        TestNode flooding = new TestNode(TestNode.config().withMode(OverlayConfig.Dissemination.Mode.FLOOD));
        Link one = flooding.neighbour(contact(1));
        flooding.neighbour(contact(2));
        flooding.sendTo(FAR, HELLO);
        flooding.receive(one, new Receipt(id(FAR, 1), 3));
        flooding.did();

        flooding.sendTo(FAR, HELLO);

        assertEquals(1, flooding.sent(Unicast.class).size());
    }
}
