package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.route;
import static io.floodnet.overlay.TestNode.undialable;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Route;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinWalkTest {
    private static final Contact JOINER = undialable(50);

    @Test
    void aNodeStartsByAskingItsEntryNodeForAllItsLinks() {
        TestNode node = new TestNode(ENTRY);

        node.start();
        List<Dial> dials = node.dials();
        Link entry = node.dialed(dials.get(0), contact(9));

        assertEquals(1, dials.size());
        assertEquals(List.of(ENTRY), dials.get(0).addresses());
        List<JoinRequest> walks = node.sent(JoinRequest.class);
        assertEquals(4, walks.size());
        for (JoinRequest walk : walks) {
            assertEquals(new JoinRequest(walk.walkId(), SELF, 2, 5, 8, route(SELF)), walk);
        }
        assertTrue(entry.is(Link.Standing.GUEST));
    }

    @Test
    void aNewcomerKeepsTwoPlacesUntilAWalkThroughItsEntryNodeIsAnswered() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        Link entry = node.dialed(node.dials().get(0), contact(9));
        long walkId = node.sent(JoinRequest.class).get(0).walkId();
        for (int i = 1; i <= 8; i++) {
            node.receive(node.guest(contact(i)), new LinkRequest(0));
        }
        assertEquals(6, node.node.degree());

        node.receive(entry, new JoinAck(walkId, 5, contact(20), Route.EMPTY));
        node.receive(node.guest(contact(30)), new LinkRequest(0));

        assertEquals(7, node.node.degree(), "the other place is for the host that has answered");
    }

    @Test
    void severalEntryNodesShareTheWalks() {
        TestNode node = new TestNode(ENTRY, new Address("other.example", 1), new Address("third.example", 1));

        node.start();
        List<Dial> dials = node.dials();
        node.dialed(dials.get(0), contact(9));
        int first = node.sent(JoinRequest.class).size();
        node.dialed(dials.get(1), contact(10));
        int second = node.sent(JoinRequest.class).size();

        assertEquals(3, dials.size());
        assertEquals(2, first);
        assertEquals(2, second);
    }

    @Test
    void aWalkGoesOnToAnyNeighbourButTheOneItCameFrom() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);
        Set<Link> taken = new HashSet<>();

        for (int i = 0; i < 300; i++) {
            node.receive(neighbours.get(0), walk(JOINER, 2, 5, JOINER, contact(1)));
            Sent sent = (Sent) node.did().get(0);
            assertEquals(walk(JOINER, 2, 4, JOINER, contact(1), SELF), sent.packet());
            taken.add(sent.link());
        }

        assertEquals(new HashSet<>(neighbours.subList(1, 8)), taken);
    }

    @Test
    void aWalkAvoidsNodesThatItHasSeenWhereItCan() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(3);

        for (int i = 0; i < 20; i++) {
            node.receive(neighbours.get(0), walk(JOINER, 2, 5, JOINER, contact(2), contact(1)));
            assertEquals(neighbours.get(2), ((Sent) node.did().get(0)).link());
        }
    }

    @Test
    void aWalkThatCanGoNowhereElseEndsHere() {
        TestNode node = new TestNode();
        Link joiner = node.guest(JOINER);
        node.did();

        node.receive(joiner, walk(JOINER, 2, 7, JOINER));

        assertEquals(SELF, node.sent(JoinAck.class).get(0).host());
    }

    @Test
    void aWalkInADeadEndGoesBackTheWayItCame() {
        TestNode node = new TestNode();
        Link only = node.neighbour(contact(1));

        node.receive(only, walk(JOINER, 2, 5, JOINER, contact(1)));

        assertEquals(1, node.sent(JoinRequest.class).size());
    }

    @Test
    void aWalkWhoseHopsAreSpentWithoutSuccessIsRefusedOnTheWayBack() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);
        JoinRequest spent =
                new JoinRequest(1, contact(2), 2, 0, 0, route(contact(2), contact(1))); // a neighbour of ours already

        node.receive(neighbours.get(0), spent);

        assertEquals(List.of(new Sent(neighbours.get(0), new JoinNo(1, route(contact(2))))), node.did());
    }

    @Test
    void aRefusalGoesBackAlongTheRouteToo() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));
        Link joiner = node.guest(JOINER);
        node.did();

        node.receive(neighbour, new JoinNo(77, route(JOINER)));

        assertEquals(List.of(new Sent(joiner, new JoinNo(77, Route.EMPTY))), node.did());
    }

    @Test
    void aJoinerWhoseWalksAreAllRefusedHangsUpAndTriesAgainWithoutWaitingForThemToRunOut() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        Link entry = node.dialed(node.dials().get(0), contact(9));
        for (JoinRequest walk : node.sent(JoinRequest.class)) {
            node.receive(entry, new JoinNo(walk.walkId(), Route.EMPTY));
        }
        assertEquals(List.of(new Closed(entry, CloseReason.DONE)), closes(node.did()));

        node.pass(Duration.ofMillis(500));
        node.ring(Timer.REPAIR);

        assertEquals(List.of(ENTRY), node.dials().get(0).addresses());
    }

    @Test
    void anAnswerGoesBackAlongTheRouteStepByStep() {
        TestNode node = new TestNode();
        node.neighbour(contact(1));
        Link previous = node.neighbour(contact(2));
        JoinAck ack = new JoinAck(77, 5, contact(9), route(JOINER, contact(2)));

        node.receive(previous, ack);

        assertEquals(List.of(new Sent(previous, ack.nextHop())), node.did());
        assertEquals(route(JOINER), ack.nextHop().route());
    }

    @Test
    void anEntryNodeReturnsTheAnswerToTheJoinerThatIsNoNeighbour() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));
        Link joiner = node.guest(JOINER);
        node.did();

        node.receive(neighbour, new JoinAck(77, 5, contact(9), route(JOINER)));

        assertEquals(List.of(new Sent(joiner, new JoinAck(77, 5, contact(9), Route.EMPTY))), node.did());
    }

    @Test
    void anAnswerForANodeThatIsGoneIsDropped() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));

        node.receive(neighbour, new JoinAck(77, 5, contact(9), route(JOINER)));

        assertEquals(List.of(), node.did());
    }

    @Test
    void aWalkThatLiesAboutTheWayItCameEndsTheConnection() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));

        node.receive(neighbour, walk(JOINER, 2, 5, JOINER, contact(2)));

        assertTrue(node.did().contains(new Closed(neighbour, CloseReason.PROTOCOL)));
    }

    @Test
    void theConnectionToTheEntryNodeIsClosedOnceItsWalksAreAnswered() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        Link entry = node.dialed(node.dials().get(0), contact(9));
        List<JoinRequest> walks = node.sent(JoinRequest.class);

        for (int i = 0; i < walks.size(); i++) {
            assertEquals(List.of(), closes(node.did()));
            Contact host = contact(20 + i);
            node.receive(entry, new JoinAck(walks.get(i).walkId(), i, host, Route.EMPTY));
        }

        assertEquals(List.of(new Closed(entry, CloseReason.DONE)), closes(node.did()));
    }

    private static List<Effect> closes(List<Effect> effects) {
        return effects.stream().filter(Closed.class::isInstance).toList();
    }

    @Test
    void aRepairWalkIsSentThroughANeighbourAndWantsNoMoreThanIsMissing() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);
        node.lose(neighbours.get(0));
        node.did();

        node.passAndRing(Duration.ofMillis(1_500));

        List<JoinRequest> walks = node.sent(JoinRequest.class);
        assertEquals(1, walks.size());
        assertEquals(1, walks.get(0).want());
    }

    @Test
    void twoMissingLinksAreRepairedByOneWalk() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);
        node.lose(neighbours.get(0));
        node.lose(neighbours.get(1));
        node.did();

        node.passAndRing(Duration.ofMillis(1_500));

        assertEquals(
                List.of(2),
                node.sent(JoinRequest.class).stream().map(JoinRequest::want).toList());
    }
}
