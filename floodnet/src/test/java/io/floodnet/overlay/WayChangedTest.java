package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a node does when its router begins to let callers in, or no longer does. */
class WayChangedTest {
    private static final Duration PATIENCE =
            Duration.ofMillis(OverlayConfig.defaults().membership().handshakeTimeoutMillis());

    /** By then, a walk may have brought somebody; else a newcomer asks to be called. */
    private static final Duration WALK_AHEAD = PATIENCE.dividedBy(4).plusMillis(1);

    /** With the address at which a router lets callers in. */
    private static final Contact OPENED = new Contact(
            SELF.id(),
            List.of(new Address("203.0.113.5", 41_000), SELF.addresses().get(0)));

    private static final DialBackRequest REQUEST = new DialBackRequest(OPENED, DialBackRequest.HOPS_MAX, route(SELF));
    private static final DialBackTry TRY = new DialBackTry(contact(33).id(), Route.EMPTY);

    private final TestNode node = new TestNode(OverlayConfig.defaults(), ENTRY);

    @Test
    void aHiddenNodeAsksToBeCalledAtOnceAndIsHiddenUntilThen() {
        Link neighbour = hide();

        node.changeWay(OPENED);

        assertEquals(List.of(new Sent(neighbour, REQUEST)), node.did());
        assertEquals(SELF.undialable(), node.node.contact());
    }

    @Test
    void oneCallerIsProofEnoughAndTheNeighboursHearOfTheNewWay() {
        Link neighbour = hide();
        node.changeWay(OPENED);
        node.did();

        node.guest(contact(34));

        assertEquals(OPENED, node.node.contact());
        assertTrue(node.did().contains(new Sent(neighbour, new ContactChanged(OPENED))));
    }

    @Test
    void aHiddenNodeWhoseRouterLetsNobodyInAfterAllStaysHidden() {
        Link neighbour = hide();
        node.changeWay(OPENED);

        node.receive(neighbour, TRY);
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertEquals(SELF.undialable(), node.node.contact());
        assertEquals(List.of(), node.sent(ContactChanged.class));
    }

    @Test
    void whoCanBeDialledAlreadyTellsItsNeighboursAtOnce() {
        Link neighbour = prove();

        node.changeWay(OPENED);

        assertEquals(
                List.of(new Sent(neighbour, new ContactChanged(OPENED)), new Sent(neighbour, REQUEST)), node.did());
    }

    @Test
    void oneFailureIsEnoughOnceTheRouterHasShutTheDoor() {
        Link neighbour = prove();
        node.changeWay(OPENED);
        node.guest(contact(34));
        node.did();

        node.changeWay(SELF);
        node.receive(neighbour, TRY);
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertFalse(node.node.contact().isDialable());
        assertTrue(node.did().contains(new Sent(neighbour, new ContactChanged(SELF.undialable()))));
    }

    @Test
    void whatWasAskedOfTheEntryNodeIsAskedAnew() {
        node.start();
        node.dialed(node.dials().get(0), contact(9));
        node.passAndRing(WALK_AHEAD);
        assertEquals(1, node.sent(DialBackRequest.class).size(), "for the old addresses");

        node.changeWay(OPENED);
        node.passAndRing(WALK_AHEAD);

        assertEquals(List.of(REQUEST), node.sent(DialBackRequest.class));
    }

    @Test
    void whoKnowsNobodyYetAsksTheFirstItMeets() {
        node.start();
        Dial dial = node.dials().get(0);
        node.changeWay(OPENED);
        assertEquals(List.of(), node.did());

        node.dialed(dial, contact(9));
        node.passAndRing(WALK_AHEAD);

        assertEquals(List.of(REQUEST), node.sent(DialBackRequest.class));
    }

    @Test
    void whoTakesItForGrantedAsksNobody() {
        TestNode sure = new TestNode(ENTRY);
        Link neighbour = sure.neighbour(contact(1));

        sure.changeWay(OPENED);

        assertEquals(List.of(new Sent(neighbour, new ContactChanged(OPENED))), sure.did());
    }

    /** Somebody reached the node, and it has a neighbour. */
    private Link prove() {
        node.start();
        Link entry = node.dialed(node.dials().get(0), contact(9));
        Link caller = node.guest(contact(33));
        Link neighbour = node.neighbour(contact(1));
        node.lose(entry);
        node.lose(caller);
        node.did();
        return neighbour;
    }

    /** Nobody has reached the node lately, though some tried. */
    private Link hide() {
        Link neighbour = prove();
        List<Effect> did = new ArrayList<>();
        for (int round = 0; round < 6 && node.node.contact().isDialable(); round++) {
            node.receive(neighbour, new Ping(TestNode.WALL_MILLIS, Headcount.NONE));
            node.passAndRing(Duration.ofSeconds(40));
            node.receive(neighbour, TRY);
            node.passAndRing(PATIENCE.multipliedBy(2));
            did.addAll(node.did());
        }
        assertTrue(did.contains(new Sent(neighbour, new ContactChanged(SELF.undialable()))));
        return neighbour;
    }
}
