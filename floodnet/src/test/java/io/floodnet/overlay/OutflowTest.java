package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Credit;
import io.floodnet.packet.Graft;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.IHave;
import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Prune;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a node sends to neighbours that take it in, slowly, or not at all. */
class OutflowTest {
    private static final int BYTES = 16_000;
    private static final int UNITS = 1 + BYTES / Packet.UNIT_BYTES;
    private static final OverlayConfig.Flow FLOW = OverlayConfig.defaults().flow();
    private static final int WINDOW_UNITS = FLOW.windowBytes() / Packet.UNIT_BYTES;
    private static final int IN_WINDOW = WINDOW_UNITS / UNITS;
    private static final int IN_QUEUE = FLOW.queueBytesMax() / Packet.UNIT_BYTES / UNITS;

    private final TestNode node = new TestNode();
    private final Link bob = node.neighbour(contact(1));
    private final Link carol = node.neighbour(contact(2));

    @Test
    void nobodyIsSentMoreThanHeHasCreditFor() {
        broadcast(IN_WINDOW + 5);

        assertEquals(IN_WINDOW, copiesTo(bob, node.did()).size());
        assertTrue(node.isCongested());

        node.receive(bob, new Credit(2 * UNITS));
        assertEquals(2, copiesTo(bob, node.did()).size());
        node.receive(bob, new Credit(100 * UNITS));
        assertEquals(3, copiesTo(bob, node.did()).size());
    }

    @Test
    void publishersGoOnAsSoonAsNothingWaits() {
        broadcast(IN_WINDOW + 1);
        node.effects.drain();

        node.receive(bob, new Credit(UNITS));
        assertTrue(node.isCongested(), "carol has not taken hers in");
        node.receive(carol, new Credit(UNITS));

        assertFalse(node.isCongested());
        assertTrue(node.did().contains(new Effect.CapacityChanged()));
    }

    @Test
    void whatCameFirstIsGivenUpFirstAndTheNeighbourHearsOfItInstead() {
        broadcast(IN_WINDOW + IN_QUEUE + 3);
        assertEquals(6, node.node.counters().copiesDropped(), "3 for each of both");
        node.effects.drain();

        node.passAndRing(Duration.ofMillis(20));
        node.receive(bob, new Credit(WINDOW_UNITS));
        node.receive(bob, new Credit(WINDOW_UNITS));
        List<Effect> did = node.did();

        List<Message> copies = copiesTo(bob, did);
        assertEquals(IN_WINDOW + 4, copies.get(0).sequence());
        List<MessageId> announced = TestNode.sent(did, IHave.class).stream()
                .flatMap(have -> have.announcements().stream())
                .map(IHave.Announcement::message)
                .toList();
        for (int lost = IN_WINDOW + 1; lost <= IN_WINDOW + 3; lost++) {
            assertTrue(announced.contains(idOf(copies.get(0), lost)), "message " + lost);
        }
    }

    @Test
    void whoAsksForWhatWasGivenUpGetsIt() {
        broadcast(IN_WINDOW + IN_QUEUE + 1);
        Message first = copiesTo(bob, node.effects.drain()).get(0);
        node.receive(bob, new Credit(WINDOW_UNITS));
        node.receive(bob, new Credit(WINDOW_UNITS));
        node.effects.drain();

        node.receive(bob, new Graft(List.of(idOf(first, IN_WINDOW + 1L))));

        assertEquals(
                List.of(IN_WINDOW + 1L),
                copiesTo(bob, node.did()).stream().map(Message::sequence).toList());
    }

    @Test
    void whatTheProtocolSaysNeverWaits() {
        broadcast(IN_WINDOW + 1);
        node.effects.drain();

        node.receive(bob, new Ping(TestNode.WALL_MILLIS, Headcount.NONE));

        assertEquals(1, node.sent(Pong.class).size());
    }

    @Test
    void whoTakesInNothingHoldsPublishersBackForAWhileAndIsGivenUpThen() {
        broadcast(IN_WINDOW + 1);
        node.receive(carol, new Credit(UNITS));
        assertTrue(node.isCongested());

        node.passAndRingFlow(Duration.ofMillis(FLOW.holdMillis()));
        assertFalse(node.isCongested());
        assertTrue(bob.isNeighbour());

        node.effects.drain();
        node.passAndRingFlow(Duration.ofMillis(FLOW.stallMillis() - FLOW.holdMillis()));
        assertTrue(node.did().contains(new Effect.Closed(bob, CloseReason.STALLED)));
        assertTrue(carol.isNeighbour());
        assertEquals(1, node.node.counters().linksStalled());
    }

    /** Then it is rather this machine that has too much to do, and what is published would go nowhere. */
    @Test
    void publishersWaitForMostNeighboursHoweverLongTheseAreSilent() {
        broadcast(IN_WINDOW + 1);

        node.passAndRingFlow(Duration.ofMillis(2 * FLOW.holdMillis()));

        assertTrue(node.isCongested());
    }

    @Test
    void whoHasToWaitForOneNeighbourLetsTheOthersWaitAndSaysSo() {
        broadcast(IN_WINDOW + 1);
        node.receive(carol, new Credit(UNITS));
        node.effects.drain();

        receiveFromCarol(IN_WINDOW);
        assertEquals(List.of(), creditTo(carol, node.effects.drain()));
        node.passAndRingFlow(Duration.ofMillis(FLOW.holdMillis() / 4));
        assertEquals(List.of(1), creditTo(carol, node.effects.drain()));

        node.receive(bob, new Credit(WINDOW_UNITS));
        assertEquals(List.of(IN_WINDOW * UNITS - 1), creditTo(carol, node.effects.drain()));
    }

    @Test
    void theOthersAreLetGoOnWhereTheOneTakesInNothing() {
        broadcast(IN_WINDOW + 1);
        node.receive(carol, new Credit(UNITS));
        receiveFromCarol(IN_WINDOW);
        node.effects.drain();

        node.passAndRingFlow(Duration.ofMillis(FLOW.holdMillis() / 2));

        assertEquals(List.of(IN_WINDOW * UNITS), creditTo(carol, node.effects.drain()));
    }

    /** Or all that is sent so would push out what waits, which would be asked for again. */
    @Test
    void whoAsksForMoreThanHeTakesInGetsPartOfIt() {
        broadcast(IN_WINDOW + IN_QUEUE);
        Message first = copiesTo(bob, node.effects.drain()).get(0);
        broadcast(IN_WINDOW);
        assertEquals(2L * IN_WINDOW, node.node.counters().copiesDropped());

        node.receive(bob, new Graft(List.of(idOf(first, IN_WINDOW + 1L))));

        assertEquals(2L * IN_WINDOW, node.node.counters().copiesDropped());
    }

    private void receiveFromCarol(int count) {
        for (int i = 1; i <= count; i++) {
            node.receive(carol, message(i));
        }
    }

    private static List<Integer> creditTo(Link link, List<Effect> did) {
        return did.stream()
                .flatMap(effect -> effect instanceof Effect.Sent sent
                                && sent.link() == link
                                && sent.packet() instanceof Credit credit
                        ? Stream.of(credit.taken())
                        : Stream.empty())
                .toList();
    }

    @Test
    void whoTakesInALittleNowAndThenIsKept() {
        broadcast(IN_WINDOW + IN_QUEUE);
        node.receive(carol, new Credit(WINDOW_UNITS));
        node.receive(carol, new Credit(WINDOW_UNITS));

        for (int second = 0; second < 30; second++) {
            node.passAndRingFlow(Duration.ofSeconds(1));
            node.receive(bob, new Credit(1));
        }

        assertTrue(bob.isNeighbour());
    }

    /** Or one neighbour that does so on purpose would bring all to its pace. */
    @Test
    void whoIsAlwaysBehindHoldsNobodyBackForEver() {
        broadcast(IN_WINDOW + IN_QUEUE);
        node.receive(carol, new Credit(WINDOW_UNITS));
        node.receive(carol, new Credit(WINDOW_UNITS));
        receiveFromCarol(IN_WINDOW);
        node.effects.drain();

        int given = 0;
        for (long millis = 0; millis < FLOW.stallMillis(); millis += FLOW.holdMillis() / 4) {
            assertTrue(node.isCongested(), "after " + millis + " ms");
            node.passAndRingFlow(Duration.ofMillis(FLOW.holdMillis() / 4));
            node.receive(bob, new Credit(2));
            given += creditTo(carol, node.effects.drain()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertTrue(
                    given < UNITS || millis + FLOW.holdMillis() / 4 >= FLOW.stallMillis(), "after " + millis + " ms");
        }

        assertFalse(node.isCongested());
        assertEquals(IN_WINDOW * UNITS, given, "carol is let go on");
        assertTrue(bob.isNeighbour());
    }

    @Test
    void whoHasCaughtUpIsWaitedForAgain() {
        broadcast(IN_WINDOW + 1);
        node.receive(carol, new Credit(UNITS));
        for (long millis = 0; millis < FLOW.stallMillis(); millis += FLOW.holdMillis() / 4) {
            node.passAndRingFlow(Duration.ofMillis(FLOW.holdMillis() / 4));
            node.receive(bob, new Credit(2));
        }
        assertFalse(node.isCongested());

        node.receive(bob, new Credit(UNITS));
        broadcast(1);

        assertTrue(node.isCongested());
    }

    @Test
    void aNodeSaysWhatItHasTakenInBeforeTheWindowIsClosed() {
        int given = 0;
        for (int i = 1; i <= 10 * IN_WINDOW; i++) {
            node.receive(bob, message(i));
            given += TestNode.sent(node.effects.drain(), Credit.class).stream()
                    .mapToInt(Credit::taken)
                    .sum();
            assertTrue(i * UNITS - given < WINDOW_UNITS / 2, "after message " + i);
        }
    }

    @Test
    void whatWasNeverSentIsNoCredit() {
        node.receive(bob, new Credit(Credit.TAKEN_MAX));
        node.receive(bob, new Credit(Credit.TAKEN_MAX));

        broadcast(IN_WINDOW + 5);

        assertEquals(IN_WINDOW, copiesTo(bob, node.did()).size());
    }

    /** It was said to be sent. */
    @Test
    void whoLeavesSendsWhatWaits() {
        broadcast(IN_WINDOW + 3);
        node.effects.drain();

        node.leave();

        assertEquals(3, copiesTo(bob, node.effects.drain()).size());
    }

    /** Who is asked for messages is not to hear later that they are not wanted. */
    @Test
    void aPruneDoesNotWait() {
        broadcast(IN_WINDOW + 1);
        node.effects.drain();

        node.receive(carol, message(1));
        node.receive(bob, message(1));

        assertEquals(1, node.sent(Prune.class).size());
    }

    @Test
    void thoseWhoWaitInACircleAreLetGoOnThoughEachSaysThatItLives() {
        broadcast(IN_WINDOW + 1);
        node.receive(carol, new Credit(UNITS));
        receiveFromCarol(IN_WINDOW);
        node.effects.drain();

        for (int tick = 0; tick < 2; tick++) {
            node.receive(bob, new Credit(1));
            node.passAndRingFlow(Duration.ofMillis(FLOW.holdMillis() / 4));
        }

        assertEquals(
                IN_WINDOW * UNITS,
                creditTo(carol, node.effects.drain()).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void whatWaitsForANeighbourGoesWithIt() {
        broadcast(IN_WINDOW + 5);
        node.receive(carol, new Credit(5 * UNITS));
        node.effects.drain();

        node.lose(bob);

        assertFalse(node.isCongested());
        assertTrue(node.did().contains(new Effect.CapacityChanged()));
    }

    private void broadcast(int count) {
        for (int i = 0; i < count; i++) {
            node.broadcast(Payload.copyOf(new byte[BYTES]));
        }
    }

    private static List<Message> copiesTo(Link link, List<Effect> did) {
        return did.stream()
                .flatMap(effect -> effect instanceof Effect.Sent sent
                                && sent.link() == link
                                && sent.packet() instanceof Message message
                        ? Stream.of(message)
                        : Stream.empty())
                .toList();
    }

    private static MessageId idOf(Message like, long sequence) {
        return new MessageId(like.origin(), like.epochMillis(), sequence);
    }

    private static Message message(long sequence) {
        return new Message(
                new NodeId(9, 9),
                TestNode.WALL_MILLIS,
                sequence,
                TestNode.WALL_MILLIS,
                120,
                12,
                3,
                Payload.copyOf(new byte[BYTES]));
    }
}
