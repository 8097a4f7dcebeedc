package io.floodnet.chat.terminal;

import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys from a terminal, and does not believe in its end before it has been told several times.
 *
 * <p>JLine asks the system for a key by a read that gives up after 100 ms, with the same answer as at the end of input. It
 * tells one from the other by the clock: less than 50 ms is an end. So one timer that goes off early, as it may on a virtual
 * machine that was held up, is enough to end the chat without a word. A real end is an end each time; a read that was cut
 * short is none the next time. Ctrl-D is a key, and is none of this.
 */
final class PatientLineReader extends LineReaderImpl {
    /** A guess: more than a machine that stumbles says by mistake, and said at once where the terminal is gone. */
    static final int ENDS_MAX = 10;

    PatientLineReader(Terminal terminal) {
        super(terminal, terminal.getName(), Map.of());
    }

    @Override
    protected <T> @Nullable T doReadBinding(KeyMap<T> keys, @Nullable KeyMap<T> local) {
        T binding = super.doReadBinding(keys, local);
        for (int ends = 1; binding == null && ends < ENDS_MAX; ends++) {
            binding = super.doReadBinding(keys, local);
        }
        return binding;
    }

    /** JLine makes a display for each line, and offers no way to have another made. */
    @Override
    protected void redisplay(boolean flush) {
        if (!(display instanceof SteppedDisplay)) {
            display = new SteppedDisplay(terminal);
            display.resize(size.getRows(), size.getColumns());
        }
        super.redisplay(flush);
    }
}
