package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.SELF;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.hello;
import static io.floodnet.chat.session.ChatFixture.linkUp;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.looked;
import static io.floodnet.chat.session.ChatFixture.node;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.said;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.input.Command;
import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.packet.Address;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do; those about whom a line goes to are tested with direct messages. */
class CommandTest {
    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    /** Nothing is started, and nobody is there. */
    @ParameterizedTest
    @EnumSource(Command.class)
    void eachWorksBeforeThereIsAnyNetwork(Command command) {
        assertFalse(session.updateAll(typed("/" + command.word() + " @bob")).isEmpty() && !leaves(command));
        assertFalse(session.updateAll(typed("\\" + command.word())).isEmpty() && !leaves(command));
    }

    /** They wait for the node to start, and say nothing. */
    private static boolean leaves(Command command) {
        return command == Command.QUIT || command == Command.EXIT;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/quit", "/exit", "\\quit", "\\exit"})
    void quitAndExitLeave(String line) {
        session.update(listening(55_555));

        assertEquals(List.of(new ChatEffect.Leave(LeaveReason.QUIT)), session.update(typed(line)));
    }

    @Test
    void helpIsShown() {
        assertEquals(Command.help(), session.told("/help"));
    }

    @Test
    void usersAreToldByTheirNamesAndNamesakesWithDigits() {
        session.update(arrived(node(3), hello(CAROL, node(3))));
        session.update(arrived(node(1L << 48), hello(BOB, node(1L << 48))));
        session.update(arrived(node(2L << 48), hello(BOB, node(2L << 48))));
        session.update(
                arrived(node(4), new Signal.Hello(ALICE, new PersonId(4), Duration.ofMinutes(1), new Away("lunch"))));

        assertEquals(List.of("4 online: alice (away: lunch), bob#0001, bob#0002, carol"), session.told("\\online"));
    }

    @Test
    void offlineTellsTheLastToLeaveFirst() {
        session.update(arrived(node(1), hello(BOB, node(1))));
        session.update(arrived(node(2), hello(CAROL, node(2))));
        session.update(arrived(node(2), new Signal.Bye()));
        session.pass(Duration.ofHours(30));
        session.update(arrived(node(1), new Signal.Bye()));
        session.pass(Duration.ofHours(2));

        assertEquals(List.of("2 offline: bob (2 hours ago), carol (1 day ago)"), session.told("/offline"));
    }

    @Test
    void contactsAreAddedListedAndRemoved() {
        session.update(arrived(node(1), hello(BOB, node(1))));

        assertEquals(List.of("no contacts; /add bob adds one"), session.told("/add"));
        assertEquals(List.of("bob is a contact now: you hear when bob comes and goes"), session.told("/add @bob"));
        assertEquals(List.of("bob is a contact already; /remove bob ends it"), session.told("/add bob"));
        assertEquals(
                List.of(
                        "bbo is a contact now: you hear when bbo comes and goes",
                        "nobody called bbo has been seen here yet; did you mean bob?"),
                session.told("/add bbo"));
        assertEquals(List.of("bbo is no contact any more"), session.told("/remove bbo"));
        assertEquals(List.of("contacts: bob"), session.told("/add"));
    }

    @Test
    void nameContactsAndWhoIsIgnoredAreKeptAndThereAgain() {
        PersonId person = PersonId.of(SELF);
        session.update(typed("/add bob"));
        session.update(typed("/ignore carol#3fa1"));

        List<ChatEffect> renamed = session.updateAll(typed("set username dave"));

        Keepsakes kept =
                new Keepsakes(new Username("dave"), person, List.of(BOB), List.of(new Addressee(CAROL, "3fa1")));
        assertTrue(renamed.contains(new ChatEffect.Keep(kept)), renamed::toString);
        TestSession again = new TestSession(kept);
        assertEquals(List.of("contacts: bob"), again.told("/add"));
        assertEquals(List.of("people whom you ignore: carol#3fa1"), again.told("/ignore"));
        assertFalse(again.updateAll(typed("hello")).stream().anyMatch(ChatEffect.Keep.class::isInstance));
    }

    @Test
    void awayIsToldToOthersAndEnds() {
        session.update(listening(55_555));
        session.updateAll(linkUp(node(1)));
        session.updateAll(looked(2, node(1)));
        session.pass(Duration.ofSeconds(10));

        assertEquals(List.of("you are away: lunch"), session.told("/away lunch"));
        assertTrue(session.updateAll(looked(2, node(1)))
                .contains(new ChatEffect.Announce(
                        new Signal.Hello(ALICE, PersonId.of(SELF), Duration.ofMinutes(1), new Away("lunch")))));
        assertEquals(List.of("you are back"), session.told("/away"));
        assertEquals(List.of("you are not away; /away lunch tells others that you are"), session.told("/away"));
    }

    @Test
    void aReasonThatIsTooLongIsRefusedWithTheBound() {
        assertEquals(
                List.of("why you are away has at most 60 characters, this has 61"),
                session.told("/away " + "x".repeat(61)));
    }

    @Test
    void whoamiTellsTheNameWithItsDigits() {
        session.update(listening(55_555));

        assertEquals(List.of("you are alice#0000"), session.told("/whoami"));
    }

    @Test
    void meTellsWhatIsDone() {
        assertEquals(said(toAll(ALICE, "/me waves")), session.update(typed("/me waves")));
        assertEquals(List.of("what do you do? type it, as in /me waves"), session.told("/me"));
    }

    /** It was shown as what alice does. */
    @Test
    void aTextThatBeginsLikeAnActionIsNone() {
        assertEquals(said(toAll(ALICE, "//me waves")), session.update(typed("//me waves")));
        assertFalse(toAll(ALICE, "//me waves").isAction());
        assertEquals("/me waves", toAll(ALICE, "//me waves").said());
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, 55555",
        "example.org 1234, example.org, 1234",
        "example.org:1234, example.org, 1234",
        "::1 1234, ::1, 1234",
        "[::1]:1234, ::1, 1234",
    })
    void aPingHeedsThePort(String typed, String host, int port) {
        assertEquals(
                List.of(new ChatEffect.Knock(new Address(host, port)), ASK), session.update(typed("/ping " + typed)));
    }

    @Test
    void whatCameOfAPingIsTold() {
        assertEquals(
                List.of(notice("example.org:1234 answers after 3 ms")),
                session.update(new ChatEvent.Knocked(new Address("example.org", 1234), "answers after 3 ms")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ping | whom? type a name or a host, as in /ping @bob or /ping example.org 55555",
                "/ping host ssh | port must be a number within 1..65535, got 'ssh'",
                "/ping host 70000 | port must be within 1..65535, got 70000",
                "/ping @ | whom? type a name, as in /ping bob",
                "/ping @bob | nobody called bob has been seen here yet",
                "/remove | whom? type a name, as in /remove bob",
                "/add two words | a name has no spaces, no @ and no invisible characters;"
                        + " choose another, as in alice or bob_2",
            })
    void whatIsWrongIsASentence(String line, String sentence) {
        assertEquals(List.of(sentence), session.told(line));
    }
}
