package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.packet.Headcount;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.Pong;
import io.floodnet.packet.SizeSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far messages and walks may go in networks of different sizes. */
class HopLimitTest {
    private final TestNode node = new TestNode();

    private void tell(Link link, int nodes) {
        node.receive(link, new Pong(WALL_MILLIS, new Headcount(SizeSketch.EMPTY, HeadcountTest.sketch(nodes))));
    }

    @Test
    void aMessageGoesFartherInALargerNetworkBeforeAnyWasHeard() {
        Link neighbour = node.neighbour(contact(1));
        tell(neighbour, 100);
        node.did();
        node.broadcast(payload(1));
        int inASmallOne = node.sent(Message.class).get(0).hopsLeft();
        tell(neighbour, 100_000);
        node.did();

        node.broadcast(payload(2));

        assertEquals(12, inASmallOne);
        assertEquals(16, node.sent(Message.class).get(0).hopsLeft());
    }

    @Test
    void aLiarMakesMessagesGoFartherButWithinTheirBound() {
        Link liar = node.neighbour(contact(1));
        SizeSketch lie = new SizeSketch((1L << 60) - 1, (1L << 60) - 1);
        node.receive(liar, new Pong(WALL_MILLIS, new Headcount(lie, lie)));
        node.did();

        node.broadcast(payload(1));

        assertEquals(29, node.sent(Message.class).get(0).hopsLeft());
    }

    @Test
    void inANetworkOfAMillionAWalkGoesThreeStepsFarther() {
        List<Link> neighbours = node.neighbours(8);
        tell(neighbours.get(0), 1_000_000);
        node.lose(neighbours.get(1));
        node.did();

        node.ring(Timer.REPAIR);

        assertEquals(8, node.sent(JoinRequest.class).get(0).hopsLeft());
    }
}
