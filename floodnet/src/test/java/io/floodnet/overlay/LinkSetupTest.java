package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Records;
import io.floodnet.packet.Route;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkSetupTest {
    private static final Contact LOWER = contact(1);
    private static final Contact HIGHER = contact(200);

    private final TestNode node = new TestNode(ENTRY);
    private Link entry = new TestNode.TestLink(contact(9), Duration.ZERO);

    /** The node is isolated, has reached its entry node, and its first walk is answered. */
    private List<Effect> answerWalk(Contact host) {
        node.start();
        entry = node.dialed(node.dials().get(0), contact(9));
        JoinRequest walk = node.sent(JoinRequest.class).get(0);
        node.receive(entry, new JoinAck(walk.walkId(), 5, host, Route.EMPTY));
        return node.did();
    }

    private static Dial dial(Effect effect) {
        return ((Effect.Dialled) effect).dial();
    }

    @Test
    void asksTheHostThatAnsweredAndHoldsTheLinkOnceItAgrees() {
        Dial dial = dial(answerWalk(HIGHER).get(0));
        Link link = node.dialed(dial, HIGHER);
        assertEquals(List.of(new Sent(link, new LinkRequest(5))), node.did());
        assertEquals(0, node.node.degree(), "not before the other end has agreed");

        node.receive(link, new LinkOk());

        assertEquals(List.of(Effect.linkUp(HIGHER)), node.did());
        assertEquals(List.of(HIGHER), node.node.neighbours());
    }

    @Test
    void makesTheConnectionToItsEntryNodeALinkWhereThatIsTheHost() {
        List<Effect> did = answerWalk(contact(9));

        assertEquals(List.of(new Sent(entry, new LinkRequest(5))), did);
    }

    @Test
    void ofTwoDialsThatCrossTheOneOfTheLowerIdStands() {
        Link ours = node.dialed(dial(answerWalk(LOWER).get(0)), LOWER);
        node.did();

        Link theirs = node.guest(LOWER);
        node.receive(theirs, new LinkRequest(8));

        assertEquals(
                List.of(new Closed(ours, CloseReason.DONE), new Sent(theirs, new LinkOk()), Effect.linkUp(LOWER)),
                node.did());
    }

    @Test
    void ofTwoDialsThatCrossTheOneOfTheHigherIdIsRefused() {
        Link ours = node.dialed(dial(answerWalk(HIGHER).get(0)), HIGHER);
        node.did();

        Link theirs = node.guest(HIGHER);
        node.receive(theirs, new LinkRequest(8));
        assertEquals(List.of(new Sent(theirs, new LinkNo(LinkNo.Reason.DUPLICATE))), node.did());

        node.receive(ours, new LinkOk());
        assertEquals(List.of(HIGHER), node.node.neighbours());
    }

    @Test
    void whereBothAskOverOneConnectionTheRequestOfTheLowerIdStands() {
        Link ours = node.dialed(dial(answerWalk(HIGHER).get(0)), HIGHER);
        node.did();
        node.receive(ours, new LinkRequest(8));
        assertEquals(List.of(), node.did(), "we have the lower id, and wait for the answer");
        node.receive(ours, new LinkOk());

        assertEquals(List.of(HIGHER), node.node.neighbours());
    }

    @Test
    void whereBothAskOverOneConnectionTheHigherIdGivesIn() {
        Link ours = node.dialed(dial(answerWalk(LOWER).get(0)), LOWER);
        node.did();

        node.receive(ours, new LinkRequest(8));

        assertEquals(List.of(new Sent(ours, new LinkOk()), Effect.linkUp(LOWER)), node.did());
    }

    @Test
    void aNeighbourNeverBecomesOneTwice() {
        node.neighbour(HIGHER);
        Link second = node.guest(HIGHER);

        node.receive(second, new LinkRequest(0));

        assertEquals(List.of(new Sent(second, new LinkNo(LinkNo.Reason.DUPLICATE))), node.did());
        assertEquals(1, node.node.degree());
    }

    @Test
    void aNodeNeverLinksWithItself() {
        Link self = node.guest(SELF);

        assertEquals(List.of(new Closed(self, CloseReason.SELF)), node.did());
    }

    @Test
    void anEntryNodeThatTurnsOutToBeThisVeryNodeIsHungUpOn() {
        node.start();
        Link self = node.dialed(node.dials().get(0), SELF);

        assertTrue(node.did().contains(new Closed(self, CloseReason.SELF)));
    }

    @Test
    void anAnswerThatNamesThisNodeOrANeighbourIsLeftToRunOut() {
        node.neighbour(HIGHER);
        node.passAndRing(Duration.ofSeconds(2));
        JoinRequest walk = node.sent(JoinRequest.class).get(0);

        Link link = node.neighbour(LOWER);
        node.receive(link, new JoinAck(walk.walkId(), 5, SELF, Route.EMPTY));
        node.receive(link, new JoinAck(walk.walkId(), 5, HIGHER, Route.EMPTY));

        assertEquals(List.of(), node.did());
    }

    @Test
    void aConnectionHalfWayIsGivenUpAfterTheHandshakeTime() {
        Link link = node.dialed(dial(answerWalk(HIGHER).get(0)), HIGHER);
        node.did();

        node.pass(Duration.ofSeconds(3));
        node.ring(Timer.EXPIRY);

        assertTrue(node.did().contains(new Closed(link, CloseReason.DONE)));
        node.receive(link, new LinkOk());
        assertEquals(0, node.node.degree(), "the answer came too late");
    }

    @Test
    void aDialThatSucceedsTooLateIsHungUpOn() {
        Dial dial = dial(answerWalk(HIGHER).get(0));
        node.pass(Duration.ofSeconds(3));
        node.ring(Timer.EXPIRY);
        node.did();

        Link late = node.dialed(dial, HIGHER);

        assertEquals(List.of(new Closed(late, CloseReason.DONE)), node.did());
    }

    @Test
    void moreGuestsThanMayBeAreTurnedAway() {
        OverlayConfig defaults = TestNode.config();
        OverlayConfig.Membership m = defaults.membership();
        OverlayConfig few = defaults.withMembership(new OverlayConfig.Membership(
                m.desiredDegree(),
                m.degreeSlack(),
                m.walkHops(),
                m.walksMax(),
                m.handshakeTimeoutMillis(),
                m.repairDelayMillis(),
                m.repairDelayMaxMillis(),
                m.isolatedDelayMaxMillis(),
                2,
                m.rememberedMax(),
                m.mixingIntervalMillis(),
                m.nearLinks()));
        TestNode busy = new TestNode(few);
        busy.guest(contact(1));
        busy.guest(contact(2));
        busy.did();

        Link third = busy.guest(contact(3));

        assertEquals(
                List.of(new Sent(third, new Records(List.of(), 2_000)), new Closed(third, CloseReason.BUSY)),
                busy.did());
    }
}
