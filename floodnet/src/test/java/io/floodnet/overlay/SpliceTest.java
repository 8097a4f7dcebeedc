package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.route;
import static io.floodnet.overlay.TestNode.undialable;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
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
    private static final Contact HIDDEN = undialable(50);
    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    private final TestNode node = new TestNode();

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
        JoinRequest walk = walk(HIDDEN, 2, 0, HIDDEN, contact(1));

        node.receive(neighbours.get(0), walk);

        List<JoinAck> acks = node.sent(JoinAck.class);
        assertEquals(1, acks.size());
        assertEquals(SELF, acks.get(0).host());
    }

    @Test
    void aJoinerThatLacksOneLinkIsGivenOneMoreAtTheEndOfItsWayAtLast() {
        List<Link> neighbours = node.neighbours(8);
        JoinRequest walk = new JoinRequest(77, HIDDEN, 1, 0, 0, route(HIDDEN, contact(1)));

        node.receive(neighbours.get(0), walk);

        assertEquals(SELF, node.sent(JoinAck.class).get(0).host());
    }
}
