package io.floodnet.chat;

import io.floodnet.chat.session.ChatEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/**
 * SIGTERM, as {@code kill} sends it and a machine that shuts down: the first one tells the chat to end, which says so and
 * takes leave of the network; the second one ends the process at once, and so does time, lest a chat that is stuck, as before a
 * pipe that nobody empties, outlive it.
 */
final class SignalToEnd {
    /** What shells say of a program that this signal has ended: 128, and 15 for the signal. */
    static final int STATUS = 143;

    /** A guess; those who stop services send the signal that nobody survives after ten seconds or more. */
    private static final long GRACE_MILLIS = 3_000;

    private static final String SIGNAL = "TERM";

    private SignalToEnd() {}

    /** From now on this inbox hears of it. */
    static void tell(Inbox inbox) {
        AtomicBoolean told = new AtomicBoolean();
        Signals.register(SIGNAL, () -> {
            if (told.getAndSet(true)) {
                Runtime.getRuntime().halt(STATUS);
            }
            inbox.put(new ChatEvent.ToldToEnd());
            endAfterGrace();
        });
    }

    /** On the thread that the signal came with, which has nothing else to do. */
    private static void endAfterGrace() {
        try {
            Thread.currentThread().join(GRACE_MILLIS);
            System.exit(STATUS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
