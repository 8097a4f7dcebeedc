package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.SpliceInvite;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SpliceVoid;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A joiner that can be dialled is called by its hosts: nothing goes back the way that its walk came. */
class InvitationTest {
    private static final Contact JOINER = contact(50);
    private static final Contact OTHER = contact(70);
    private static final long WALK = 77;
    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    private final TestNode node = new TestNode();

    private record Asked(Link edge, SpliceInvite splice) {}

    /** A walk of the joiner's ends at the node, which has as many links as it wants. */
    private Asked asked(List<Link> neighbours, int want) {
        node.receive(neighbours.get(0), walk(JOINER, want, 0, JOINER, contact(1)));
        List<Effect> did = node.did();
        assertEquals(1, did.size(), did::toString);
        Sent sent = (Sent) did.get(0);
        return new Asked(sent.link(), (SpliceInvite) sent.packet());
    }

    @Test
    void aFullNodeHasTheOtherEndOfAnEdgeCallTheJoinerAndDropsTheEdgeInExchangeForIt() {
        Asked asked = asked(node.neighbours(8), 2);
        Link joiner = node.guest(JOINER);

        node.receive(joiner, new LinkRequest(asked.splice.token()));

        assertEquals(new SpliceInvite(WALK, asked.splice.token(), JOINER, 2), asked.splice);
        assertEquals(
                List.of(
                        new Sent(joiner, new LinkOk()),
                        Effect.linkUp(JOINER),
                        new Sent(asked.edge, new Bye(Bye.Reason.SPLICED, 0, List.of())),
                        new Closed(asked.edge, CloseReason.SPLICED),
                        new Effect.Reported(new OverlayEvent.LinkDown(asked.edge.peer(), CloseReason.SPLICED))),
                node.did());
        assertEquals(8, node.node.degree());
    }

    @Test
    void aNodeGivesEachOfItsEdgesInExchangeAtOnceSinceNoneNeedsAPlace() {
        List<Link> neighbours = node.neighbours(8);

        for (int i = 0; i < 8; i++) {
            Contact joiner = contact(60 + i);
            node.receive(neighbours.get(i), walk(joiner, 2, 0, joiner, contact(1 + i)));
        }

        List<SpliceInvite> splices = node.sent(SpliceInvite.class);
        assertEquals(8, splices.size());
        for (SpliceInvite splice : splices) {
            node.receive(node.guest(splice.joiner()), new LinkRequest(splice.token()));
            assertEquals(8, node.node.degree());
        }
    }

    @Test
    void theOtherEndCallsTheJoinerAndNamesTheFirst() {
        Link edge = node.neighbours(8).get(2);

        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 2));
        Link joiner = node.dialed(node.dials().get(0), JOINER);
        List<Effect> did = node.did();
        node.receive(joiner, new LinkOk());

        assertEquals(List.of(new Sent(joiner, new JoinInvite(WALK, 5, List.of(edge.peer())))), did);
        assertEquals(List.of(Effect.linkUp(JOINER)), node.did());
        assertEquals(9, node.node.degree(), "the edge is still there");
        node.receive(edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));
        assertEquals(8, node.node.degree());
    }

    @Test
    void aJoinerThatLacksOneLinkComesInPlaceOfTheFirst() {
        Link edge = node.neighbours(8).get(2);

        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 1));
        Link joiner = node.dialed(node.dials().get(0), JOINER);
        node.did();
        node.receive(joiner, new LinkOk());

        assertTrue(node.did().contains(new Closed(edge, CloseReason.SPLICED)));
        assertEquals(8, node.node.degree());
    }

    @Test
    void anEdgeThatIsHeldIsRefused() {
        Link edge = node.neighbours(8).get(2);
        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 2));
        node.did();

        node.receive(edge, new SpliceInvite(WALK + 1, 6, contact(51), 2));

        assertEquals(List.of(new Sent(edge, new SpliceNo(6))), node.did());
    }

    @Test
    void aJoinerThatHasNoUseForItFreesEdgeAndPlaceAtBothEndsAtOnce() {
        Link edge = node.neighbours(8).get(2);
        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 2));
        Link joiner = node.dialed(node.dials().get(0), JOINER);
        node.did();

        node.receive(joiner, new LinkNo(LinkNo.Reason.FULL));

        assertEquals(List.of(new Sent(edge, new SpliceVoid(5)), new Closed(joiner, CloseReason.DONE)), node.did());
        node.receive(edge, new SpliceInvite(WALK + 1, 6, contact(51), 2));
        assertEquals(1, node.dials().size(), "the edge is free again");
    }

    @Test
    void aJoinerThatIsCalledInVainFreesEdgeAndPlaceToo() {
        Link edge = node.neighbours(8).get(2);
        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 2));

        node.dialFailed(node.dials().get(0));

        assertEquals(List.of(new Sent(edge, new SpliceVoid(5))), node.did());
    }

    @Test
    void aJoinerThatNeverAnswersIsGivenUpAfterTheHandshakeTime() {
        Link edge = node.neighbours(8).get(2);
        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 2));
        Link joiner = node.dialed(node.dials().get(0), JOINER);
        node.did();

        node.passAndRing(HANDSHAKE);

        assertTrue(node.did()
                .containsAll(List.of(new Sent(edge, new SpliceVoid(5)), new Closed(joiner, CloseReason.DONE))));
    }

    @Test
    void theFirstEndFreesTheEdgeWhenNobodyComesAndTheWalkIsOver() {
        Asked asked = asked(node.neighbours(8), 2);

        node.receive(asked.edge, new SpliceVoid(asked.splice.token()));

        assertEquals(List.of(), node.did());
        node.receive(asked.edge, new SpliceInvite(WALK + 1, 6, contact(51), 2));
        assertEquals(1, node.dials().size(), "the edge is free");
    }

    @Test
    void theWalkGoesOnWhereTheOtherEndWillNot() {
        Asked asked = asked(node.neighbours(8), 2);

        node.receive(asked.edge, new SpliceNo(asked.splice.token()));

        assertEquals(1, node.sent(JoinRequest.class).size());
    }

    @Test
    void anEdgeThatWasHandedOverIsNoLossAndSendsTheWalkNowhere() {
        Link ninth = node.guest(contact(60));
        List<Link> neighbours = node.neighbours(8);
        node.receive(neighbours.get(2), new SpliceInvite(WALK, 5, contact(60), 2));
        node.receive(ninth, new LinkOk());
        node.did();
        assertEquals(9, node.node.degree());
        Asked asked = asked(neighbours, 1);

        node.receive(asked.edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));

        assertEquals(8, node.node.degree());
        assertEquals(List.of(), node.sent(JoinRequest.class));
    }

    @Test
    void aNodeWithAPlaceFreeCallsTheJoinerItself() {
        List<Link> neighbours = node.neighbours(7);

        node.receive(neighbours.get(0), walk(JOINER, 2, 0, JOINER, contact(1)));
        Link joiner = node.dialed(node.dials().get(0), JOINER);

        JoinInvite invite = node.sent(JoinInvite.class).get(0);
        assertEquals(List.of(), invite.partner());
        assertEquals(WALK, invite.walkId());
        node.receive(joiner, new LinkOk());
        assertEquals(8, node.node.degree());
    }

    @Test
    void aJoinerMakesTheCallItsLinkAndLinksWithTheOtherEndAsWell() {
        TestNode joining = new TestNode(ENTRY);
        joining.start();
        joining.dialed(joining.dials().get(0), contact(9));
        JoinRequest walk = joining.sent(JoinRequest.class).get(0);
        Link host = joining.guest(contact(20));

        joining.receive(host, new JoinInvite(walk.walkId(), 5, List.of(contact(21))));
        List<Effect> did = joining.did();
        Link partner = joining.dialed(dials(did).get(0), contact(21));

        assertTrue(did.contains(new Sent(host, new LinkOk())));
        assertTrue(host.isNeighbour());
        assertEquals(List.of(new Sent(partner, new LinkRequest(5))), joining.did());
    }

    @Test
    void aCallForAWalkThatIsOverIsDeclined() {
        Link host = node.guest(contact(20));
        node.did();

        node.receive(host, new JoinInvite(1, 5, List.of(OTHER)));

        assertEquals(List.of(new Sent(host, new LinkNo(LinkNo.Reason.FULL))), node.did());
    }

    private static List<Dial> dials(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Dialled.class::isInstance)
                .map(effect -> ((Effect.Dialled) effect).dial())
                .toList();
    }

    @Test
    void theConnectionThatAJoinerMadeItselfOutlivesItsNo() {
        Link edge = node.neighbours(8).get(2);
        Link joiner = node.guest(JOINER);
        node.receive(edge, new SpliceInvite(WALK, 5, JOINER, 2));
        assertEquals(List.of(new Sent(joiner, new JoinInvite(WALK, 5, List.of(edge.peer())))), node.did());

        node.receive(joiner, new LinkNo(LinkNo.Reason.FULL));
        assertEquals(List.of(new Sent(edge, new SpliceVoid(5))), node.did());

        node.receive(joiner, walk(JOINER, 2, 0, JOINER));
        assertEquals(1, node.sent(SpliceInvite.class).size(), "it carries walks as before");
    }

    @Test
    void wordThatNobodyComesIsTooLateForWhoeverTheEdgeIsKeptForByThen() {
        List<Link> neighbours = node.neighbours(8);
        Asked first = asked(neighbours, 2);
        for (Link other : neighbours) {
            if (other != first.edge) {
                node.lose(other); // so that there is one edge to pick
            }
        }
        node.pass(HANDSHAKE);
        node.did();
        node.receive(first.edge, new SplicePrepare(8, OTHER));
        assertEquals(List.of(new Sent(first.edge, new SpliceOk(8))), node.did());

        node.receive(first.edge, new SpliceVoid(first.splice.token()));
        node.receive(first.edge, new SplicePrepare(9, contact(71)));

        assertEquals(List.of(new Sent(first.edge, new SpliceNo(9))), node.did(), "the edge is kept for the second");
    }
}
