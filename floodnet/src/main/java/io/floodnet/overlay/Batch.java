package io.floodnet.overlay;

import io.floodnet.packet.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Small words for neighbours, of which those that come close upon one another share a packet. After a pause, the first leaves
 * at once; so waiting costs only those time that speak often.
 *
 * @param <T> what is said
 */
final class Batch<T> {
    /** The design's. */
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private record Word<T>(T what, long to) {}

    private final Core core;
    private final int wordsMax;
    private final Function<List<T>, Packet> packet;
    private @Nullable List<Word<T>> waiting; // at most wordsMax; none while there is nothing
    private long lastNanos;
    private boolean hasSpoken;

    /** @param wordsMax how many a packet can hold */
    Batch(Core core, int wordsMax, Function<List<T>, Packet> packet) {
        this.core = core;
        this.wordsMax = wordsMax;
        this.packet = packet;
    }

    /** Tells the neighbours in these slots something, now or soon. */
    void say(T what, long to) {
        if (to == 0) {
            return;
        }
        if (waiting == null && (!hasSpoken || core.isPast(lastNanos + INTERVAL_NANOS))) {
            spoken();
            Packet single = packet.apply(List.of(what));
            forEach(to, link -> send(link, single));
            return;
        }
        List<Word<T>> words = waiting == null ? new ArrayList<>(1) : waiting;
        waiting = words;
        words.add(new Word<>(what, to));
        if (words.size() == wordsMax) {
            flush();
        }
    }

    boolean isWaiting() {
        return waiting != null;
    }

    /** When what waits has to leave. */
    long dueNanos() {
        return lastNanos + INTERVAL_NANOS;
    }

    void flushIfDue() {
        if (waiting != null && core.isPast(dueNanos())) {
            flush();
        }
    }

    private void flush() {
        List<Word<T>> words = waiting;
        waiting = null;
        spoken();
        if (words != null) {
            long to = words.stream().mapToLong(Word::to).reduce(0, (one, other) -> one | other);
            forEach(to, link -> send(link, packet.apply(wordsFor(words, link))));
        }
    }

    private void send(Link link, Packet words) {
        core.send(link, words, SendClass.DATA);
    }

    private static <T> List<T> wordsFor(List<Word<T>> words, Link link) {
        List<T> some = new ArrayList<>(words.size());
        for (Word<T> word : words) {
            if ((word.to & Tree.bit(link.slot())) != 0) {
                some.add(word.what);
            }
        }
        return some;
    }

    private void spoken() {
        hasSpoken = true;
        lastNanos = core.nowNanos();
    }

    /** Another link may come to the place of one that is gone. */
    void forget(int slot) {
        unsay(word -> true, slot);
    }

    /** What has not left yet need not be said there any more. */
    void withdraw(T what, int slot) {
        unsay(what::equals, slot);
    }

    private void unsay(Predicate<T> which, int slot) {
        List<Word<T>> words = waiting;
        if (words != null) {
            words.replaceAll(word -> which.test(word.what) ? new Word<>(word.what, word.to & ~Tree.bit(slot)) : word);
        }
    }

    private void forEach(long slots, java.util.function.Consumer<Link> action) {
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            if ((slots & Tree.bit(link.slot())) != 0) {
                action.accept(link);
            }
        }
    }
}
