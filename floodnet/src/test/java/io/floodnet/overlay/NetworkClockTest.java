package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Reported;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.Pong;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworkClockTest {
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final TestNode node = new TestNode();

    @Test
    void aNodeGoesByItsOwnClockWhileItsNeighboursAgree() {
        for (int i = 1; i <= 8; i++) {
            node.neighbour(contact(i), Duration.ofSeconds(10L * (i - 4)));
        }

        assertEquals(WALL_MILLIS, node.networkMillis());
    }

    @Test
    void aNodeWhoseClockIsDaysOffGoesByItsNeighboursAndSaysSo() {
        node.neighbour(contact(1), THREE_DAYS);
        Link second = node.guest(contact(2));
        node.receive(second, new Pong(WALL_MILLIS + THREE_DAYS.toMillis(), Headcount.NONE));
        node.did();
        node.receive(second, new LinkRequest(0));
        node.pass(Duration.ofMinutes(1));
        node.receive(second, new Pong(WALL_MILLIS + THREE_DAYS.plusMinutes(1).toMillis(), Headcount.NONE));

        assertTrue(node.did().contains(new Reported(new OverlayEvent.ClockOff(THREE_DAYS.toMillis()))));
        assertEquals(WALL_MILLIS + THREE_DAYS.plusMinutes(1).toMillis(), node.networkMillis());
        node.broadcast(payload(1));
        assertEquals(
                WALL_MILLIS + THREE_DAYS.plusMinutes(1).toMillis(),
                node.sent(Message.class).get(0).sentAtMillis());
    }

    @Test
    void oneNeighbourWithAWrongClockMovesNobody() {
        for (int i = 1; i <= 3; i++) {
            node.neighbour(contact(i));
        }

        node.neighbour(contact(4), THREE_DAYS);

        assertEquals(WALL_MILLIS, node.networkMillis());
    }

    @Test
    void twoNodesThatDisagreeMeetInTheMiddle() {
        node.neighbour(contact(1), THREE_DAYS);

        assertEquals(WALL_MILLIS + THREE_DAYS.toMillis() / 2, node.networkMillis());
    }

    @Test
    void aClockThatWasSetIsFollowed() {
        node.setClock(WALL_MILLIS + 5_000);

        assertEquals(WALL_MILLIS + 5_000, node.networkMillis());
    }

    @Test
    void absurdClocksOfStrangersOverflowNothing() {
        for (long absurd : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0}) {
            TestNode node = new TestNode();
            for (int i = 1; i <= 8; i++) {
                Link link = node.neighbour(contact(i));
                node.receive(link, new Pong(absurd, Headcount.NONE));
            }

            assertTrue(Math.abs(node.networkMillis() - WALL_MILLIS)
                    <= Duration.ofDays(7).toMillis());
        }
    }
}
