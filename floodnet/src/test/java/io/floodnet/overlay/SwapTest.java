package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Records;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** u calls x, and the edges (u,w) and (x,y) become (u,x) and (w,y). */
class SwapTest {
    private static final Contact STRANGER = contact(50);
    private static final Contact OTHER = contact(51);
    private static final SwapOffer.Degree EVEN = SwapOffer.Degree.EVEN;
    private static final SwapOffer.Degree ABOVE = SwapOffer.Degree.ABOVE;

    private final TestNode node = new TestNode();
    private List<Link> links = List.of();

    private List<Link> oldNeighbours(int count) {
        List<Link> neighbours = IntStream.rangeClosed(1, count)
                .mapToObj(i -> neighbour(contact(i)))
                .toList();
        node.pass(Duration.ofMinutes(2));
        node.effects.drain();
        return neighbours;
    }

    /** Above the desired degree, a node takes only who has nobody else. */
    private Link neighbour(Contact peer) {
        if (node.node.degree() < 8) {
            return node.neighbour(peer);
        }
        Link link = node.guest(peer);
        node.receive(link, new NeighbourRequest(NeighbourRequest.Priority.HIGH));
        assertTrue(link.isNeighbour());
        return link;
    }

    /** Rings until the node calls the stranger that it has heard of, and lets it answer the call. */
    private Link call() {
        return node.dialed(dialOneOf(List.of(STRANGER)), STRANGER);
    }

    /** Rings until the node calls one of those that it is told of. */
    private Dial dialOneOf(List<Contact> strangers) {
        Link teller = node.guest(contact(60));
        node.receive(teller, new Records(strangers, 0));
        for (int i = 0; i < 10; i++) {
            node.pass(Duration.ofSeconds(40));
            node.ring(Timer.LIVENESS);
            List<Dial> dials = node.dials();
            if (!dials.isEmpty()) {
                return dials.get(0);
            }
            for (Link link : links) {
                node.receive(link, new Pong(TestNode.WALL_MILLIS, Headcount.NONE));
            }
        }
        throw new AssertionError("nobody was called");
    }

    private SwapOffer offered(Link called) {
        List<SwapOffer> offers = node.sent(SwapOffer.class);
        assertEquals(1, offers.size());
        assertFalse(called.isNeighbour());
        return offers.get(0);
    }

    private Link linkTo(Contact peer) {
        return links.stream().filter(link -> link.peer().equals(peer)).findAny().orElseThrow();
    }

    @Test
    void theCallerLinksWithTheCalledOnceItsNeighbourHasTheOtherAndDropsItOnlyThen() {
        links = oldNeighbours(8);
        Link called = call();
        SwapOffer offer = offered(called);
        Link edge = linkTo(offer.partner().get(0));

        node.receive(called, new SwapAnswer(EVEN, List.of(OTHER), List.of()));
        assertEquals(List.of(new Sent(edge, new SwapPartner(offer.token(), OTHER))), node.did());
        node.receive(edge, new SpliceDone(offer.token()));
        assertEquals(List.of(new Sent(called, new LinkRequest(offer.token()))), node.did());
        assertTrue(edge.isNeighbour(), "make before break");
        node.receive(called, new LinkOk());

        List<Effect> did = node.did();
        assertTrue(did.contains(new Sent(called, new SpliceDone(offer.token()))), did::toString);
        assertTrue(did.contains(new Sent(edge, new Bye(Bye.Reason.SPLICED, 0, List.of()))), did::toString);
        assertEquals(8, node.node.degree());
        assertTrue(called.isNeighbour());
    }

    @Test
    void aNeighbourThatCannotLinkWithTheOtherLeavesEverythingAsItWas() {
        links = oldNeighbours(8);
        Link called = call();
        SwapOffer offer = offered(called);
        Link edge = linkTo(offer.partner().get(0));
        node.receive(called, new SwapAnswer(EVEN, List.of(OTHER), List.of()));
        node.did();

        node.receive(edge, new SpliceNo(offer.token()));

        assertEquals(List.of(new Closed(called, CloseReason.DONE)), node.did());
        assertEquals(8, node.node.degree());
        assertEquals(List.of(), node.node.heldEdges(Duration.ofHours(1).toNanos()));
    }

    @Test
    void aNodeWithTooFewLinksOffersNoneAndOnlyListens() {
        links = oldNeighbours(7);
        Link called = call();

        assertEquals(List.of(), offered(called).partner());
        node.receive(called, new SwapAnswer(EVEN, List.of(), List.of(OTHER)));

        assertEquals(List.of(new Closed(called, CloseReason.DONE)), node.did());
        assertTrue(node.node.remembered().contains(OTHER));
    }

    @Test
    void theCalledHoldsAnEdgeAndAPlaceAndDropsTheEdgeAtTheCallersWord() {
        oldNeighbours(8);
        Link caller = node.guest(STRANGER);

        node.receive(caller, new SwapOffer(5, EVEN, List.of(OTHER), List.of()));
        Sent asked = (Sent) node.did().get(0);
        assertEquals(new SplicePrepare(5, OTHER), asked.packet());
        node.receive(asked.link(), new SpliceOk(5));
        assertEquals(
                List.of(asked.link().peer()), node.sent(SwapAnswer.class).get(0).partner());
        node.receive(caller, new LinkRequest(5));
        assertEquals(9, node.node.degree());
        node.receive(caller, new SpliceDone(5));

        assertEquals(8, node.node.degree());
        assertTrue(caller.isNeighbour());
        assertFalse(asked.link().isNeighbour());
    }

    @Test
    void aYoungEdgeIsNotGivenAway() {
        node.neighbours(8);
        Link caller = node.guest(STRANGER);

        node.receive(caller, new SwapOffer(5, EVEN, List.of(OTHER), List.of()));

        assertEquals(List.of(), node.sent(SwapAnswer.class).get(0).partner());
    }

    @Test
    void aSecondOfferDuringTheFirstEndsTheConnection() {
        oldNeighbours(8);
        Link caller = node.guest(STRANGER);
        node.receive(caller, new SwapOffer(5, EVEN, List.of(OTHER), List.of()));
        node.did();

        node.receive(caller, new SwapOffer(6, EVEN, List.of(OTHER), List.of()));

        assertTrue(node.did().contains(new Closed(caller, CloseReason.PROTOCOL)));
        assertEquals(List.of(), node.node.heldEdges(Duration.ofMinutes(2).toNanos()), "what it held is free");
    }

    @Test
    void aNeighbourLinksWithAnotherInTheSpeakersSteadAndSaysSo() {
        Link edge = oldNeighbours(8).get(3);

        node.receive(edge, new SwapPartner(5, OTHER));
        Dial dial = node.dials().get(0);
        Link other = node.agreed(dial, OTHER);

        List<Effect> did = node.did();
        assertTrue(did.contains(new Sent(other, new LinkRequest(5))), did::toString);
        assertTrue(did.contains(new Sent(edge, new SpliceDone(5))), did::toString);
        assertEquals(9, node.node.degree());
        node.receive(edge, new Bye(Bye.Reason.SPLICED, 0, List.of()));
        assertEquals(8, node.node.degree());
    }

    @Test
    void nobodyIsLinkedWithItselfOrTwiceByASwap() {
        Link edge = oldNeighbours(8).get(3);

        node.receive(edge, new SwapPartner(5, SELF));
        node.receive(edge, new SwapPartner(6, contact(1)));

        assertEquals(List.of(new Sent(edge, new SpliceNo(5)), new Sent(edge, new SpliceNo(6))), node.did());
    }

    @Test
    void twoThatHaveALinkTooManyBothGiveOneAwayAndDoNotLinkThemselves() {
        oldNeighbours(9);
        Link caller = node.guest(STRANGER);

        node.receive(caller, new SwapOffer(5, ABOVE, List.of(OTHER), List.of()));
        Sent asked = (Sent) node.did().get(0);
        node.receive(asked.link(), new SpliceOk(5));
        assertEquals(ABOVE, node.sent(SwapAnswer.class).get(0).degree());
        node.receive(caller, new SpliceDone(5));

        assertEquals(8, node.node.degree());
        assertFalse(asked.link().isNeighbour());
        assertFalse(caller.isNeighbour());
    }

    @Test
    void aCallerWithALinkTooManyDropsItsNeighbourWhereTheCalledHasOneTooManyAsWell() {
        links = oldNeighbours(9);
        Link called = call();
        SwapOffer offer = offered(called);
        assertEquals(ABOVE, offer.degree());
        Link edge = linkTo(offer.partner().get(0));
        node.receive(called, new SwapAnswer(ABOVE, List.of(OTHER), List.of()));
        node.did();

        node.receive(edge, new SpliceDone(offer.token()));

        List<Effect> did = node.did();
        assertTrue(did.contains(new Sent(called, new SpliceDone(offer.token()))), did::toString);
        assertTrue(did.contains(new Closed(called, CloseReason.DONE)), did::toString);
        assertEquals(8, node.node.degree());
        assertFalse(edge.isNeighbour());
    }

    @Test
    void whereOneOfOldIsGoneAFreshOneIsCalledInItsStead() {
        links = oldNeighbours(8);

        Dial first = dialOneOf(List.of(STRANGER, OTHER));
        node.dialFailed(first);

        List<Dial> next = node.dials();
        assertEquals(1, next.size());
        assertNotEquals(first.contact(), next.get(0).contact());
        node.dialFailed(next.get(0));
        assertEquals(List.of(), node.dials(), "a fresh one may be gone as well, and that is that");
    }
}
