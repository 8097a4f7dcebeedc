package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearLink.Step;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.Records;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** u calls x, which is near: the near links (u,w) and (x,y) become (u,x) and (w,y) if both together are shorter. */
class NearSwapTest {
    private static final Contact STRANGER = contact(50);
    private static final Contact OTHER = contact(51);
    private static final List<Integer> NEAR_MILLIS = List.of(60, 200, 120, 80);

    private final TestNode node = new TestNode();
    private final List<Link> links = node.neighbours(8);
    private final Link farthest = links.get(1);

    NearSwapTest() {
        for (int i = 0; i < NEAR_MILLIS.size(); i++) {
            node.receive(links.get(i), new NearLink(Step.ASK));
            node.pass(Duration.ofMillis(NEAR_MILLIS.get(i)));
            node.receive(links.get(i), new NearLink(Step.CONFIRM));
        }
        node.pass(Duration.ofMinutes(2)); // since when no link is young
        node.effects.drain();
    }

    private Dial callIsDue() {
        node.receive(node.guest(contact(60)), new Records(List.of(STRANGER), 0));
        for (int i = 0; i < 10; i++) {
            node.pass(Duration.ofSeconds(4));
            node.ring(Timer.LIVENESS);
            List<Dial> dials = node.dials();
            if (!dials.isEmpty()) {
                return dials.get(0);
            }
        }
        throw new AssertionError("nobody was called");
    }

    private Link call(Duration dialTime) {
        Dial dial = callIsDue();
        node.pass(dialTime);
        return node.dialed(dial, STRANGER);
    }

    private NearSwap offered() {
        List<NearSwap> offers = node.sent(NearSwap.class);
        assertEquals(1, offers.size());
        return offers.get(0);
    }

    private long token() {
        return offered().token();
    }

    @Test
    void aNodeThatIsNearerIsOfferedTheFarthestOfTheNearNeighbours() {
        call(Duration.ofMillis(80));

        NearSwap offer = offered();

        assertEquals(new NearSwap(offer.token(), 200, 40, List.of(farthest.peer())), offer);
    }

    @Test
    void aNodeThatIsFartherIsLeftAlone() {
        Link called = call(Duration.ofMillis(500));

        assertEquals(List.of(new Closed(called, CloseReason.DONE)), node.did());
        assertEquals(List.of(), node.node.heldEdges(0));
    }

    @Test
    void theCallerLinksWithTheCalledOnceItsNeighbourHasTheOtherAndMakesThatANearLink() {
        Link called = call(Duration.ofMillis(80));
        long token = token();
        NearSwap answer = new NearSwap(token, 350, 40, List.of(OTHER));

        node.receive(called, answer);
        assertEquals(List.of(new Sent(farthest, answer)), node.did());
        node.receive(farthest, new SpliceDone(token));
        assertEquals(List.of(new Sent(called, new LinkRequest(token))), node.did());
        assertTrue(farthest.isNeighbour(), "make before break");
        node.receive(called, new LinkOk());

        List<Effect> did = node.did();
        assertTrue(did.contains(new Sent(called, new SpliceDone(token))), did::toString);
        assertTrue(did.contains(new Sent(called, new NearLink(Step.ASK))), did::toString);
        assertTrue(did.contains(new Sent(farthest, new Bye(Bye.Reason.SPLICED, 0, List.of()))), did::toString);
        assertEquals(8, node.node.degree());
    }

    @Test
    void aCalledThatOffersNobodyIsLeftAlone() {
        Link called = call(Duration.ofMillis(80));
        long token = token();

        node.receive(called, new NearSwap(token, 0, 0, List.of()));

        assertEquals(List.of(new Closed(called, CloseReason.DONE)), node.did());
        assertEquals(List.of(), node.node.heldEdges(0));
    }

    @Test
    void anAnswerToAnotherOfferEndsTheConnection() {
        Link called = call(Duration.ofMillis(80));
        long token = token();

        node.receive(called, new NearSwap(token + 1, 350, 40, List.of(OTHER)));

        assertTrue(node.did().contains(new Closed(called, CloseReason.PROTOCOL)));
    }

    @Test
    void theCalledAddsHowFarItsOwnIs() {
        Link caller = node.guest(STRANGER);

        node.receive(caller, new NearSwap(5, 150, 30, List.of(OTHER)));
        assertEquals(List.of(new Sent(farthest, new SplicePrepare(5, OTHER))), node.did());
        node.receive(farthest, new SpliceOk(5));

        assertEquals(List.of(new Sent(caller, new NearSwap(5, 350, 30, List.of(farthest.peer())))), node.did());
    }

    @Test
    void theCalledDropsItsEdgeAtTheCallersWordAndThenHasRoomForTheNearLink() {
        Link caller = node.guest(STRANGER);
        node.receive(caller, new NearSwap(5, 150, 30, List.of(OTHER)));
        node.receive(farthest, new SpliceOk(5));
        node.receive(caller, new LinkRequest(5));
        node.receive(caller, new SpliceDone(5));
        node.did();

        node.receive(caller, new NearLink(Step.ASK));

        assertEquals(List.of(new Sent(caller, new NearLink(Step.AGREE))), node.did());
        assertFalse(farthest.isNeighbour());
        assertEquals(8, node.node.degree());
    }

    @Test
    void aCallerThatIsHalfAsFarAsBothTogetherGetsNobody() {
        Link caller = node.guest(STRANGER);

        node.receive(caller, new NearSwap(5, 150, 180, List.of(OTHER)));

        assertEquals(List.of(new Sent(caller, new NearSwap(5, 0, 0, List.of()))), node.did());
    }

    @Test
    void whateverACallerSaysOfItsEdgeTheSumStaysWithinItsBound() {
        Link caller = node.guest(STRANGER);

        node.receive(caller, new NearSwap(5, NearSwap.MILLIS_MAX, 30, List.of(OTHER)));
        node.receive(farthest, new SpliceOk(5));

        assertEquals(NearSwap.MILLIS_MAX, offered().edgesMillis());
    }

    @Test
    void theNeighbourLinksWithTheOtherIfThatIsNearEnough() {
        node.receive(farthest, new NearSwap(5, 350, 40, List.of(OTHER)));
        Dial dial = node.dials().get(0);
        node.pass(Duration.ofMillis(2 * 275));

        Link other = node.dialed(dial, OTHER);
        assertEquals(List.of(new Sent(other, new LinkRequest(5))), node.did());
        node.receive(other, new LinkOk());

        List<Effect> did = node.did();
        assertTrue(did.contains(new Sent(farthest, new SpliceDone(5))), did::toString);
        assertTrue(did.contains(new Sent(other, new NearLink(Step.ASK))), did::toString);
        node.receive(farthest, new Bye(Bye.Reason.SPLICED, 0, List.of()));
        assertEquals(8, node.node.degree());
    }

    @Test
    void theNeighbourStaysWhereTheOtherIsTooFar() {
        node.receive(farthest, new NearSwap(5, 350, 40, List.of(OTHER)));
        Dial dial = node.dials().get(0);
        node.pass(Duration.ofMillis(2 * 276)); // 34 ms less in all: not a tenth

        Link other = node.dialed(dial, OTHER);

        assertEquals(List.of(new Closed(other, CloseReason.DONE), new Sent(farthest, new SpliceNo(5))), node.did());
        assertEquals(List.of(), node.node.heldEdges(0));
    }

    @Test
    void theNeighbourStaysWhereTheOtherIsNotThere() {
        node.receive(farthest, new NearSwap(5, 350, 40, List.of(OTHER)));

        node.dialFailed(node.dials().get(0));

        assertEquals(List.of(new Sent(farthest, new SpliceNo(5))), node.did());
        assertEquals(List.of(), node.node.heldEdges(0));
    }

    @Test
    void theNeighbourDoesNotLinkInSteadOfOneThatIsGone() {
        node.receive(farthest, new NearSwap(5, 350, 40, List.of(OTHER)));
        Dial dial = node.dials().get(0);
        node.lose(farthest);
        node.did();

        Link other = node.dialed(dial, OTHER);

        assertEquals(List.of(new Closed(other, CloseReason.DONE)), node.did());
    }

    @Test
    void aRandomLinkIsNotReplacedByANearOneNorANearOneByARandomOne() {
        Link random = links.get(6);
        Link caller = node.guest(STRANGER);

        node.receive(random, new NearSwap(5, 350, 40, List.of(OTHER)));
        node.receive(caller, new SwapOffer(6, SwapOffer.Degree.EVEN, List.of(OTHER), List.of()));

        List<Effect> did = node.did();
        assertEquals(new Sent(random, new SpliceNo(5)), did.get(0));
        assertFalse(((Sent) did.get(1)).link().isNear());
    }

    @Test
    void nobodyIsLinkedWithItselfOrTwice() {
        node.receive(farthest, new NearSwap(5, 350, 40, List.of(SELF)));
        node.receive(farthest, new NearSwap(6, 350, 40, List.of(contact(5))));
        node.receive(farthest, new NearSwap(7, 350, 40, List.of()));

        assertEquals(
                List.of(
                        new Sent(farthest, new SpliceNo(5)),
                        new Sent(farthest, new SpliceNo(6)),
                        new Sent(farthest, new SpliceNo(7))),
                node.did());
    }

    @Test
    void aRandomSwapThatReachesANearLinkLeavesARandomOne() {
        node.receive(farthest, new SwapPartner(5, OTHER));
        Link other = node.agreed(node.dials().get(0), OTHER);

        assertFalse(other.isNear());
    }
}
