package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.route;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpliceTest {
    private static final Contact JOINER = contact(50);
    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    private final TestNode node = new TestNode();

    private record Held(Link edge, SplicePrepare prepare) {}

    /** A walk of the joiner's ends at the node, which has as many links as it wants. */
    private Held hold(List<Link> neighbours, JoinRequest walk) {
        node.receive(neighbours.get(0), walk);
        List<Effect> did = node.did();
        assertEquals(1, did.size(), did::toString);
        Sent sent = (Sent) did.get(0);
        return new Held(sent.link(), (SplicePrepare) sent.packet());
    }

    @Test
    void aFullNodePutsTheJoinerIntoAnEdgeAndDropsItOnlyWhenTheJoinerIsLinked() {
        List<Link> neighbours = node.neighbours(8);
        JoinRequest walk = walk(JOINER, 2, 0, JOINER, contact(1));

        Held held = hold(neighbours, walk);
        node.receive(held.edge, new SpliceOk(held.prepare.token()));
        List<Effect> answered = node.did();
        Link joiner = node.guest(JOINER);
        node.receive(joiner, new LinkRequest(held.prepare.token()));
        List<Effect> linked = node.did();

        JoinAck ack = new JoinAck(
                walk.walkId(),
                held.prepare.token(),
                List.of(SELF, held.edge.peer()),
                JoinAck.Edge.REPLACED,
                route(JOINER));
        assertEquals(List.of(new Sent(neighbours.get(0), ack)), answered);
        assertEquals(List.of(new Sent(joiner, new LinkOk()), Effect.linkUp(JOINER)), linked);
        assertEquals(9, node.node.degree(), "the edge is still there");

        node.receive(held.edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));
        assertEquals(8, node.node.degree());
        assertTrue(node.node.neighbours().contains(JOINER));
        assertFalse(node.node.neighbours().contains(held.edge.peer()));
    }

    @Test
    void theOtherEndHoldsTheEdgeAndDropsItAtTheJoinersWord() {
        Link edge = node.neighbours(8).get(2);

        node.receive(edge, new SplicePrepare(5, JOINER));
        assertEquals(List.of(new Sent(edge, new SpliceOk(5))), node.did());
        Link joiner = node.guest(JOINER);
        node.receive(joiner, new LinkRequest(5));
        node.did();
        node.receive(joiner, new SpliceDone(5));

        List<Effect> did = node.did();
        assertEquals(
                List.of(
                        new Sent(edge, new Bye(Bye.Reason.SPLICED, 0, List.of())),
                        new Closed(edge, CloseReason.SPLICED),
                        new Effect.Reported(new OverlayEvent.LinkDown(edge.peer(), CloseReason.SPLICED))),
                did);
        assertEquals(8, node.node.degree());
    }

    @Test
    void anEdgeIsHeldForOneJoinerAtATime() {
        Link edge = node.neighbours(8).get(2);
        node.receive(edge, new SplicePrepare(5, JOINER));
        node.did();

        node.receive(edge, new SplicePrepare(6, contact(51)));

        assertEquals(List.of(new Sent(edge, new SpliceNo(6))), node.did());
    }

    @Test
    void twoWalksThatReachForOneEdgeFromBothEndsBothGoOn() {
        List<Link> neighbours = node.neighbours(8);
        Held held = hold(neighbours, walk(JOINER, 2, 0, JOINER, contact(1)));

        node.receive(held.edge, new SplicePrepare(6, contact(51)));
        assertEquals(List.of(new Sent(held.edge, new SpliceNo(6))), node.did());
        node.receive(held.edge, new SpliceNo(held.prepare.token()));

        List<JoinRequest> wandering = node.sent(JoinRequest.class);
        assertEquals(1, wandering.size());
        assertEquals(7, wandering.get(0).wanderLeft());
        assertEquals(route(JOINER, contact(1), SELF), wandering.get(0).route());
        node.receive(held.edge, new SplicePrepare(7, contact(52)));
        assertEquals(List.of(new Sent(held.edge, new SpliceOk(7))), node.did(), "the edge is free again");
    }

    @Test
    void anEdgeAndAPlaceHeldForAJoinerThatNeverComesAreFreeAgainAfterTheHandshakeTime() {
        List<Link> neighbours = node.neighbours(8);
        for (int i = 0; i < 2; i++) {
            node.receive(neighbours.get(i), new SplicePrepare(5 + i, contact(50 + i)));
        }
        assertEquals(2, node.sent(SpliceOk.class).size());
        node.receive(neighbours.get(3), new SplicePrepare(9, contact(53)));
        assertEquals(1, node.sent(SpliceNo.class).size(), "no room beyond the slack");

        node.passAndRing(HANDSHAKE);
        node.did();

        node.receive(neighbours.get(0), new SplicePrepare(10, contact(54)));
        assertEquals(List.of(new Sent(neighbours.get(0), new SpliceOk(10))), node.did());
        assertEquals(8, node.node.degree());
        Link late = node.guest(contact(50));
        node.receive(late, new LinkRequest(5));
        assertEquals(List.of(new Sent(late, new LinkNo(LinkNo.Reason.FULL))), node.did(), "the promise has run out");
    }

    @Test
    void aPartnerThatNeverAnswersFreesTheEdgeAfterTheHandshakeTime() {
        List<Link> neighbours = node.neighbours(8);
        Held held = hold(neighbours, walk(JOINER, 2, 0, JOINER, contact(1)));

        node.passAndRing(HANDSHAKE);
        node.did();
        node.receive(held.edge, new SpliceOk(held.prepare.token()));
        assertEquals(List.of(), node.did(), "too late");

        node.receive(held.edge, new SplicePrepare(7, contact(52)));
        assertEquals(List.of(new Sent(held.edge, new SpliceOk(7))), node.did());
    }

    @Test
    void aPartnerThatDiesHalfWayLeavesTheJoinerItsPlaceAndNothingHeld() {
        List<Link> neighbours = node.neighbours(8);
        Held held = hold(neighbours, walk(JOINER, 2, 0, JOINER, contact(1)));
        node.receive(held.edge, new SpliceOk(held.prepare.token()));
        node.did();

        node.lose(held.edge);
        Link joiner = node.guest(JOINER);
        node.receive(joiner, new LinkRequest(held.prepare.token()));

        assertEquals(8, node.node.degree(), "the joiner has taken the place of the dead");
    }

    @Test
    void aJoinerThatWasNotPromisedAPlaceIsTurnedAwayByAFullNode() {
        node.neighbours(8);
        Link stranger = node.guest(JOINER);

        node.receive(stranger, new LinkRequest(123));

        assertEquals(List.of(new Sent(stranger, new LinkNo(LinkNo.Reason.FULL))), node.did());
        assertEquals(8, node.node.degree());
    }

    @Test
    void aNodeWithAPlaceFreeGivesItAwayWithoutTouchingAnEdge() {
        List<Link> neighbours = node.neighbours(7);
        JoinRequest walk = walk(JOINER, 2, 0, JOINER, contact(1));

        node.receive(neighbours.get(0), walk);

        List<JoinAck> acks = node.sent(JoinAck.class);
        assertEquals(1, acks.size());
        assertEquals(List.of(SELF), acks.get(0).hosts());
        assertEquals(JoinAck.Edge.KEPT, acks.get(0).edge());
    }

    @Test
    void aNodeWithALinkTooManyHandsOneToAJoinerThatLacksOne() {
        List<Link> neighbours = node.neighbours(8);
        Link edge = neighbours.get(2);
        node.receive(edge, new SplicePrepare(5, contact(60)));
        Link ninth = node.guest(contact(60));
        node.receive(ninth, new LinkRequest(5));
        node.did();
        assertEquals(9, node.node.degree());

        Held held = hold(neighbours, walk(JOINER, 1, 0, JOINER, contact(1)));
        node.receive(held.edge, new SpliceOk(held.prepare.token()));

        JoinAck ack = node.sent(JoinAck.class).get(0);
        assertEquals(List.of(held.edge.peer()), ack.hosts(), "the joiner links with the other end alone");
        node.receive(held.edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));
        assertEquals(8, node.node.degree());
    }

    @Test
    void aJoinerThatLacksOneLinkIsGivenOneMoreAtTheEndOfItsWayAtLast() {
        List<Link> neighbours = node.neighbours(8);
        JoinRequest walk = new JoinRequest(77, JOINER, 1, 0, 0, route(JOINER, contact(1)));

        node.receive(neighbours.get(0), walk);

        assertEquals(List.of(SELF), node.sent(JoinAck.class).get(0).hosts());
    }

    @Test
    void noMoreThanTheSlackIsEverPromised() {
        List<Link> neighbours = node.neighbours(8);
        for (int i = 0; i < 8; i++) {
            node.receive(neighbours.get(i), walk(contact(60 + i), 2, 0, contact(60 + i), contact(1 + i)));
        }

        List<Effect> did = node.did();
        assertEquals(2, TestNode.sent(did, SplicePrepare.class).size());
        assertEquals(6, TestNode.sent(did, JoinRequest.class).size(), "the others wander on");
    }
}
