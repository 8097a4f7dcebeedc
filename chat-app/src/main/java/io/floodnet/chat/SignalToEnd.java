package io.floodnet.chat;

import io.floodnet.chat.session.ChatEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/**
 * SIGTERM, as {@code kill} sends it and a machine that shuts down, and the SIGINT of a script: the first one tells the chat to
 * end, which says so and takes leave of the network; the second one ends the process at once, and so does time, lest a chat
 * that is stuck, as before a pipe that nobody empties, outlive it.
 */
final class SignalToEnd {
    /** What shells say of a program that a signal has ended: this, and the signal's number. */
    private static final int STATUS_BASE = 128;

    private static final int INT = 2;
    private static final int TERM = 15;

    /** A guess; those who stop services send the signal that nobody survives after ten seconds or more. */
    private static final long GRACE_MILLIS = 3_000;

    private final Inbox inbox;
    private final AtomicInteger status = new AtomicInteger();

    private SignalToEnd(Inbox inbox) {
        this.inbox = inbox;
    }

    /** From now on this inbox hears of SIGTERM. */
    static SignalToEnd tell(Inbox inbox) {
        SignalToEnd signals = new SignalToEnd(inbox);
        Signals.register("TERM", () -> signals.onSignal(TERM));
        return signals;
    }

    /** And of SIGINT, which on a terminal is a key. */
    void tellOfInterrupt() {
        Signals.register("INT", () -> onSignal(INT));
    }

    /** With what status to end after the signal that came. */
    int status() {
        return status.get();
    }

    private void onSignal(int number) {
        if (!status.compareAndSet(0, STATUS_BASE + number)) {
            Runtime.getRuntime().halt(status.get());
        }
        inbox.put(new ChatEvent.ToldToEnd());
        endAfterGrace();
    }

    /** On the thread that the signal came with, which has nothing else to do. */
    private void endAfterGrace() {
        try {
            Thread.currentThread().join(GRACE_MILLIS);
            System.exit(status.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
