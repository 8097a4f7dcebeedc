package io.floodnet.chat.session;

import static io.floodnet.BroadcastResult.CLOSED;
import static io.floodnet.BroadcastResult.ISOLATED;
import static io.floodnet.BroadcastResult.SENT;
import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.broadcasted;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.send;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways out. */
class LeavingTest {
    private final TestSession pipe = new TestSession(ALICE, WhenFull.WAIT);
    private final TestSession person = new TestSession(ALICE, WhenFull.REFUSE);

    @BeforeEach
    void startNodes() {
        pipe.update(listening(55_555));
        person.update(listening(55_556));
    }

    @Test
    void theEndOfInputWaitsForTheNodeToStart() {
        TestSession early = new TestSession(ALICE, WhenFull.WAIT);

        List<ChatEffect> ended = early.update(new ChatEvent.InputEnded());
        List<ChatEffect> started = early.update(listening(55_555));

        assertEquals(List.of(), ended);
        assertEquals(leave(LeaveReason.INPUT_ENDED), started.get(started.size() - 1));
    }

    @Test
    void aNodeThatCannotStartIsAFailureEvenWithNothingToSend() {
        TestSession early = new TestSession(ALICE, WhenFull.WAIT);
        early.update(new ChatEvent.InputEnded());

        assertEquals(
                List.of(new ChatEffect.Fail("cannot listen")),
                early.update(new ChatEvent.StartFailed("cannot listen")));
    }

    @Test
    void theEndOfInputLeavesWhenNothingIsLeftToSend() {
        assertEquals(List.of(leave(LeaveReason.INPUT_ENDED)), pipe.update(new ChatEvent.InputEnded()));
    }

    @Test
    void theEndOfInputWaitsForWhatIsLeft() {
        pipe.update(typed("hello"));

        List<ChatEffect> ended = pipe.update(new ChatEvent.InputEnded());
        List<ChatEffect> sent = pipe.update(broadcasted(SENT));

        assertEquals(
                List.of(new ChatEffect.Set(Alarm.TELL_WAITING, 2_000), new ChatEffect.Set(Alarm.GIVE_UP, 10_000)),
                ended);
        assertEquals(List.of(leave(LeaveReason.INPUT_ENDED)), sent);
    }

    /** It once was said of every line through a pipe, before anything else. */
    @Test
    void thatItWaitsIsToldOnceItHasWaited() {
        pipe.update(typed("hello"));
        pipe.update(new ChatEvent.InputEnded());

        assertEquals(
                List.of(notice("sending what is left, for at most 10 seconds without success")),
                pipe.update(new ChatEvent.Rang(Alarm.TELL_WAITING)));
    }

    @Test
    void eachLineSentAfterTheEndOfInputBuysTime() {
        pipe.update(typed("one"));
        pipe.update(typed("two"));
        pipe.update(new ChatEvent.InputEnded());

        assertEquals(
                List.of(send(toAll(ALICE, "two")), new ChatEffect.Set(Alarm.GIVE_UP, 10_000)),
                pipe.update(broadcasted(SENT)));
    }

    @Test
    void givesUpWithTheNumberOfLinesThatWereNotSent() {
        pipe.update(typed("one"));
        pipe.update(typed("two"));
        pipe.update(broadcasted(ISOLATED));
        pipe.update(new ChatEvent.InputEnded());

        assertEquals(
                List.of(new ChatEffect.Fail("2 lines were not sent;"
                        + " start again with the address of a node that runs, as in chat host:port")),
                pipe.update(new ChatEvent.Rang(Alarm.GIVE_UP)));
    }

    /** They were lost with status 0. */
    @Test
    void aPipeOfWhichLinesWereRefusedFailsInTheEnd() {
        pipe.update(typed("@"));
        pipe.update(typed("x".repeat(5_000)));

        assertEquals(
                List.of(new ChatEffect.Fail("2 lines were refused, as said above")),
                pipe.update(new ChatEvent.InputEnded()));
    }

    @Test
    void aPersonWhoseLinesWereRefusedKnows() {
        person.update(typed("@"));

        assertEquals(List.of(leave(LeaveReason.QUIT)), person.update(typed("quit")));
    }

    @Test
    void quitWaitsForWhatIsLeftButNotAsLongForAPerson() {
        person.update(typed("hello"));

        assertEquals(
                List.of(new ChatEffect.Set(Alarm.TELL_WAITING, 1_000), new ChatEffect.Set(Alarm.GIVE_UP, 2_000)),
                person.update(typed("quit")));
    }

    @Test
    void ctrlCClearsALine() {
        assertEquals(List.of(ASK), person.update(new ChatEvent.Interrupted("half a li")));
    }

    @Test
    void ctrlCOnAnEmptyLineLeaves() {
        assertEquals(
                List.of(notice("interrupted; bye"), leave(LeaveReason.INTERRUPTED)),
                person.update(new ChatEvent.Interrupted("")));
    }

    /** Once, a chat was gone without a word, and nobody could tell why. */
    @Test
    void aPersonIsToldThatTheInputHasEnded() {
        assertEquals(
                List.of(notice("the input has ended; bye"), leave(LeaveReason.INPUT_ENDED)),
                person.update(new ChatEvent.InputEnded()));
    }

    @Test
    void whoAskedToLeaveIsNotTold() {
        assertEquals(List.of(leave(LeaveReason.QUIT)), person.update(typed("quit")));
    }

    @Test
    void aChatThatIsToldToEndSaysSoAndDoesNotWait() {
        person.update(typed("one"));
        person.update(typed("two"));

        assertEquals(
                List.of(notice("told to end; bye"), leave(LeaveReason.TOLD_TO_END)),
                pipe.update(new ChatEvent.ToldToEnd()));
        assertEquals(
                List.of(notice("told to end, and 2 lines were not sent; bye"), leave(LeaveReason.TOLD_TO_END)),
                person.update(new ChatEvent.ToldToEnd()));
    }

    @Test
    void leavesWhenNobodyReadsTheOutput() {
        assertEquals(List.of(leave(LeaveReason.OUTPUT_CLOSED)), pipe.update(new ChatEvent.OutputClosed()));
    }

    @Test
    void failsWithASentenceWhenTheNodeCannotStart() {
        assertEquals(
                List.of(new ChatEffect.Fail("cannot listen")),
                person.update(new ChatEvent.StartFailed("cannot listen")));
    }

    @Test
    void failsWithASentenceWhenTheNodeStops() {
        person.update(typed("hello"));

        assertEquals(
                List.of(new ChatEffect.Fail("the node has stopped, 1 line was not sent; the log file says why")),
                person.update(broadcasted(CLOSED)));
    }

    private static ChatEffect leave(LeaveReason reason) {
        return new ChatEffect.Leave(reason);
    }
}
