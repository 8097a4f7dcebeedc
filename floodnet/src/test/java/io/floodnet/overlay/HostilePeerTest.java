package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static io.floodnet.overlay.TestNode.route;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Scheduled;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Route;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Well-formed packets from peers that mean ill: each of these once did what its test forbids. */
class HostilePeerTest {
    private static final Contact STRANGER = contact(70);

    private final TestNode node = new TestNode(ENTRY);

    @Test
    void noPacketCarriesTheTokenThatNoEdgeIsHeldUnder() {
        assertThrows(IllegalArgumentException.class, () -> new SpliceDone(0));
        assertThrows(IllegalArgumentException.class, () -> new SplicePrepare(0, STRANGER));
        assertThrows(IllegalArgumentException.class, () -> new SpliceOk(0));
    }

    @Test
    void nobodyButTheJoinerCanHaveTheEdgeCutThatIsHeldForIt() {
        List<Link> neighbours = node.neighbours(8);
        node.receive(neighbours.get(2), new SplicePrepare(5, STRANGER));
        node.did();

        for (Link neighbour : neighbours) {
            node.receive(neighbour, new SpliceDone(5));
            node.receive(neighbour, new SpliceDone(6));
        }

        assertEquals(8, node.node.degree());
    }

    @Test
    void aNeighbourThatComesAndGoesDoesNotPutRepairOff() {
        node.neighbours(2);
        node.ring(Timer.REPAIR);
        int rounds = 0;
        long dueNanos = Long.MAX_VALUE;
        long nowNanos = 0;
        for (int i = 0; i < 100; i++) {
            Link fickle = node.guest(STRANGER);
            node.receive(fickle, new LinkRequest(0));
            node.lose(fickle);
            for (Effect effect : node.effects.drain()) {
                if (effect instanceof Scheduled scheduled && scheduled.timer() == Timer.REPAIR) {
                    dueNanos = nowNanos + scheduled.delayNanos();
                }
            }
            node.pass(Duration.ofMillis(250));
            nowNanos += Duration.ofMillis(250).toNanos();
            if (nowNanos >= dueNanos) {
                dueNanos = Long.MAX_VALUE;
                rounds++;
                node.ring(Timer.REPAIR);
            }
        }

        assertTrue(rounds >= 10, "rounds in 25 s: " + rounds);
    }

    @Test
    void placesPromisedToStrangersDoNotKeepANodeAlone() {
        int dials = 0;
        Link stranger = node.guest(STRANGER);
        for (int round = 0; round < 60; round++) {
            for (int i = 0; i < 8; i++) {
                Contact joiner = contact(1_000 + round * 8 + i);
                node.receive(stranger, walk(joiner, 2, 0, joiner, STRANGER));
            }
            node.did();
            node.pass(Duration.ofSeconds(1));
            node.ring(Timer.EXPIRY);
            node.ring(Timer.REPAIR);
            dials += node.dialAllInVain().size();
        }

        assertTrue(dials >= 30, "dials in a minute: " + dials);
    }

    @Test
    void edgesHeldForStrangersDoNotKeepANodeFromRepairing() {
        Link only = node.neighbour(contact(1));
        int walks = 0;
        for (int round = 0; round < 60; round++) {
            node.receive(only, new SplicePrepare(1 + round, contact(1_000 + round)));
            node.effects.drain();
            node.pass(Duration.ofSeconds(1));
            node.ring(Timer.EXPIRY);
            node.ring(Timer.REPAIR);
            walks += node.sent(JoinRequest.class).size();
        }

        assertTrue(walks >= 10, "walks in a minute: " + walks);
    }

    @Test
    void strangersThatFillTheHouseDoNotKeepTheNodeFromGoingOut() {
        for (int i = 0; i < OverlayConfig.defaults().membership().guestsMax(); i++) {
            node.guest(contact(1_000 + i));
        }
        node.start();
        Dial dial = node.dials().get(0);

        Link entry = node.dialed(dial, contact(9));

        assertFalse(node.did().contains(new Closed(entry, CloseReason.BUSY)));
        assertTrue(entry.is(Link.Standing.GUEST));
    }

    @Test
    void aStrangerThatKeepsTalkingIsShownOutAllTheSame() {
        Link stranger = node.guest(STRANGER);
        for (int second = 0; second < 29; second++) {
            node.pass(Duration.ofSeconds(1));
            node.receive(stranger, new Pong(WALL_MILLIS, Headcount.NONE));
        }
        node.did();

        node.passAndRing(Duration.ofSeconds(1));

        assertTrue(node.did().contains(new Closed(stranger, CloseReason.SILENT)));
    }

    @Test
    void answersThatNobodyAskedForTeachNoAddresses() {
        Link stranger = node.guest(STRANGER);
        for (int i = 0; i < 200; i++) {
            node.receive(stranger, new JoinAck(i, 1, contact(1_000 + i), Route.EMPTY));
        }

        assertEquals(List.of(), node.node.remembered());
    }

    @Test
    void walksOfInventedJoinersDoNotPushOutTheNodesThatThisOneHasMet() {
        List<Contact> met = node.neighbours(8).stream().map(Link::peer).toList();
        Link stranger = node.guest(STRANGER);
        for (int i = 0; i < 1_000; i++) {
            Contact joiner = contact(1_000 + i);
            node.receive(stranger, walk(joiner, 2, 5, joiner, STRANGER));
        }

        List<Contact> remembered = node.node.remembered();
        assertTrue(remembered.containsAll(met), remembered::toString);
        int freshAndOldMax = OverlayConfig.defaults().membership().rememberedMax() + 16;
        assertTrue(remembered.size() <= freshAndOldMax, "remembered: " + remembered.size());
    }

    @Test
    void aWalkCannotMoveTheAddressOfANeighbour() {
        Link neighbour = node.neighbour(contact(1));
        Contact forged = new Contact(neighbour.peer().id(), contact(200).addresses());
        Link stranger = node.guest(STRANGER);

        node.receive(stranger, walk(forged, 2, 5, forged, STRANGER));

        assertEquals(List.of(neighbour.peer()), node.node.remembered());
    }

    @Test
    void aSoleNeighbourThatLiesAboutTheTimeIsFollowedForAWeekAtMost() {
        Link liar = node.neighbour(contact(1));
        for (int i = 0; i < 100; i++) {
            node.receive(liar, new Pong(WALL_MILLIS + Duration.ofDays(3_650).toMillis(), Headcount.NONE));
        }

        assertTrue(node.networkMillis() - WALL_MILLIS <= Duration.ofDays(7).toMillis());
    }

    @Test
    void aNeighbourThatChangesItsMindAboutTheTimeIsReportedOnceAMinute() {
        Link liar = node.neighbour(contact(1));
        node.did();
        for (int i = 0; i < 1_000; i++) {
            node.receive(liar, new Pong(WALL_MILLIS + (i % 2) * 10_000_000L, Headcount.NONE));
        }

        long reports = node.did().stream()
                .filter(effect ->
                        effect instanceof Effect.Reported reported && reported.event() instanceof OverlayEvent.ClockOff)
                .count();
        assertEquals(1, reports);
    }

    @Test
    void aNodeThatFollowedALiarsClockHearsNewcomersOnceHonestNeighboursAreBack() {
        Link liar = node.neighbour(contact(1));
        long ahead = WALL_MILLIS + Duration.ofDays(7).toMillis();
        for (int i = 0; i < 100; i++) {
            node.receive(liar, new Pong(ahead, Headcount.NONE));
        }
        for (int i = 0; i < 40; i++) {
            node.receive(liar, message(5_000 + i, node.networkMillis()));
        }
        node.pass(Duration.ofMinutes(15));
        for (int i = 0; i < 40; i++) {
            node.receive(liar, message(6_000 + i, node.networkMillis()));
        }
        node.lose(liar);
        for (int i = 2; i <= 8; i++) {
            node.neighbour(contact(i));
        }
        long nowMillis = WALL_MILLIS + Duration.ofMinutes(15).toMillis();
        assertTrue(Math.abs(node.networkMillis() - nowMillis)
                < Duration.ofMinutes(2).toMillis());
        node.did();

        Link honest = node.neighbour(contact(9));
        int delivered = 0;
        node.receive(honest, message(7_000, nowMillis));
        for (int i = 1; i <= 20; i++) {
            node.pass(Duration.ofSeconds(10));
            node.receive(honest, message(7_000 + i, node.networkMillis()));
            delivered += (int) node.did().stream()
                    .filter(Effect.Delivered.class::isInstance)
                    .count();
        }
        assertEquals(20, delivered);
    }

    private static Message message(int origin, long sentAtMillis) {
        return new Message(new NodeId(origin, 0), 1, 1, sentAtMillis, 120, 0, 1, payload(1));
    }

    @Test
    void aWalkBackToItsOwnJoinerChangesNothing() {
        Link neighbour = node.neighbour(contact(1));

        node.receive(neighbour, walk(SELF, 2, 0, SELF, contact(1)));

        assertEquals(1, node.node.degree());
        assertEquals(List.of(), node.sent(JoinAck.class), () -> "a node does not take itself in " + route(SELF));
    }
}
