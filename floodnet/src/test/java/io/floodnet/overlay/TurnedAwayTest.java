package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Scheduled;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.Records;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An entry node with too many guests sends newcomers on to others. */
class TurnedAwayTest {
    private static final int RETRY_AFTER_MILLIS = 2_000;

    private final TestNode node = new TestNode(ENTRY);

    private void turnAway(Dial dial, int by, Records records) {
        Link link = node.dialed(dial, contact(by));
        node.did();
        node.receive(link, records);
        node.lose(link);
    }

    @Test
    void aBusyNodeNamesItsNeighbours() {
        TestNode busy = new TestNode();
        Set<Integer> named = new HashSet<>();
        busy.neighbours(3).forEach(link -> named.add((int) link.peer().id().low()));
        for (int i = 0; i < OverlayConfig.defaults().membership().guestsMax(); i++) {
            busy.guest(contact(1_000 + i));
        }
        busy.did();

        busy.guest(contact(999));

        Records records = (Records) ((Sent) busy.did().get(0)).packet();
        Set<Integer> told = new HashSet<>();
        records.contacts().forEach(contact -> told.add((int) contact.id().low()));
        assertEquals(named, told);
        assertEquals(RETRY_AFTER_MILLIS, records.retryAfterMillis());
    }

    @Test
    void aNewcomerThatIsTurnedAwayGoesOnAtOnceAtOneOfThoseThatWereNamed() {
        node.start();
        turnAway(node.dials().get(0), 9, new Records(List.of(contact(20)), RETRY_AFTER_MILLIS));

        Dial next = node.dials().get(0);
        Link other = node.dialed(next, contact(20));

        assertEquals(contact(20), next.contact());
        assertEquals(4, node.sent(JoinRequest.class).size());
        assertTrue(other.is(Link.Standing.GUEST));
    }

    @Test
    void whoIsSentOnAndOnWaitsBeforeItTriesAgain() {
        node.start();
        List<Dial> dials = node.dials();
        for (int i = 0; i < 3; i++) {
            turnAway(dials.get(0), 20 + i, new Records(List.of(contact(21 + i)), RETRY_AFTER_MILLIS));
            dials = node.dials();
            assertEquals(1, dials.size());
        }
        turnAway(dials.get(0), 23, new Records(List.of(contact(24)), RETRY_AFTER_MILLIS));

        assertEquals(List.of(), node.dials());
        node.passAndRing(Duration.ofSeconds(10));
        assertEquals(1, node.dials().size());
    }

    @Test
    void whereAllThatWereNamedAreDeadTheEntryNodeIsAskedAgain() {
        node.start();
        turnAway(node.dials().get(0), 9, new Records(List.of(contact(20)), RETRY_AFTER_MILLIS));
        node.dialFailed(node.dials().get(0));

        boolean asksEntry = false;
        for (int i = 0; i < 10 && !asksEntry; i++) {
            node.passAndRing(Duration.ofSeconds(10));
            List<Dial> dials = node.dials();
            asksEntry = dials.stream().anyMatch(Dial::isEntry);
            dials.forEach(node::dialFailed);
        }

        assertTrue(asksEntry);
    }

    @Test
    void whereNobodyIsNamedItWaitsAsLongAsItWasTold() {
        node.start();
        Link entry = node.dialed(node.dials().get(0), contact(9));
        node.receive(entry, new Records(List.of(), RETRY_AFTER_MILLIS));
        node.lose(entry);
        node.effects.drain();

        node.passAndRing(Duration.ofMillis(500));

        List<Effect> did = node.effects.drain();
        assertTrue(did.stream().noneMatch(Effect.Dialled.class::isInstance));
        long delayNanos = did.stream()
                .filter(effect -> effect instanceof Scheduled scheduled && scheduled.timer() == Timer.REPAIR)
                .mapToLong(effect -> ((Scheduled) effect).delayNanos())
                .min()
                .orElseThrow();
        assertTrue(delayNanos >= Duration.ofMillis(RETRY_AFTER_MILLIS * 3 / 4).toNanos(), () -> delayNanos + " ns");
    }
}
