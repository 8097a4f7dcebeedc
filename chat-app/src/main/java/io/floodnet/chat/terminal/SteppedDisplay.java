package io.floodnet.chat.terminal;

import org.jline.terminal.Terminal;
import org.jline.utils.Display;

/**
 * Draws a line that is longer than the terminal is wide by going to each row itself.
 *
 * <p>JLine leaves the step from one row to the next to terminals that wrap, and for that writes the last column anew. Where
 * half of a wide character is there, or none as it did not fit, that tears the line apart.
 */
final class SteppedDisplay extends Display {
    SteppedDisplay(Terminal terminal) {
        super(terminal, false);
    }

    /** A terminal that wraps late, as all do today, waits at the last column to be sent elsewhere. */
    @Override
    public void resize(int rows, int columns) {
        super.resize(rows, columns);
        if (terminalDelayedWrapAtEol) {
            wrapAtEol = false;
            delayedWrapAtEol = false;
        }
    }
}
