package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearLink.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which links are near ones is agreed upon by both ends, each of which measures the way by its own clock. */
class NearLinkTest {
    private final TestNode node = new TestNode();

    private static Sent said(Link link, Step step) {
        return new Sent(link, new NearLink(step));
    }

    private void hear(Link link, Step step) {
        node.receive(link, new NearLink(step));
    }

    /** The other end asks, and confirms after so long. */
    private void becomeNear(Link link, Duration roundTrip) {
        hear(link, Step.ASK);
        node.pass(roundTrip);
        hear(link, Step.CONFIRM);
        node.did();
    }

    /** Rings until the node asks a neighbour. */
    private Link asked() {
        for (int i = 0; i < 10; i++) {
            node.pass(Duration.ofSeconds(4));
            node.ring(Timer.LIVENESS);
            for (Effect effect : node.did()) {
                if (effect instanceof Sent sent && sent.packet() instanceof NearLink) {
                    assertEquals(new NearLink(Step.ASK), sent.packet());
                    return sent.link();
                }
            }
        }
        throw new AssertionError("nobody was asked");
    }

    @Test
    void theOneThatAsksTakesTheTimeFromItsQuestionToTheAnswer() {
        node.neighbours(8);
        Link link = asked();

        node.pass(Duration.ofMillis(84));
        hear(link, Step.AGREE);

        assertEquals(List.of(said(link, Step.CONFIRM)), node.did());
        assertTrue(link.isNear());
        assertEquals(84, link.nearMillis());
    }

    @Test
    void theOneThatAgreesTakesTheTimeUntilThatIsConfirmed() {
        Link link = node.neighbours(8).get(3);

        hear(link, Step.ASK);
        assertEquals(List.of(said(link, Step.AGREE)), node.did());
        assertFalse(link.isNear());
        node.pass(Duration.ofMillis(84));
        hear(link, Step.CONFIRM);

        assertTrue(link.isNear());
        assertEquals(84, link.nearMillis());
    }

    @Test
    void aPeerThatStallsLooksFarAway() {
        Link link = node.neighbours(8).get(3);

        becomeNear(link, Duration.ofSeconds(2));

        assertEquals(510, link.nearMillis());
    }

    @Test
    void halfOfTheLinksBecomeNearOnesAndNoMore() {
        List<Link> links = node.neighbours(8);
        links.subList(0, 4).forEach(link -> becomeNear(link, Duration.ofMillis(20)));

        hear(links.get(4), Step.ASK);

        assertEquals(List.of(said(links.get(4), Step.DECLINE)), node.did());
        assertEquals(4, links.stream().filter(Link::isNear).count());
    }

    @Test
    void anAnswerThatIsStillAwaitedTakesAPlace() {
        List<Link> links = node.neighbours(8);
        links.subList(0, 4).forEach(link -> hear(link, Step.ASK));
        node.did();

        hear(links.get(4), Step.ASK);

        assertEquals(List.of(said(links.get(4), Step.DECLINE)), node.did());
    }

    @Test
    void aNodeThatWantsNoneDeclines() {
        TestNode random = new TestNode(OverlayConfig.defaults().withNearLinks(0));
        Link link = random.neighbours(8).get(0);

        random.receive(link, new NearLink(Step.ASK));

        assertEquals(List.of(said(link, Step.DECLINE)), random.did());
    }

    @Test
    void whereBothAskTheQuestionOfTheLowerIdStands() {
        node.neighbours(8);
        Link lower = asked(); // all of them have lower ids than this node

        hear(lower, Step.ASK);
        assertEquals(List.of(said(lower, Step.AGREE)), node.did());

        hear(lower, Step.CONFIRM);
        assertTrue(lower.isNear());
    }

    @Test
    void anAnswerToNothingMakesTheLinkARandomOneForBoth() {
        Link link = node.neighbours(8).get(0);

        hear(link, Step.AGREE);
        hear(link, Step.CONFIRM);

        assertEquals(List.of(said(link, Step.DECLINE), said(link, Step.DECLINE)), node.did());
        assertFalse(link.isNear());
    }

    @Test
    void anAnswerThatIsLateCountsForNothing() {
        Link link = node.neighbours(8).get(0);
        hear(link, Step.ASK);
        node.did();

        node.passAndRing(Duration.ofSeconds(4));
        node.did();
        hear(link, Step.CONFIRM);

        assertEquals(List.of(said(link, Step.DECLINE)), node.did());
        assertFalse(link.isNear());
    }

    @Test
    void aNearLinkThatIsDeclinedIsARandomOne() {
        Link link = node.neighbours(8).get(0);
        becomeNear(link, Duration.ofMillis(20));

        hear(link, Step.DECLINE);

        assertFalse(link.isNear());
        assertEquals(List.of(), node.did());
    }

    @Test
    void aNodeWithTooFewLinksHasOtherWorries() {
        node.neighbours(7);

        for (int i = 0; i < 10; i++) {
            node.pass(Duration.ofSeconds(4));
            node.ring(Timer.LIVENESS);
        }

        assertEquals(List.of(), node.sent(NearLink.class));
    }

    @Test
    void aNodeWhoseNeighboursAllDeclineAsksNoMoreAfterItsTries() {
        List<Link> links = node.neighbours(8);
        int asked = 0;
        for (int second = 0; second < 1_500; second += 5) {
            node.pass(Duration.ofSeconds(5));
            node.ring(Timer.LIVENESS);
            asked += node.sent(NearLink.class).size();
            links.forEach(link -> hear(link, Step.DECLINE));
        }

        assertEquals(32, asked);
    }

    @Test
    void aNearLinkThatEndsIsWorthAFewMoreTries() {
        List<Link> links = node.neighbours(8);
        becomeNear(links.get(0), Duration.ofMillis(20));
        aNodeIsWeary(links.subList(1, 8));

        node.receive(links.get(0), new Bye(Bye.Reason.SPLICED, 0, List.of()));
        node.neighbour(contact(20));
        node.did();

        assertTrue(asked().isNeighbour());
    }

    private void aNodeIsWeary(List<Link> random) {
        for (int second = 0; second < 1_500; second += 5) {
            node.pass(Duration.ofSeconds(5));
            node.ring(Timer.LIVENESS);
            random.forEach(link -> hear(link, Step.DECLINE));
        }
        node.did();
    }

    @Test
    void aNeighbourThatTurnsOutToBeHiddenIsNoNearOneAndLeavesItsPlaceToAnother() {
        List<Link> links = node.neighbours(8);
        for (int i = 0; i < 4; i++) {
            becomeNear(links.get(i), Duration.ofMillis(20));
        }
        hear(links.get(4), Step.ASK);
        assertEquals(List.of(said(links.get(4), Step.DECLINE)), node.did(), "four are enough");

        node.receive(links.get(0), new ContactChanged(contact(1).undialable()));
        node.did();
        hear(links.get(4), Step.ASK);

        assertFalse(links.get(0).isNear());
        assertEquals(List.of(said(links.get(4), Step.AGREE)), node.did());
    }

    @Test
    void oneThatCannotBeDialledHasNone() {
        TestNode hidden =
                new TestNode(OverlayConfig.defaults().withStance(OverlayConfig.Reachability.Stance.UNDIALABLE));
        Link link = hidden.neighbours(8).get(0);

        hidden.receive(link, new NearLink(Step.ASK));

        assertEquals(List.of(said(link, Step.DECLINE)), hidden.did());
    }
}
