package io.floodnet.chat.terminal;

import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The colours of the screen, or the want of them: all in one place, so that without colour there is none anywhere. */
public enum Palette {
    /** The 16 colours that every terminal has, in the theme of its owner. */
    COLOURED,
    /** For NO_COLOR and for terminals that know none. */
    PLAIN;

    private static final AttributedStyle NAME = AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle OWN_NAME = AttributedStyle.BOLD.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle DIRECT = AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle NOTICE =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);

    /** Colour, unless the user (<a href="https://no-color.org">NO_COLOR</a>) or the terminal is against it. */
    public static Palette of(Map<String, String> environment, String terminalType) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return refused || terminalType.startsWith(Terminal.TYPE_DUMB) ? PLAIN : COLOURED;
    }

    AttributedString received(ChatLine line) {
        return message(line, NAME);
    }

    AttributedString own(ChatLine line) {
        return message(line, OWN_NAME);
    }

    AttributedString notice(String sentence) {
        return styled("* " + sentence, NOTICE);
    }

    AttributedString prompt(String name, String with) {
        return new AttributedStringBuilder()
                .append(styled(name, OWN_NAME))
                .append(styled(with.isEmpty() ? "" : " @" + with, DIRECT))
                .append("> ")
                .toAttributedString();
    }

    private AttributedString message(ChatLine line, AttributedStyle nameStyle) {
        return new AttributedStringBuilder()
                .append(styled(line.label(), DIRECT))
                .append(styled(line.name(), nameStyle))
                .append(line.between())
                .append(line.text())
                .toAttributedString();
    }

    private AttributedString styled(String text, AttributedStyle style) {
        return new AttributedString(text, this == COLOURED ? style : AttributedStyle.DEFAULT);
    }
}
