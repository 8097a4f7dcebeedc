package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen on a terminal in memory. */
class TerminalScreenTest {
    private static final Username ALICE = new Username("alice");
    private static final Username BOB = new Username("bob");

    private final RecordingListener listener = new RecordingListener();
    private final List<Screen> screens = new ArrayList<>();
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private ForgetfulTerminal terminal;

    @BeforeEach
    void openTerminal() throws IOException {
        terminal = new ForgetfulTerminal(drawn);
        terminal.setSize(new Size(80, 24));
    }

    @AfterEach
    void closeScreen() throws IOException {
        screens.forEach(Screen::close);
        terminal.close();
    }

    @Test
    void thePromptIsTheName() {
        open(Palette.PLAIN).askLine(ALICE, "");

        await().until(() -> drawn().contains("alice> "));
    }

    @Test
    void aLineIsTakenAsItIsTyped() throws IOException {
        open(Palette.PLAIN).askLine(ALICE, "");

        type("it's a \\ \"quoted! line\r");

        await().untilAsserted(() -> assertEquals(List.of("line it's a \\ \"quoted! line"), listener.heard));
    }

    @Test
    void tabCompletesANameThatWasSeen() throws IOException {
        TerminalScreen screen = open(Palette.PLAIN);
        screen.show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
        screen.askLine(ALICE, "");

        type("@b\thi\r");

        await().untilAsserted(() -> assertEquals(List.of("line @bob hi"), listener.heard));
    }

    @Test
    void tabCompletesACommand() throws IOException {
        open(Palette.PLAIN).askLine(ALICE, "");

        type("se\tus\tcarol\r");

        await().untilAsserted(() -> assertEquals(List.of("line set username carol"), listener.heard));
    }

    @Test
    void pastedLinesWaitForEnterAndAreLinesOfTheirOwn() throws IOException {
        TerminalScreen screen = open(Palette.PLAIN);
        screen.askLine(ALICE, "");
        await().until(() -> drawn().contains("alice> "));

        type(pasted("one\rtwo\r\nthree"));
        await().until(() -> drawn().contains("three"));
        assertEquals(List.of(), listener.heard);
        type(" and a half\r");
        await().untilAsserted(() -> assertEquals(List.of("line one"), listener.heard));
        for (int line = 0; line < 3; line++) {
            screen.askLine(ALICE, "");
            int heard = line + 2;
            await().until(() -> listener.heard.size() == heard);
        }

        assertEquals(List.of("line one", "line two", "line ", "line three and a half"), listener.heard);
    }

    /** It once was drawn anew for each character, 8 seconds for this. */
    @Test
    void aLongPasteIsDrawnOnce() throws IOException {
        open(Palette.PLAIN).askLine(ALICE, "");
        await().until(() -> drawn().contains("alice> "));

        type(pasted("x".repeat(4_000)));
        type("\r");

        await().untilAsserted(() -> assertEquals(List.of("line " + "x".repeat(4_000)), listener.heard));
        assertTrue(drawn.size() < 20_000, () -> drawn.size() + " bytes were drawn");
    }

    private static String pasted(String text) {
        return "\u001b[200~" + text + "\u001b[201~";
    }

    @Test
    void tabAfterAnAtListsNamesAlone() throws IOException {
        TerminalScreen screen = open(Palette.PLAIN);
        screen.show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
        screen.show(new ChatMessage(new Username("zed"), Recipient.everybody(), "hello"));
        screen.askLine(ALICE, "");
        await().until(() -> drawn().contains("alice> "));
        drawn.reset();

        type("@\t");
        await().until(() -> drawn().contains("bob") && drawn().contains("zed"));

        assertFalse(drawn().contains("exit"), drawn());
        assertFalse(drawn().contains("set"), drawn());
    }

    @Test
    void theLineBeforeComesBackByArrowUp() throws IOException {
        TerminalScreen screen = open(Palette.PLAIN);
        screen.askLine(ALICE, "");
        type("first\r");
        await().untilAsserted(() -> assertEquals(List.of("line first"), listener.heard));
        screen.askLine(ALICE, "");

        type("\u001bOA\r");

        await().untilAsserted(() -> assertEquals(List.of("line first", "line first"), listener.heard));
    }

    @Test
    void ctrlCTellsWhatWasTyped() throws IOException {
        open(Palette.PLAIN).askLine(ALICE, "");
        await().until(() -> drawn().contains("alice> "));

        type("half");
        await().until(() -> drawn().contains("half"));
        type("\u0003");

        await().untilAsserted(() -> assertEquals(List.of("interrupt half"), listener.heard));
    }

    @Test
    void ctrlDEndsTheInput() throws IOException {
        open(Palette.PLAIN).askLine(ALICE, "");

        type("\u0004");

        await().untilAsserted(() -> assertEquals(List.of("end"), listener.heard));
    }

    /** It once ended the chat: JLine takes a read that comes back too early for the end. */
    @Test
    void anEndThatIsNoneIsNotBelieved() throws IOException {
        open(Palette.PLAIN).askLine(ALICE, "");
        type("half a ");
        await().until(() -> drawn().contains("half a "));

        terminal.end(PatientLineReader.ENDS_MAX - 1);
        type("line\r");

        await().untilAsserted(() -> assertEquals(List.of("line half a line"), listener.heard));
    }

    @Test
    void aTerminalThatIsGoneEndsTheInput() {
        terminal.end(Integer.MAX_VALUE);

        open(Palette.PLAIN).askLine(ALICE, "");

        await().untilAsserted(() -> assertEquals(List.of("end"), listener.heard));
    }

    @Test
    void theLineBeingTypedOutlivesAnArrivingOne() throws IOException {
        TerminalScreen screen = open(Palette.PLAIN);
        screen.askLine(ALICE, "");
        type("half a ");
        await().until(() -> drawn().contains("half a "));

        screen.show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
        type("line\r");

        await().untilAsserted(() -> assertEquals(List.of("line half a line"), listener.heard));
        assertTrue(drawn().contains("bob -> hello"), drawn());
    }

    @Test
    void namesAreColoured() {
        open(Palette.COLOURED).show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
        assertTrue(drawn().contains("\u001b[36;1mbob"), drawn());
    }

    @Test
    void withoutColourNothingIs() {
        open(Palette.PLAIN).show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
        assertFalse(drawn().contains("\u001b[36"), drawn());
        assertTrue(drawn().contains("bob -> hello"), drawn());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whateverMayBeSaidCanBeShown(long seed) throws IOException {
        Random random = new Random(seed);
        TerminalScreen screen = open(Palette.COLOURED);

        screen.askLine(ALICE, "");
        Stream.generate(() -> RandomMessage.of(random)).limit(500).forEach(message -> {
            screen.show(message);
            screen.showOwn(message);
        });
        type("still here\r");

        await().untilAsserted(() -> assertEquals(List.of("line still here"), listener.heard));
    }

    private TerminalScreen open(Palette palette) {
        TerminalScreen screen = TerminalScreen.open(terminal, palette, List.of("net", "help"), listener);
        screens.add(screen);
        return screen;
    }

    private void type(String text) throws IOException {
        terminal.processInputBytes(text.getBytes(UTF_8));
    }

    @Test
    void closingGivesUpTheLineBeingTyped() throws IOException {
        TerminalScreen screen = open(Palette.PLAIN);
        screen.askLine(ALICE, "");
        type("half a line");
        await().until(() -> drawn().contains("half a line"));

        screen.close();

        assertFalse(listener.heard.contains("line half a line"));
    }

    private String drawn() {
        return drawn.toString(UTF_8);
    }
}
