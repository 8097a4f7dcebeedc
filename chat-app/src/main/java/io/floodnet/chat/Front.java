package io.floodnet.chat;

import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.Screen;

/** Who is at the other end, and how lines come from there and go there. */
@FunctionalInterface
interface Front {

    /** Takes over the streams of the process. */
    Opened open(InboxDoor door);

    /**
     * What came of it.
     *
     * @param whenFull what happens to lines that can't be sent yet, as a person or a program has it
     */
    record Opened(Screen screen, WhenFull whenFull) {
        static Opened forPrograms(Screen screen) {
            return new Opened(screen, WhenFull.WAIT);
        }
    }
}
