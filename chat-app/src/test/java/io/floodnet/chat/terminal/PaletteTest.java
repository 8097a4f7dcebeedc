package io.floodnet.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void theNameEndsAtTheFirstArrowWhateverTheTextSays() {
        assertEquals(Palette.PLAIN.received("bob -> eve -> hello").toString(), "bob -> eve -> hello");
        assertEquals(
                "\u001b[35m(direct) \u001b[36;1mbob\u001b[0m -> eve -> hello",
                Palette.COLOURED.received("(direct) bob -> eve -> hello").toAnsi());
    }

    @Test
    void noticesCannotBeMistakenForMessages() {
        assertEquals("* on the network", Palette.PLAIN.notice("on the network").toString());
    }
}
