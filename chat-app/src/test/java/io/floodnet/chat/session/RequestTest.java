package io.floodnet.chat.session;

import static io.floodnet.BroadcastResult.ISOLATED;
import static io.floodnet.BroadcastResult.SENT;
import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.SELF;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.broadcasted;
import static io.floodnet.chat.session.ChatFixture.hello;
import static io.floodnet.chat.session.ChatFixture.isolated;
import static io.floodnet.chat.session.ChatFixture.linkUp;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.node;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.fact.Stage;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.people.Addressee;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program asks for, and what it is told. */
class RequestTest {
    private static final NodeId FIRST = node(1);
    private static final InputLine TO_ALL = new InputLine.Say("hello");
    private static final InputLine TO_BOB = new InputLine.Direct(Addressee.of(BOB), "hello");

    private final TestSession program = new TestSession(ALICE, WhenFull.WAIT);

    @BeforeEach
    void startNode() {
        program.update(listening(55_555));
    }

    private List<Fact> facts(ChatEvent event) {
        return program.updateAll(event).stream()
                .filter(ChatEffect.Inform.class::isInstance)
                .map(effect -> ((ChatEffect.Inform) effect).fact())
                .toList();
    }

    private static ChatEvent requested(InputLine input, String id) {
        return new ChatEvent.Requested(input, id);
    }

    private static Fact progress(String id, Stage stage) {
        return new Fact.Progress(id, stage, "");
    }

    @Test
    void whatIsForAllIsSentAndMoreIsNotKnown() {
        assertEquals(List.of(), facts(requested(TO_ALL, "a")));
        assertEquals(List.of(progress("a", Stage.SENT)), facts(broadcasted(SENT)));
    }

    @Test
    void whatIsForOneIsConfirmedOrNot() {
        program.update(arrived(FIRST, hello(BOB, FIRST)));
        program.update(requested(TO_BOB, "a"));
        program.update(broadcasted(SENT));
        program.update(requested(TO_BOB, "b"));
        program.update(broadcasted(SENT));

        assertEquals(List.of(progress("a", Stage.CONFIRMED)), facts(arrived(FIRST, new Signal.Answer(SELF, 1))));
        program.pass(Duration.ofSeconds(5));
        assertEquals(List.of(progress("b", Stage.UNCONFIRMED)), facts(new ChatEvent.Rang(Alarm.UNANSWERED)));
    }

    @Test
    void whatIsRefusedIsToldWithTheReasonAndNotInASentenceAsWell() {
        List<ChatEffect> refused = program.update(requested(new InputLine.Invalid("no"), "a"));

        assertEquals(
                List.of(new Fact.Progress("a", Stage.REFUSED, "no")),
                facts(requested(new InputLine.Invalid("no"), "a")));
        assertTrue(refused.stream().noneMatch(ChatEffect.Notice.class::isInstance), refused::toString);
    }

    @Test
    void whatIsHeardIsToldWithWhoSaidItAndWhen() {
        assertEquals(
                List.of(new Fact.Heard(toAll(BOB, "hi"), PersonId.of(FIRST), Instant.parse("2030-01-01T12:00:00Z"))),
                facts(arrived(FIRST, toAll(BOB, "hi"))));
    }

    /** Who joins hears what was said in the last quarter of an hour. */
    @Test
    void whatWasSaidAWhileAgoIsShownAndTellsNothingOfWhoIsHere() {
        ChatMessage old = new ChatMessage(BOB, Recipient.someone(ALICE), "are you there?", 7);
        Instant before = TestSession.START.minus(Duration.ofMinutes(10));

        List<ChatEffect> effects = program.updateAll(arrived(FIRST, old, before));

        assertEquals(
                List.of(
                        new ChatEffect.TellTime(before),
                        new ChatEffect.Show(old),
                        new ChatEffect.Inform(new Fact.Heard(old, PersonId.of(FIRST), before))),
                effects);
        assertEquals(
                List.of(
                        new ChatEffect.Show(old),
                        new ChatEffect.Inform(new Fact.Heard(old, PersonId.of(FIRST), before))),
                program.updateAll(arrived(FIRST, old, before)),
                "the time is told once");
        assertEquals(List.of("nobody else is known to be here"), program.told("/online"));
    }

    @Test
    void theNetworkIsThereOrNot() {
        assertEquals(List.of(new Fact.Linked()), facts(linkUp(FIRST)));
        assertEquals(List.of(), facts(linkUp(node(2))));
        assertEquals(List.of(new Fact.CutOff()), facts(isolated()));
    }

    @Test
    void whoIsHereIsTold() {
        program.update(arrived(FIRST, hello(BOB, FIRST)));

        Fact.Users users =
                (Fact.Users) facts(requested(new InputLine.ListUsers(), "u")).get(0);

        assertEquals("u", users.id());
        assertEquals(
                List.of(BOB),
                users.online().stream().map(person -> person.name()).toList());
    }

    @Test
    void peopleAreToldNoFacts() {
        TestSession person = new TestSession(ALICE, WhenFull.REFUSE);

        assertTrue(person.updateAll(linkUp(FIRST)).stream().noneMatch(ChatEffect.Inform.class::isInstance));
    }

    @Test
    void theEndWaitsForWordThatWhatWasForOneCame() {
        program.update(requested(TO_BOB, "a"));
        program.update(new ChatEvent.InputEnded());

        List<ChatEffect> sent = program.update(broadcasted(SENT));
        List<ChatEffect> confirmed = program.update(arrived(FIRST, new Signal.Answer(SELF, 1)));

        assertTrue(sent.stream().noneMatch(ChatEffect.Leave.class::isInstance), sent::toString);
        assertEquals(List.of(new ChatEffect.Leave(LeaveReason.INPUT_ENDED)), confirmed);
    }

    /** It said that 0 lines were not sent, and failed. */
    @Test
    void nothingIsGivenUpThatWasSentLate() {
        program.update(requested(TO_BOB, "a"));
        program.update(broadcasted(ISOLATED));
        program.update(new ChatEvent.InputEnded());
        program.pass(Duration.ofSeconds(9));
        program.update(new ChatEvent.Rang(Alarm.SEND_AGAIN));
        program.update(broadcasted(SENT));

        assertEquals(List.of(), program.update(new ChatEvent.Rang(Alarm.TELL_WAITING)));
        assertEquals(List.of(), program.update(new ChatEvent.Rang(Alarm.GIVE_UP)));
        program.pass(Duration.ofSeconds(5));
        List<ChatEffect> ended = program.update(new ChatEvent.Rang(Alarm.UNANSWERED));
        assertEquals(new ChatEffect.Leave(LeaveReason.INPUT_ENDED), ended.get(ended.size() - 1));
    }
}
