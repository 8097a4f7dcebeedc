package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.said;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of a line. */
class TypedLineTest {
    private final TestSession pipe = new TestSession(ALICE, WhenFull.WAIT);

    /** It was taken for a command, and lost. */
    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"/nets are for fish", "\\begin", "/etc is full", " /x"})
    void throughAPipeWhatIsNoCommandIsText(String line) {
        assertEquals(said(toAll(ALICE, line)), pipe.update(typed(line)));
    }

    @Test
    void throughAPipeACommandIsACommandAllTheSame() {
        assertEquals(List.of("you are alice#0000"), pipe.told("/whoami"));
    }

    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @BeforeEach
    void startNode() {
        session.update(listening(55_555));
    }

    @Test
    void asksForALineFirst() {
        assertEquals(List.of(ASK), session.start());
    }

    @Test
    void aPlainLineGoesToEverybody() {
        assertEquals(said(toAll(ALICE, "hello there")), session.update(typed("hello there")));
    }

    /** The chat that this grows out of crashed. */
    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void anEmptyLineDoesNothing(String line) {
        assertEquals(List.of(ASK), session.update(typed(line)));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"@", " @ ", "@ hello"})
    void anAtWithoutANameIsRefusedWithASentence(String line) {
        assertEquals(
                List.of(notice("whom is this for? type a name right after the @, as in @bob hello"), ASK),
                session.update(typed(line)));
    }

    @Test
    void aNameWithoutATextIsRefusedWithASentence() {
        assertEquals(
                List.of(notice("there is no text for bob; type one after the name, as in @bob hello"), ASK),
                session.update(typed("@bob ")));
    }

    @Test
    void anImpossibleNameIsRefusedWithASentence() {
        assertEquals(
                List.of(
                        notice("a name has no spaces, no @ and no invisible characters;"
                                + " choose another, as in alice or bob_2"),
                        ASK),
                session.update(typed("@b@b hello")));
    }

    @Test
    void aTextBeyondTheBoundIsRefusedWithTheBound() {
        assertEquals(
                List.of(notice("a text has at most 4096 bytes of UTF-8, this one has 4098; send it in parts"), ASK),
                session.update(typed("é".repeat(2_049))));
    }

    @Test
    void aTextAtTheBoundIsSent() {
        String text = "é".repeat(2_048);

        assertEquals(said(toAll(ALICE, text)), session.update(typed(text)));
    }

    @Test
    void halfACharacterIsRefusedWithASentence() {
        assertEquals(
                List.of(notice("the text has half a character in it; type it again"), ASK),
                session.update(typed("half \ud83d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "quit", " quit "})
    void exitAndQuitLeave(String line) {
        assertEquals(List.of(new ChatEffect.Leave(LeaveReason.QUIT)), session.update(typed(line)));
    }

    @Test
    void afterLeavingNothingHappensAnyMore() {
        session.update(typed("quit"));

        assertEquals(List.of(), session.update(typed("hello")));
    }

    @Test
    void aWordThatStartsLikeACommandIsText() {
        assertEquals(said(toAll(ALICE, "quitting time")), session.update(typed("quitting time")));
    }

    @Test
    void anIndentIsPartOfTheText() {
        assertEquals(said(toAll(ALICE, "  indented")), session.update(typed("  indented  ")));
    }
}
