package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.NetworkSize;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told who asks for the network. */
class LookingAroundTest {
    private static final NodeId SELF = new NodeId(0xabcL, 7);
    private static final NodeId FIRST = new NodeId(1, 2);
    private static final NodeId SECOND = new NodeId(0x0123_4567_89ab_cdefL, 3);
    private static final NodeId THIRD = new NodeId(3, 4);

    private final TestSession session = new TestSession(ALICE, WhenFull.WAIT);

    private List<ChatEffect> look(List<NodeId> neighbours, NetworkSize size) {
        session.update(typed("/net"));
        return session.update(report(new NetworkView(SELF, 55_555, neighbours, size)));
    }

    private static ChatEvent report(NetworkView view) {
        return new ChatEvent.Looked(Look.FOR_REPORT, view);
    }

    private static NetworkSize size(long nodes, long ageMinutes) {
        return new NetworkSize(nodes, Duration.ofMinutes(ageMinutes));
    }

    @Test
    void aLineThatAsksIsNotSaid() {
        assertEquals(List.of(new ChatEffect.LookAround(Look.FOR_REPORT), ASK), session.update(typed(" /net ")));
    }

    @Test
    void neighboursAreCalledByTheirNamesWhereThoseWereHeard() {
        session.update(ChatFixture.arrived(FIRST, toAll(BOB, "hi")));
        session.update(ChatFixture.arrived(THIRD, toAll(CAROL, "hi")));

        assertEquals(
                List.of(
                        notice("you are alice, node 0000000000000abc on port 55555"),
                        notice("3 links: to bob, 0123456789abcdef and carol"),
                        notice("4 nodes on the network, with this one"),
                        notice("2 messages came since the start, 0 went from here")),
                look(List.of(FIRST, SECOND, THIRD), size(4, 0)));
    }

    @Test
    void whoIsAloneIsToldSo() {
        List<ChatEffect> told = look(List.of(), size(1, 0));

        assertEquals(notice("no link: what you type is kept and sent once somebody is there"), told.get(1));
        assertEquals(notice("nobody else is known to be on the network"), told.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 0, 'about 12 nodes on the network, give or take a fifth'",
        "1234, 1, 'about 1,200 nodes on the network as counted 1 minute ago, give or take a fifth'",
        "99700, 9, 'about 100,000 nodes on the network as counted 9 minutes ago, give or take a fifth'",
        "35504222208, 0, 'about 36,000,000,000 nodes on the network, give or take a fifth'",
    })
    void anEstimateIsToldAsOne(long nodes, long ageMinutes, String sentence) {
        assertEquals(
                notice(sentence), look(List.of(FIRST), size(nodes, ageMinutes)).get(2));
    }

    @Test
    void aPipeThatEndsWaitsForTheAnswer() {
        session.update(listening(55_555));
        session.update(typed("/net"));

        List<ChatEffect> atTheEnd = session.update(new ChatEvent.InputEnded());
        List<ChatEffect> answered = session.update(report(new NetworkView(SELF, 55_555, List.of(), size(1, 0))));

        assertEquals(List.of(), atTheEnd);
        assertEquals(new ChatEffect.Leave(LeaveReason.INPUT_ENDED), answered.get(answered.size() - 1));
    }
}
