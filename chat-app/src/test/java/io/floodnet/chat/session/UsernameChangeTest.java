package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.send;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.toOne;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going by another name. */
class UsernameChangeTest {
    private static final List<ChatEffect> NOW_BOB = List.of(notice("you are bob now"), new ChatEffect.AskLine(BOB, ""));

    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @Test
    void setUsernameAsksAndTakesTheNextLine() {
        List<ChatEffect> asked = session.update(typed("set username"));
        List<ChatEffect> taken = session.update(typed("bob"));

        assertEquals(List.of(new ChatEffect.AskUsername()), asked);
        assertEquals(NOW_BOB, taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set username bob", "  set   username   bob  ", "set\tusername\tbob"})
    void setUsernameWithANameTakesItAtOnce(String line) {
        assertEquals(NOW_BOB, session.update(typed(line)));
    }

    @Test
    void whatIsSaidAfterwardsIsSaidByTheNewName() {
        session.update(typed("set username bob"));

        List<ChatEffect> effects = session.update(typed("hello"));

        assertEquals(send(toAll(BOB, "hello")), effects.get(1));
    }

    @Test
    void whatComesForTheOldNameIsNoLongerShown() {
        session.update(typed("set username bob"));

        assertEquals(List.of(), session.update(arrived(toOne(CAROL, ALICE, "psst"))));
        assertEquals(
                List.of(new ChatEffect.Show(toOne(CAROL, BOB, "psst"))),
                session.update(arrived(toOne(CAROL, BOB, "psst"))));
    }

    @Test
    void anImpossibleNameIsRefusedAndTheOldOneStays() {
        assertEquals(
                List.of(
                        notice("a name has no spaces, no @ and no invisible characters;"
                                + " choose another, as in alice or bob_2"),
                        ASK),
                session.update(typed("set username two words")));
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithTheBound() {
        assertEquals(
                List.of(notice("a name has 1 to 32 characters, this one has 33"), ASK),
                session.update(typed("set username " + "x".repeat(33))));
    }

    /** Once, the second try went to everybody. */
    @Test
    void aRefusedNameIsAskedForUntilOneIsGood() {
        session.update(typed("set username"));

        List<ChatEffect> refused = session.update(typed("x".repeat(33)));
        List<ChatEffect> taken = session.update(typed("bob"));

        assertEquals(
                List.of(
                        notice("a name has 1 to 32 characters, this one has 33; an empty line leaves you alice"),
                        new ChatEffect.AskUsername()),
                refused);
        assertEquals(NOW_BOB, taken);
    }

    @Test
    void anEmptyLineEndsTheQuestionAfterARefusal() {
        session.update(typed("set username"));
        session.update(typed("two words"));

        assertEquals(List.of(notice("you are still alice"), ASK), session.update(typed("")));
    }

    @Test
    void anEmptyLineKeepsTheName() {
        session.update(typed("set username"));

        assertEquals(List.of(notice("you are still alice"), ASK), session.update(typed("")));
    }

    @Test
    void ctrlCKeepsTheName() {
        session.update(typed("set username"));

        assertEquals(List.of(notice("you are still alice"), ASK), session.update(new ChatEvent.Interrupted("bo")));
    }
}
