package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.SELF;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.hello;
import static io.floodnet.chat.session.ChatFixture.isolated;
import static io.floodnet.chat.session.ChatFixture.linkUp;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.looked;
import static io.floodnet.chat.session.ChatFixture.node;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.People;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chats tell one another of themselves. */
class PresenceTest {
    private static final NodeId FIRST = node(1);
    private static final NodeId SECOND = node(2);
    private static final ChatEffect LOOK = new ChatEffect.LookAround(Look.FOR_HELLO);

    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @BeforeEach
    void startNode() {
        session.update(listening(55_555));
    }

    private static ChatEffect announce(Username name, Duration every) {
        return new ChatEffect.Announce(new Signal.Hello(name, PersonId.of(SELF), every, Away.not()));
    }

    private static ChatEffect ask(NodeId node) {
        return new ChatEffect.Tell(node, new Signal.AskUsers(node));
    }

    private static ChatEffect again(Duration delay) {
        return new ChatEffect.Set(Alarm.HELLO, delay.toMillis());
    }

    private static ChatEvent bye(NodeId node) {
        return arrived(node, new Signal.Bye());
    }

    @Test
    void theFirstLinkBringsAHelloAndAQuestion() {
        assertEquals(List.of(notice("on the network"), LOOK, ask(FIRST)), session.updateAll(linkUp(FIRST)));
        assertEquals(
                List.of(announce(ALICE, Duration.ofMinutes(1)), again(Duration.ofMinutes(1))),
                session.updateAll(looked(4, FIRST)));
    }

    @Test
    void notMoreThanThreeNeighboursAreAskedUntilAllAreLost() {
        session.updateAll(linkUp(FIRST));

        assertEquals(List.of(ask(SECOND)), session.updateAll(linkUp(SECOND)));
        assertEquals(List.of(ask(node(3))), session.updateAll(linkUp(node(3))));
        assertEquals(List.of(), session.updateAll(linkUp(node(4))));

        session.updateAll(isolated());
        assertTrue(session.updateAll(linkUp(node(4))).contains(ask(node(4))));
    }

    /** All hellos of a network together are one a second. */
    @ParameterizedTest
    @CsvSource({"1, 60", "60, 60", "61, 61", "3000, 3000", "86400, 86400", "1000000, 86400"})
    void theMoreThereAreTheMoreRarelyEachSaysHello(long chats, long seconds) {
        session.updateAll(linkUp(FIRST));

        assertEquals(
                List.of(announce(ALICE, Duration.ofSeconds(seconds)), again(Duration.ofSeconds(seconds))),
                session.updateAll(looked(chats, FIRST)));
    }

    @Test
    void aHelloIsSaidAgainWhenItIsTime() {
        session.updateAll(linkUp(FIRST));
        session.updateAll(looked(4, FIRST));

        assertEquals(List.of(LOOK), session.updateAll(new ChatEvent.Rang(Alarm.HELLO)));
    }

    @Test
    void aNewNameIsToldAtOnceAndThoseThatFollowTogether() {
        session.updateAll(linkUp(FIRST));
        session.updateAll(looked(4, FIRST));
        session.pass(Duration.ofSeconds(10));

        assertTrue(session.updateAll(typed("set username bob")).contains(LOOK));
        assertTrue(session.updateAll(looked(4, FIRST)).contains(announce(BOB, Duration.ofMinutes(1))));
        List<ChatEffect> another = session.updateAll(typed("set username carol"));

        assertTrue(another.contains(again(Duration.ofSeconds(2))), another::toString);
        assertFalse(another.contains(LOOK), another::toString);
    }

    @Test
    void whoLeavesSaysGoodbyeFirst() {
        session.updateAll(linkUp(FIRST));
        session.updateAll(looked(4, FIRST));

        assertEquals(
                List.of(new ChatEffect.Announce(new Signal.Bye()), new ChatEffect.Leave(LeaveReason.QUIT)),
                session.updateAll(typed("quit")));
    }

    @Test
    void whoNeverSaidHelloSaysNoGoodbye() {
        assertEquals(List.of(new ChatEffect.Leave(LeaveReason.QUIT)), session.updateAll(typed("quit")));
    }

    @Test
    void aHelloMakesSomebodyOnlineAndAByeReallyOffline() {
        session.update(arrived(FIRST, hello(BOB, FIRST)));
        List<String> here = session.told("/users");

        session.update(bye(FIRST));

        assertEquals(List.of("1 online: bob", "nobody who was here is known to have left"), here);
        assertEquals(
                List.of("nobody else is known to be here", "1 offline: bob (a moment ago)"), session.told("/users"));
    }

    @Test
    void whoCrashedIsTakenForGoneAfterAWhile() {
        session.update(arrived(FIRST, hello(BOB, FIRST)));

        session.pass(Duration.ofMinutes(3));

        assertEquals(List.of("nobody else is known to be here"), session.told("/online"));
        assertEquals(List.of("1 offline: bob (3 minutes ago)"), session.told("/offline"));
    }

    @Test
    void aByeOfSomebodyUnknownDoesNothing() {
        assertEquals(List.of(), session.updateAll(bye(FIRST)));
    }

    @Test
    void whoAsksIsToldWhoIsHereWithTheOneWhoTells() {
        session.update(arrived(FIRST, hello(BOB, FIRST)));
        session.update(arrived(node(3), hello(CAROL, node(3))));
        session.update(bye(node(3)));

        List<ChatEffect> told = session.updateAll(arrived(SECOND, new Signal.AskUsers(SELF)));

        assertEquals(
                List.of(new ChatEffect.Tell(
                        SECOND,
                        new Signal.KnownUsers(
                                SECOND,
                                List.of(
                                        new Signal.KnownUser(FIRST, hello(BOB, FIRST), Duration.ZERO),
                                        new Signal.KnownUser(SELF, hello(ALICE, SELF), Duration.ZERO))))),
                told);
    }

    @Test
    void whatIsAskedOfOthersIsNotAnswered() {
        assertEquals(List.of(), session.updateAll(arrived(SECOND, new Signal.AskUsers(FIRST))));
        assertEquals(List.of(), session.updateAll(arrived(SECOND, new Signal.Ping(FIRST, 1))));
    }

    @Test
    void whoAsksWithoutEndIsToldOnceASecond() {
        int told = 0;
        for (int asked = 0; asked < 1_000; asked++) {
            told += session.updateAll(arrived(SECOND, new Signal.AskUsers(SELF)))
                    .size();
        }
        session.pass(Duration.ofSeconds(1));

        assertEquals(20, told);
        assertEquals(
                1, session.updateAll(arrived(SECOND, new Signal.AskUsers(SELF))).size());
        assertEquals(
                0, session.updateAll(arrived(SECOND, new Signal.AskUsers(SELF))).size());
    }

    @Test
    void aNewcomerKnowsWhomItsNeighbourKnows() {
        session.updateAll(linkUp(FIRST));

        session.update(arrived(
                FIRST,
                new Signal.KnownUsers(
                        SELF,
                        List.of(
                                new Signal.KnownUser(FIRST, hello(BOB, FIRST), Duration.ZERO),
                                new Signal.KnownUser(SELF, hello(ALICE, SELF), Duration.ZERO),
                                new Signal.KnownUser(SECOND, hello(CAROL, SECOND), Duration.ofSeconds(9))))));

        assertEquals(List.of("2 online: bob, carol"), session.told("/online"));
    }

    @Test
    void aListThatNobodyAskedForIsNotTaken() {
        session.update(arrived(
                FIRST,
                new Signal.KnownUsers(
                        SELF, List.of(new Signal.KnownUser(SECOND, hello(CAROL, SECOND), Duration.ZERO)))));

        assertEquals(List.of("nobody else is known to be here"), session.told("/online"));
    }

    @Test
    void explodeTellsAllAndAsksEachNeighbourButNotAllTheTime() {
        session.updateAll(linkUp(FIRST));
        session.updateAll(looked(4, FIRST));

        List<ChatEffect> exploded = session.updateAll(typed("/explode"));
        List<ChatEffect> seen = session.updateAll(looked(4, FIRST, SECOND));
        List<String> again = session.told("/explode");
        session.pass(Duration.ofSeconds(30));

        assertTrue(exploded.contains(LOOK));
        assertEquals(
                List.of(announce(ALICE, Duration.ofMinutes(1)), again(Duration.ofMinutes(1)), ask(FIRST), ask(SECOND)),
                seen);
        assertEquals(List.of("that was done a moment ago; once in 30 seconds is enough"), again);
        assertEquals(List.of("everybody is told that you are here"), session.told("/explode"));
    }

    @Test
    void aFloodOfStrangersStaysBoundedInMemoryAndOnTheScreen() {
        for (long stranger = 1; stranger <= 5_000; stranger++) {
            Username name = new Username("stranger-with-a-long-name-" + stranger);
            assertEquals(List.of(), session.told(arrived(node(stranger), hello(name, node(stranger)))));
        }

        String told = session.told("/online").get(0);
        assertTrue(told.startsWith(People.CHATS_MAX + " online: stranger"), told);
        assertTrue(told.endsWith(" and 960 more"), told);
        assertTrue(told.length() < 2_000, told);
    }

    @Test
    void whoIsHeardMayBeCompleted() {
        assertEquals(List.of(new ChatEffect.Suggest(BOB)), session.updateAll(arrived(FIRST, hello(BOB, FIRST))));
        assertEquals(List.of(), session.updateAll(arrived(FIRST, hello(BOB, FIRST))));
    }

    @Test
    void whatIsSaidBeforeAnyHelloIsShown() {
        assertEquals(List.of(new ChatEffect.Show(toAll(BOB, "hi"))), session.update(arrived(FIRST, toAll(BOB, "hi"))));
    }
}
