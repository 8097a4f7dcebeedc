package io.floodnet.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When there is colour, and where. */
class PaletteTest {

    @Test
    void colourIsTheDefault() {
        assertEquals(Palette.COLOURED, Palette.of(Map.of(), "xterm-256color"));
    }

    @Test
    void noColorTurnsItOffUnlessItIsEmpty() {
        assertEquals(Palette.PLAIN, Palette.of(Map.of("NO_COLOR", "1"), "xterm-256color"));
        assertEquals(Palette.COLOURED, Palette.of(Map.of("NO_COLOR", ""), "xterm-256color"));
    }

    @Test
    void aDumbTerminalGetsNone() {
        assertEquals(Palette.PLAIN, Palette.of(Map.of(), "dumb"));
        assertEquals(Palette.PLAIN, Palette.of(Map.of(), "dumb-color"));
    }

    @Test
    void theNameIsTheNameWhateverTheTextSays() {
        ChatLine line = new ChatLine("(direct) ", "bob", ChatLine.ARROW, "eve -> hello");

        assertEquals(
                "(direct) bob -> eve -> hello", Palette.PLAIN.received(line).toString());
        assertEquals(
                "\u001b[35m(direct) \u001b[36;1mbob\u001b[0m -> eve -> hello",
                Palette.COLOURED.received(line).toAnsi());
    }

    /** Once, the line was searched for these, and a chat that received such a name died of it. */
    @Test
    void aNameMayLookLikeALabelOrAnArrow() {
        for (String name : List.of("(direct)", "->", "*", "")) {
            assertEquals(
                    name + " -> hello",
                    Palette.COLOURED
                            .received(new ChatLine("", name, ChatLine.ARROW, "hello"))
                            .toString());
        }
    }

    @Test
    void aDeedIsTold() {
        ChatMessage direct =
                new ChatMessage(new Username("ann"), Recipient.someone(new Username("bob")), "/me waves \u001b[2J");

        assertEquals("(direct) ~ ann waves ␛[2J", ChatLine.received(direct).toString());
        assertEquals("(direct) ~ ann @bob waves ␛[2J", ChatLine.own(direct).toString());
        assertEquals("(direct) ann -> /me waves ␛[2J", ChatLine.plain(direct).toString());
    }

    @Test
    void aTextThatBeginsLikeAnActionIsShownAsItWasTyped() {
        ChatMessage message = new ChatMessage(
                new Username("ann"), Recipient.everybody(), ChatMessage.textOfSaying("/me is how it begins"));

        assertEquals("ann -> /me is how it begins", ChatLine.received(message).toString());
        assertEquals("ann -> /me is how it begins", ChatLine.plain(message).toString());
        assertEquals("//me", new ChatMessage(message.from(), message.to(), ChatMessage.textOfSaying("//me")).said());
        assertEquals("/home/ann", ChatMessage.textOfSaying("/home/ann"));
    }

    @Test
    void thePromptSaysWhomAConversationIsWith() {
        assertEquals("ann> ", Palette.PLAIN.prompt("ann", "").toString());
        assertEquals("ann @bob> ", Palette.PLAIN.prompt("ann", "bob").toString());
    }

    @Test
    void noticesCannotBeMistakenForMessages() {
        assertEquals("* on the network", Palette.PLAIN.notice("on the network").toString());
    }
}
