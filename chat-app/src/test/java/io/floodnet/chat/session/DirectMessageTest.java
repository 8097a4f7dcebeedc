package io.floodnet.chat.session;

import static io.floodnet.BroadcastResult.SENT;
import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.SELF;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.broadcasted;
import static io.floodnet.chat.session.ChatFixture.hello;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.node;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.send;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is for one person, and whether it came. */
class DirectMessageTest {
    private static final NodeId FIRST = node(0x3fa1_0000_0000_0000L);
    private static final NodeId SECOND = node(0x90c2_0000_0000_0000L);
    private static final ChatEffect LOOK_IN_5_SECONDS = new ChatEffect.Set(Alarm.UNANSWERED, 5_000);
    private static final ChatEvent RANG = new ChatEvent.Rang(Alarm.UNANSWERED);

    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @BeforeEach
    void startNode() {
        session.update(listening(55_555));
    }

    private static ChatMessage toBobAt(NodeId node, String text, long number) {
        return new ChatMessage(ALICE, new Recipient.Person(BOB, PersonId.of(node)), text, number);
    }

    private static List<ChatEffect> said(ChatMessage message, NodeId... nodes) {
        return List.of(new ChatEffect.ShowOwn(message), new ChatEffect.Send(message, List.of(nodes)), ASK);
    }

    private static ChatEvent answer(NodeId from, long number) {
        return arrived(from, new Signal.Answer(SELF, number));
    }

    private void bobIsAt(NodeId node) {
        session.update(arrived(node, hello(BOB, node)));
    }

    @Test
    void goesToTheNodeOfWhoeverHasTheName() {
        bobIsAt(FIRST);

        assertEquals(said(toBobAt(FIRST, "hello there", 1), FIRST), session.update(typed("@bob hello there")));
    }

    @Test
    void anAmbiguousNameIsRefusedWithTheList() {
        bobIsAt(FIRST);
        bobIsAt(SECOND);

        assertEquals(
                List.of(notice("there are 2 called bob: bob#3fa1 bob#90c2; say which, as in @bob#3fa1 hello"), ASK),
                session.update(typed("@bob hello")));
        assertEquals(said(toBobAt(SECOND, "hello", 1), SECOND), session.update(typed("@bob#90c2 hello")));
    }

    @Test
    void thoseWhoShareDigitsAreShownWithAll() {
        bobIsAt(FIRST);
        bobIsAt(node(0x3fa1_0000_0000_0001L));

        assertEquals(
                List.of("there are 2 called bob: bob#3fa1000000000000 bob#3fa1000000000001;"
                        + " say which, as in @bob#3fa1000000000000 hello"),
                session.told("@bob hello"));
    }

    @Test
    void manyNamesakesDoNotFillTheScreen() {
        for (long number = 1; number <= 500; number++) {
            bobIsAt(node(number << 40));
        }

        String told = session.told("@bob hello").get(0);
        assertTrue(told.startsWith("there are 500 called bob: bob#"), told);
        assertTrue(told.length() < 300, told);
    }

    @Test
    void digitsThatNobodyHasAreRefused() {
        bobIsAt(FIRST);

        assertEquals(
                List.of(notice("nobody called bob#1234 has been seen here yet"), ASK),
                session.update(typed("@bob#1234 hello")));
    }

    /** Whoever is at the desk and at the laptop reads it in either place. */
    @Test
    void goesToAllChatsOfOnePerson() {
        PersonId bob = new PersonId(0xb0b);
        Signal.Hello hello = new Signal.Hello(BOB, bob, Duration.ofMinutes(1), Away.not());
        session.update(arrived(FIRST, hello));
        session.update(arrived(SECOND, hello));

        ChatMessage message = new ChatMessage(ALICE, new Recipient.Person(BOB, bob), "hello", 1);
        assertEquals(said(message, FIRST, SECOND), session.update(typed("@bob hello")));
    }

    /** It was said of him who never spoke, though he was there. */
    @Test
    void whoNeverSpokeHasBeenSeen() {
        bobIsAt(FIRST);

        assertEquals(List.of(), session.told("@bob hello"));
    }

    /** Who listens need never have spoken. */
    @Test
    void aNameThatNobodyHasHarmsNothingAndIsSentAllTheSame() {
        ChatMessage message = new ChatMessage(ALICE, Recipient.someone(CAROL), "hello", 1);

        assertEquals(
                List.of(
                        new ChatEffect.ShowOwn(message),
                        notice("nobody called carol has been seen here yet"),
                        send(message),
                        ASK),
                session.update(typed("@carol hello")));
    }

    @Test
    void aNameThatIsNearlySomebodysIsSuggested() {
        bobIsAt(FIRST);

        assertEquals(
                List.of("nobody called bbo has been seen here yet; did you mean bob?"), session.told("@bbo hello"));
    }

    @Test
    void whoHasLeftIsToldToHave() {
        bobIsAt(FIRST);
        session.update(arrived(FIRST, new Signal.Bye()));
        session.pass(Duration.ofMinutes(7));

        assertEquals(List.of("bob is not here; last seen 7 minutes ago"), session.told("@bob hello"));
    }

    /** It went to the one who had left, by an id that nobody has any more. */
    @Test
    void whoHasLeftIsWrittenToByNameWhoeverComesByIt() {
        bobIsAt(FIRST);
        session.update(arrived(FIRST, new Signal.Bye()));

        ChatMessage message = new ChatMessage(ALICE, Recipient.someone(BOB), "hello", 1);
        assertTrue(session.update(typed("@bob hello")).contains(send(message)));
    }

    @Test
    void whoHasLeftIsWrittenToAsOneOfSeveralByDigits() {
        bobIsAt(FIRST);
        session.update(arrived(FIRST, new Signal.Bye()));

        assertTrue(session.update(typed("@bob#3FA1 hello")).contains(send(toBobAt(FIRST, "hello", 1))));
    }

    /** As one without a profile is, each time anew. */
    @Test
    void manyWhoHaveLeftWithOneNameAreNoReasonToRefuseIt() {
        bobIsAt(FIRST);
        session.update(arrived(FIRST, new Signal.Bye()));
        session.pass(Duration.ofMinutes(1));
        bobIsAt(SECOND);
        session.update(arrived(SECOND, new Signal.Bye()));
        session.pass(Duration.ofMinutes(7));

        assertEquals(List.of("bob is not here; last seen 7 minutes ago"), session.told("@bob hello"));
        assertEquals(
                List.of("what you say goes to bob alone; /chat ends that", "bob is not here; last seen 7 minutes ago"),
                session.told("/chat bob"));
    }

    @Test
    void whoIsAwayIsToldToBe() {
        session.update(
                arrived(FIRST, new Signal.Hello(BOB, PersonId.of(FIRST), Duration.ofMinutes(1), new Away("lunch"))));

        assertEquals(List.of("bob is away: lunch"), session.told("@bob hello"));
    }

    @Test
    void aMessageThatNobodyConfirmsIsTold() {
        bobIsAt(FIRST);
        session.update(typed("@bob hello"));
        List<ChatEffect> sent = session.update(broadcasted(SENT));
        session.pass(Duration.ofSeconds(5));

        assertEquals(List.of(LOOK_IN_5_SECONDS), sent);
        assertEquals(List.of(notice("no word from bob that this came: hello")), session.update(RANG));
        assertEquals(List.of(), session.update(RANG));
    }

    @Test
    void manyThatNobodyConfirmsAreOneSentence() {
        bobIsAt(FIRST);
        sayToBob(30);
        session.update(answer(FIRST, 30));
        session.pass(Duration.ofSeconds(5));

        assertEquals(
                List.of(notice("no word from bob that 29 messages came, the first of them: hello")),
                session.update(RANG));
    }

    /** Of those beyond the bound nothing was said at all. */
    @Test
    void whatIsNotAskedAfterIsToldAsWell() {
        bobIsAt(FIRST);
        sayToBob(Questions.OPEN_MAX + 7);
        session.pass(Duration.ofSeconds(5));

        assertEquals(
                List.of(
                        notice("no word from bob that 200 messages came, the first of them: hello"),
                        notice("of 7 more it is not known whether they came: at most 200 at once are asked after")),
                session.update(RANG));
        assertEquals(List.of(), session.update(RANG));
    }

    @Test
    void whatIsNotAskedAfterIsToldEvenIfAllOthersAreAnswered() {
        bobIsAt(FIRST);
        sayToBob(Questions.OPEN_MAX + 1);
        for (int number = 1; number <= Questions.OPEN_MAX; number++) {
            session.update(answer(FIRST, number));
        }
        session.pass(Duration.ofSeconds(5));

        assertEquals(
                List.of(notice("of 1 more it is not known whether they came: at most 200 at once are asked after")),
                session.update(RANG));
    }

    private void sayToBob(int messages) {
        for (int message = 0; message < messages; message++) {
            session.update(typed("@bob hello"));
            session.update(broadcasted(SENT));
        }
    }

    @Test
    void oneThatIsConfirmedIsNot() {
        bobIsAt(FIRST);
        session.update(typed("@bob hello"));
        session.update(broadcasted(SENT));

        session.update(answer(FIRST, 1));
        session.pass(Duration.ofSeconds(5));

        assertEquals(List.of(), session.update(RANG));
    }

    @Test
    void timeIsCountedFromTheSendingAndForEach() {
        bobIsAt(FIRST);
        session.update(typed("@bob one"));
        session.pass(Duration.ofSeconds(60));
        session.update(broadcasted(SENT));
        session.pass(Duration.ofSeconds(2));
        session.update(typed("@bob two"));
        session.update(broadcasted(SENT));
        session.pass(Duration.ofSeconds(3));

        assertEquals(
                List.of(notice("no word from bob that this came: one"), new ChatEffect.Set(Alarm.UNANSWERED, 2_000)),
                session.update(RANG));
    }

    @Test
    void whatIsShownIsConfirmed() {
        ChatMessage message = new ChatMessage(BOB, new Recipient.Person(ALICE, PersonId.of(SELF)), "psst", 7);

        assertEquals(
                List.of(new ChatEffect.Show(message), new ChatEffect.Tell(FIRST, new Signal.Answer(FIRST, 7))),
                session.updateAll(arrived(FIRST, message)));
    }

    @Test
    void whatIsForAnotherOfTheNameIsNotShown() {
        ChatMessage message = new ChatMessage(BOB, new Recipient.Person(ALICE, new PersonId(1)), "psst", 7);

        assertEquals(List.of(), session.updateAll(arrived(FIRST, message)));
    }

    /** One who has heard a line of ours and no hello has no other id for us. */
    @Test
    void whatIsForThePersonAtThisNodeIsShown() {
        TestSession other = new TestSession(Keepsakes.of(ALICE, new PersonId(0xa11)));
        other.update(listening(55_555));
        ChatMessage message = new ChatMessage(BOB, new Recipient.Person(ALICE, PersonId.of(SELF)), "psst", 7);

        assertEquals(
                List.of(new ChatEffect.Show(message), new ChatEffect.Tell(FIRST, new Signal.Answer(FIRST, 7))),
                other.updateAll(arrived(FIRST, message)));
    }

    @Test
    void whoIsIgnoredIsNeitherShownNorAnswered() {
        assertEquals(List.of("you see nothing of bob now; the same again ends it"), session.told("/ignore bob"));

        ChatMessage message = new ChatMessage(BOB, Recipient.someone(ALICE), "psst", 7);
        assertEquals(List.of(), session.updateAll(arrived(FIRST, message)));
        assertEquals(List.of(), session.updateAll(arrived(FIRST, toAll(BOB, "hello"))));

        session.update(typed("/ignore bob"));
        assertEquals(2, session.updateAll(arrived(FIRST, message)).size());
    }

    @Test
    void aConversationTakesPlainLinesUntilItIsEnded() {
        bobIsAt(FIRST);

        List<ChatEffect> begun = session.update(typed("/chat bob"));
        List<ChatEffect> direct = session.update(typed("hello"));
        session.update(broadcasted(SENT));
        List<ChatEffect> ended = session.update(typed("\\chat"));

        ChatEffect askWithBob = new ChatEffect.AskLine(ALICE, "bob");
        ChatMessage message = toBobAt(FIRST, "hello", 1);
        assertEquals(List.of(notice("what you say goes to bob alone; /chat ends that"), askWithBob), begun);
        assertEquals(
                List.of(new ChatEffect.ShowOwn(message), new ChatEffect.Send(message, List.of(FIRST)), askWithBob),
                direct);
        assertEquals(List.of(notice("what you say goes to everybody"), ASK), ended);
        assertEquals(
                List.of(new ChatEffect.ShowOwn(toAll(ALICE, "all")), send(toAll(ALICE, "all")), ASK),
                session.update(typed("all")));
    }

    @Test
    void aConversationWithOneOfSeveralTakesDigits() {
        bobIsAt(FIRST);
        bobIsAt(SECOND);

        assertEquals(
                List.of(notice("there are 2 called bob: bob#3fa1 bob#90c2; say which, as in @bob#3fa1"), ASK),
                session.update(typed("/chat bob")));
        assertEquals(
                new ChatEffect.AskLine(ALICE, "bob#3fa1"),
                session.update(typed("/chat bob#3fa1")).get(1));
    }

    @Test
    void aPingIsTimed() {
        bobIsAt(FIRST);

        List<ChatEffect> asked = session.updateAll(typed("/ping @bob"));
        session.pass(Duration.ofMillis(42));

        assertEquals(List.of(LOOK_IN_5_SECONDS, new ChatEffect.Tell(FIRST, new Signal.Ping(FIRST, 1)), ASK), asked);
        assertEquals(List.of("bob answers after 42 ms"), session.told(answer(FIRST, 1)));
        assertEquals(List.of(), session.told(answer(SECOND, 1)));
    }

    @Test
    void aPingWithoutAnAnswerIsTold() {
        bobIsAt(FIRST);
        session.updateAll(typed("/ping @bob"));
        session.pass(Duration.ofSeconds(5));

        assertEquals(List.of(notice("bob did not answer within 5 seconds")), session.update(RANG));
    }

    /** Whoever asks, and through however many others. */
    @Test
    void aPingIsAnswered() {
        assertEquals(
                List.of(new ChatEffect.Tell(FIRST, new Signal.Answer(FIRST, 3))),
                session.updateAll(arrived(FIRST, new Signal.Ping(SELF, 3))));
    }

    @Test
    void pingsWithoutEndAreNotAnsweredWithoutEnd() {
        int answered = 0;
        for (int asked = 0; asked < 5_000; asked++) {
            answered += session.updateAll(arrived(FIRST, new Signal.Ping(SELF, asked)))
                    .size();
        }

        assertEquals(200, answered);
    }
}
