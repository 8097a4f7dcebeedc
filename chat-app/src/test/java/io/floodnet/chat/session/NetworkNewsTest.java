package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.clockOff;
import static io.floodnet.chat.session.ChatFixture.entryFailed;
import static io.floodnet.chat.session.ChatFixture.entryIsSelf;
import static io.floodnet.chat.session.ChatFixture.isolated;
import static io.floodnet.chat.session.ChatFixture.linkDown;
import static io.floodnet.chat.session.ChatFixture.linkUp;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.rejoined;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.toOne;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.message.ChatMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes from outside, and what a person is told of it. */
class NetworkNewsTest {
    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @Test
    void aMessageToEverybodyIsShown() {
        ChatMessage message = toAll(BOB, "hello");

        assertEquals(List.of(new ChatEffect.Show(message)), session.update(arrived(message)));
    }

    @Test
    void aMessageToMeIsShown() {
        ChatMessage message = toOne(BOB, ALICE, "psst");

        assertEquals(List.of(new ChatEffect.Show(message)), session.update(arrived(message)));
    }

    @Test
    void aMessageToSomebodyElseIsNotShown() {
        assertEquals(List.of(), session.update(arrived(toOne(BOB, CAROL, "psst"))));
    }

    @Test
    void theFirstLinkIsNewsAndTheSecondIsNot() {
        assertEquals(List.of(notice("on the network")), session.update(linkUp()));
        assertEquals(List.of(), session.update(linkUp()));
    }

    @Test
    void aLostLinkAmongOthersIsNoNews() {
        session.update(linkUp());

        assertEquals(List.of(), session.update(linkDown()));
    }

    @Test
    void isolationAndReturnAreNews() {
        session.update(linkUp());

        List<ChatEffect> lost = session.update(isolated());
        List<ChatEffect> back = session.update(linkUp());
        List<ChatEffect> known = session.update(rejoined());

        assertEquals(
                List.of(notice("the last link is lost; what you type is kept and sent once the network is back")),
                lost);
        assertEquals(List.of(notice("back on the network")), back);
        assertEquals(List.of(), known);
    }

    @Test
    void anEntryThatDoesNotAnswerIsNewsOnce() {
        assertEquals(
                List.of(notice("nobody answers at localhost:55555 yet (connection refused);"
                        + " waiting to be joined, still trying")),
                session.update(entryFailed("localhost")));
        assertEquals(List.of(), session.update(entryFailed("localhost")));
    }

    @Test
    void theFirstNodeIsToldThatItIsTheFirst() {
        assertEquals(
                List.of(notice("you are the first one here; waiting to be joined")),
                session.update(entryIsSelf("localhost")));
        assertEquals(List.of(), session.update(entryIsSelf("localhost")));
    }

    @Test
    void eachEntryIsNewsOfItsOwn() {
        session.update(entryFailed("localhost"));

        assertEquals(1, session.update(entryFailed("example.org")).size());
    }

    @Test
    void anEntryIsNoNewsToOneWhoIsOnTheNetwork() {
        session.update(linkUp());

        assertEquals(List.of(), session.update(entryFailed("localhost")));
    }

    @Test
    void whoIsLeftAloneIsNotToldToBeTheFirst() {
        session.update(linkUp());
        session.update(isolated());

        assertEquals(
                List.of(notice("nobody else is here any more; waiting to be joined")),
                session.update(entryIsSelf("localhost")));
    }

    @Test
    void whoIsLeavingIsToldNothingOfLinks() {
        session.update(linkUp());
        session.update(typed("hello"));
        session.update(typed("quit"));

        assertEquals(List.of(), session.update(isolated()));
    }

    @Test
    void aWrongClockIsNews() {
        assertEquals(
                List.of(notice("this machine's clock is 90 seconds behind the others'; set it right, as by NTP")),
                session.update(clockOff(Duration.ofSeconds(90))));
    }

    @Test
    void aWrongClockIsNewsOnceUntilItAgrees() {
        session.update(clockOff(Duration.ofSeconds(90)));

        List<ChatEffect> worse = session.update(clockOff(Duration.ofMinutes(-2)));
        List<ChatEffect> right = session.update(clockOff(Duration.ofMillis(300)));
        List<ChatEffect> wrongAgain = session.update(clockOff(Duration.ofSeconds(-90)));

        assertEquals(List.of(), worse);
        assertEquals(List.of(), right);
        assertEquals(
                List.of(notice("this machine's clock is 90 seconds ahead of the others'; set it right, as by NTP")),
                wrongAgain);
    }

    /** A neighbour's pings once made 999 notices. */
    @Test
    void aClockThatSwingsIsNewsThreeTimes() {
        int told = 0;
        for (int swing = 0; swing < 100; swing++) {
            told += session.update(clockOff(Duration.ofSeconds(90))).size();
            told += session.update(clockOff(Duration.ZERO)).size();
        }

        assertEquals(3, told);
    }

    @Test
    void thePortAndTheNameAreToldAtTheStart() {
        assertEquals(
                List.of(notice("you are alice, on port 55555; set username NAME changes the name")),
                new TestSession(ALICE, WhenFull.WAIT).update(listening(55_555)));
    }

    @Test
    void aPersonIsToldWhatToTypeAtTheStart() {
        assertEquals(
                List.of(
                        notice("you are alice, on port 55555; set username NAME changes the name"),
                        notice("a line goes to everybody, @name text to name alone;"
                                + " /help tells more, quit leaves")),
                session.update(listening(55_555)));
    }

    @Test
    void droppedMessagesAreCountedAndToldOf() {
        assertEquals(
                List.of(notice("12 messages came faster than they could be shown, and were dropped")),
                session.update(new ChatEvent.Overrun(12)));
    }
}
