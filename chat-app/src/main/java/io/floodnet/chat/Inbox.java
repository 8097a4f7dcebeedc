package io.floodnet.chat;

import io.floodnet.chat.session.ChatEvent;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where every thread leaves what happened, for the one that runs the chat.
 *
 * <p>Nobody waits here but that one. What the network says is dropped while too much is waiting, and counted; what answers
 * a question of the chat's own (a line asked for, a broadcast) always finds room, as there are never but a few of those.
 */
final class Inbox {
    /** A guess: some seconds of a screen that scrolls too fast to be read, and at most 32 MiB of text. */
    static final int EVENTS_MAX = 4_096;

    /** Signals have no more room than this. */
    private static final int SIGNALS_MAX = EVENTS_MAX / 4;

    /** As long as it goes on, the user is told once for so many. */
    private static final long OVERRUN_STEP = 1_000;

    private final BlockingQueue<ChatEvent> events = new LinkedBlockingQueue<>();
    private final AtomicLong overrun = new AtomicLong();
    private volatile boolean closed;

    /** From the network: kept if there is room. */
    void offer(ChatEvent event) {
        if (closed) {
            return;
        }
        if (events.size() >= EVENTS_MAX) {
            overrun.incrementAndGet();
        } else {
            events.add(event);
        }
    }

    /** From another chat, which will say it again: it does not take the place of what people say. */
    void offerSignal(ChatEvent event) {
        if (!closed && events.size() < SIGNALS_MAX) {
            events.add(event);
        }
    }

    /** Takes no more news of the network: whoever leaves it knows. */
    void close() {
        closed = true;
    }

    /** An answer: always kept. */
    void put(ChatEvent event) {
        events.add(event);
    }

    /** The next event, or nothing if none comes in this time. */
    Optional<ChatEvent> take(long timeoutNanos) throws InterruptedException {
        long dropped = overrun.get();
        if (dropped >= OVERRUN_STEP || (dropped > 0 && events.isEmpty())) {
            return Optional.of(new ChatEvent.Overrun(overrun.getAndSet(0)));
        }
        return Optional.ofNullable(events.poll(timeoutNanos, TimeUnit.NANOSECONDS));
    }
}
