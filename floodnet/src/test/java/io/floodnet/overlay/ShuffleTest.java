package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.Records;
import io.floodnet.packet.Route;
import io.floodnet.packet.Shuffle;
import io.floodnet.packet.ShuffleReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How nodes hear of one another: by shuffles, and by those who have no place. */
class ShuffleTest {
    private static final Contact STRANGER = contact(50);

    private final TestNode node = new TestNode();

    @Test
    void aNodeTellsOfItselfAndItsNeighboursNowAndThen() {
        node.neighbours(3);
        node.pass(Duration.ofMinutes(2));

        node.ring(Timer.LIVENESS);

        List<Shuffle> shuffles = node.sent(Shuffle.class);
        assertEquals(1, shuffles.size());
        assertEquals(SELF, shuffles.get(0).records().get(0));
        assertTrue(shuffles.get(0).records().size() <= Records.CONTACTS_MAX);
        assertEquals(route(SELF), shuffles.get(0).route());
    }

    @Test
    void aShuffleGoesOnWhileItHasHopsLeft() {
        List<Link> neighbours = node.neighbours(2);
        Shuffle shuffle = new Shuffle(WALL_MILLIS, Headcount.NONE, List.of(STRANGER), 1, route(STRANGER, contact(1)));

        node.receive(neighbours.get(0), shuffle);

        Shuffle next =
                new Shuffle(WALL_MILLIS, TestNode.ALONE, List.of(STRANGER), 0, route(STRANGER, contact(1), SELF));
        assertEquals(List.of(new Sent(neighbours.get(1), next)), node.did());
    }

    @Test
    void itsLastNodeRemembersWhatItWasToldAndTellsAsMuch() {
        Link last = node.neighbours(2).get(0);

        node.receive(
                last, new Shuffle(WALL_MILLIS, Headcount.NONE, List.of(STRANGER), 0, route(contact(40), contact(1))));

        ShuffleReply reply = node.sent(ShuffleReply.class).get(0);
        assertEquals(route(contact(40)), reply.route());
        assertEquals(SELF, reply.records().get(0));
        assertTrue(node.node.remembered().contains(STRANGER));
    }

    @Test
    void anAnswerGoesBackTheWayTheShuffleCame() {
        List<Link> neighbours = node.neighbours(2);

        node.receive(
                neighbours.get(0),
                new ShuffleReply(WALL_MILLIS, Headcount.NONE, List.of(STRANGER), route(contact(9), contact(2))));
        node.receive(
                neighbours.get(0), new ShuffleReply(WALL_MILLIS, Headcount.NONE, List.of(contact(51)), Route.EMPTY));

        assertEquals(
                List.of(new Sent(
                        neighbours.get(1),
                        new ShuffleReply(WALL_MILLIS, TestNode.ALONE, List.of(STRANGER), route(contact(9))))),
                node.did());
        assertTrue(node.node.remembered().contains(contact(51)));
    }

    @Test
    void aShuffleThatLiesAboutItsWayEndsTheLink() {
        Link liar = node.neighbours(2).get(0);

        node.receive(liar, new Shuffle(WALL_MILLIS, Headcount.NONE, List.of(), 0, route(STRANGER)));

        assertTrue(node.did().contains(new Closed(liar, CloseReason.PROTOCOL)));
    }

    @Test
    void clocksAreComparedOverLinksThatAreNeverSilent() {
        long hour = Duration.ofHours(1).toMillis();
        for (Link link : node.neighbours(3)) {
            node.receive(link, new ShuffleReply(WALL_MILLIS + hour, Headcount.NONE, List.of(), Route.EMPTY));
        }

        assertEquals(WALL_MILLIS + hour, node.networkMillis());
    }

    @Test
    void whoHasNoLinkIsTakenInBeyondTheDesiredDegreeAndWhoHasSomeIsToldOfOthers() {
        node.neighbours(8);
        Link content = node.guest(STRANGER);
        Link lonely = node.guest(contact(51));

        node.receive(content, new NeighbourRequest(NeighbourRequest.Priority.LOW));
        List<Effect> refused = node.did();
        node.receive(lonely, new NeighbourRequest(NeighbourRequest.Priority.HIGH));

        assertTrue(refused.contains(new Sent(content, new LinkNo(LinkNo.Reason.FULL))), refused::toString);
        assertEquals(8, TestNode.sent(refused, Records.class).get(0).contacts().size());
        assertTrue(node.did().contains(new Sent(lonely, new LinkOk())));
    }
}
