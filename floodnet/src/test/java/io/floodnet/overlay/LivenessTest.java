package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static final Duration LONGEST_INTERVAL =
            Duration.ofMillis(OverlayConfig.defaults().liveness().pingIntervalMillis() * 5 / 4);
    private static final Duration PING_TIMEOUT = Duration.ofSeconds(5);

    private final TestNode node = new TestNode();

    private void check(Duration later) {
        node.pass(later);
        node.ring(Timer.LIVENESS);
    }

    @Test
    void aSilentNeighbourIsPinged() {
        node.neighbour(contact(1));

        check(LONGEST_INTERVAL);

        assertEquals(1, node.sent(Ping.class).size());
    }

    @Test
    void aNeighbourThatTalksIsNotPinged() {
        Link talker = node.neighbour(contact(1));
        for (int i = 0; i < 20; i++) {
            node.pass(Duration.ofSeconds(4));
            node.receive(talker, new Pong(TestNode.WALL_MILLIS, Headcount.NONE));
            node.ring(Timer.LIVENESS);
        }

        assertEquals(List.of(), node.sent(Ping.class));
    }

    @Test
    void aPingIsAnswered() {
        Link asker = node.neighbour(contact(1));

        node.receive(asker, new Ping(TestNode.WALL_MILLIS, Headcount.NONE));

        assertEquals(1, node.sent(Pong.class).size());
    }

    @Test
    void aNeighbourThatLeavesThreePingsUnansweredIsGivenUpAndReplaced() {
        List<Link> neighbours = node.neighbours(8);
        Link silent = neighbours.get(0);
        node.ring(Timer.REPAIR);
        check(LONGEST_INTERVAL);
        neighbours.subList(1, 8).forEach(link -> node.receive(link, new Pong(TestNode.WALL_MILLIS, Headcount.NONE)));
        node.effects.drain();
        check(PING_TIMEOUT);
        check(PING_TIMEOUT);
        assertEquals(2, node.sent(Ping.class).size(), "the second and the third");
        assertTrue(silent.isNeighbour());

        check(PING_TIMEOUT);

        List<Effect> did = node.effects.drain();
        assertTrue(did.contains(new Closed(silent, CloseReason.SILENT)), did::toString);
        assertFalse(silent.isNeighbour());
        assertTrue(
                did.stream()
                        .anyMatch(effect ->
                                effect instanceof Effect.Scheduled scheduled && scheduled.timer() == Timer.REPAIR),
                did::toString);
    }

    @Test
    void anAnswerToTheLastPingSavesTheLink() {
        Link slow = node.neighbour(contact(1));
        check(LONGEST_INTERVAL);
        check(PING_TIMEOUT);
        check(PING_TIMEOUT);

        node.receive(slow, new Pong(TestNode.WALL_MILLIS, Headcount.NONE));
        check(PING_TIMEOUT);

        assertTrue(slow.isNeighbour());
    }

    @Test
    void aGuestThatSaysNothingIsShownOut() {
        Link guest = node.guest(contact(1));

        check(Duration.ofSeconds(30));

        assertTrue(node.did().contains(new Closed(guest, CloseReason.SILENT)));
    }
}
