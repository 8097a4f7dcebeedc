package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.floodnet.overlay.Effect.Delivered;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageFloodTest {
    private static final NodeId ORIGIN = new NodeId(7, 7);

    private final TestNode node = new TestNode(TestNode.config().withMode(OverlayConfig.Dissemination.Mode.FLOOD));
    private Link alice;
    private Link bob;
    private Link carol;

    @BeforeEach
    void threeNeighbours() {
        alice = node.neighbour(contact(1));
        bob = node.neighbour(contact(2));
        carol = node.neighbour(contact(3));
    }

    private static Message message(long sequence, int hopsLeft) {
        return message(sequence, hopsLeft, WALL_MILLIS);
    }

    private static Message message(long sequence, int hopsLeft, long sentAtMillis) {
        return new Message(ORIGIN, 1, sequence, sentAtMillis, 120, hopsLeft, 3, payload(1));
    }

    @Test
    void forwardsToEveryNeighbourExceptTheSender() {
        Message message = message(1, 4);

        node.receive(alice, message);

        Message next = message.nextHop();
        assertEquals(List.of(new Delivered(message), new Sent(bob, next), new Sent(carol, next)), node.did());
    }

    @Test
    void neverForwardsToTheNodeThatItCameFromAtFirst() {
        Message message = new Message(bob.peer().id(), 1, 1, WALL_MILLIS, 120, 4, 3, payload(1));

        node.receive(alice, message);

        assertEquals(List.of(new Delivered(message), new Sent(carol, message.nextHop())), node.did());
    }

    @Test
    void deliversAndForwardsEachMessageOnce() {
        node.receive(alice, message(1, 4));
        node.did();

        node.receive(bob, message(1, 4));
        node.receive(alice, message(1, 4));

        assertEquals(List.of(), node.did());
        assertEquals(2, node.node.counters().duplicates());
    }

    @Test
    void theSamePayloadSentTwiceArrivesTwice() {
        Message once = message(1, 0);
        Message again = message(2, 0);

        node.receive(alice, once);
        node.receive(alice, again);

        assertEquals(List.of(new Delivered(once), new Delivered(again)), node.did());
    }

    @Test
    void aMessageWithoutHopsLeftIsDeliveredAndGoesNoFurther() {
        Message message = message(1, 0);

        node.receive(alice, message);

        assertEquals(List.of(new Delivered(message)), node.did());
    }

    @Test
    void aDetourDoesNotShadowACopyThatReachesFarther() {
        Message detour = message(1, 1);
        Message direct = message(1, 5);
        node.receive(alice, detour);
        node.did();

        node.receive(bob, direct);
        List<Effect> first = node.did();
        node.receive(carol, direct);

        Message next = direct.nextHop();
        assertEquals(List.of(new Sent(alice, next), new Sent(carol, next)), first);
        assertEquals(List.of(), node.did(), "once is enough");
    }

    @Test
    void aCopyThatReachesHardlyFartherIsDropped() {
        node.receive(alice, message(1, 1));
        node.did();

        node.receive(bob, message(1, 2));

        assertEquals(List.of(), node.did());
    }

    @Test
    void itsOwnMessagesGoToEveryNeighbourAndAreDroppedWhenTheyComeBack() {
        assertEquals(3, node.broadcast(payload(9)));
        List<Message> sent = node.sent(Message.class);

        node.receive(alice, sent.get(0).nextHop());

        assertEquals(List.of(), node.did());
        assertEquals(3, sent.size());
        assertEquals(sent.get(0), sent.get(1));
        assertEquals(payload(9), sent.get(0).payload());
    }

    @Test
    void twoBroadcastsOfOnePayloadAreTwoMessages() {
        node.broadcast(payload(9));
        Message first = node.sent(Message.class).get(0);
        node.broadcast(payload(9));
        Message second = node.sent(Message.class).get(0);

        assertNotEquals(first.sequence(), second.sequence());
    }

    @Test
    void aNodeWithoutNeighboursSendsNothingAndSaysSo() {
        TestNode alone = new TestNode();

        assertEquals(0, alone.broadcast(payload(9)));

        assertEquals(List.of(), alone.did());
    }

    @Test
    void everyMessageHasAHopLimitThatFollowsTheFarthestNode() {
        node.broadcast(payload(1));
        assertEquals(12, node.sent(Message.class).get(0).hopsLeft());

        node.receive(alice, new Message(ORIGIN, 1, 1, WALL_MILLIS, 120, 4, 9, payload(1)));
        node.did();
        node.broadcast(payload(2));
        assertEquals(24, node.sent(Message.class).get(0).hopsLeft());

        node.receive(alice, new Message(ORIGIN, 1, 2, WALL_MILLIS, 120, 0, 32, payload(1)));
        node.did();
        node.broadcast(payload(3));
        assertEquals(Message.HOPS_MAX, node.sent(Message.class).get(0).hopsLeft());
    }

    @Test
    void theHopLimitComesDownAgainWhenTheNetworkShrinks() {
        node.receive(alice, new Message(ORIGIN, 1, 1, WALL_MILLIS, 120, 0, 31, payload(1)));
        for (int i = 2; i < 40_000; i++) {
            node.receive(alice, new Message(ORIGIN, 1, i, WALL_MILLIS, 120, 0, 1, payload(1)));
        }
        node.did();

        node.broadcast(payload(3));

        assertEquals(12, node.sent(Message.class).get(0).hopsLeft());
    }

    @Test
    void aMessagePastItsLifetimeIsDropped() {
        Duration tooOld = Duration.ofMinutes(2 + 10).plusMillis(1);

        node.receive(alice, message(1, 4, WALL_MILLIS - tooOld.toMillis()));

        assertEquals(List.of(), node.did());
        assertEquals(1, node.node.counters().expired());
    }

    @Test
    void aMessageFromTheFutureIsDropped() {
        node.receive(alice, message(1, 4, WALL_MILLIS + Duration.ofMinutes(10).toMillis() + 1));

        assertEquals(List.of(), node.did());
        assertEquals(1, node.node.counters().expired());
    }
}
