package io.floodnet.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        ChatLine line = new ChatLine("(direct) ", "bob", "eve -> hello");

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
                    Palette.COLOURED.received(new ChatLine("", name, "hello")).toString());
        }
    }

    @Test
    void noticesCannotBeMistakenForMessages() {
        assertEquals("* on the network", Palette.PLAIN.notice("on the network").toString());
    }
}
