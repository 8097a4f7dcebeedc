package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.Payload;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a node has seen of messages lately, for those who missed it: in the order of {@link MessageId#key}, the newest ones, as
 * many as may be kept. So whoever has seen the same keeps the same, in whatever order it came.
 *
 * <p>A message takes 12 to 24 bytes here; it is the one that came, which it shares with whatever else knows it.
 */
final class MessageStore {
    /** By so much clocks that pass for right may differ: a message from further ahead would push others out before its time. */
    private static final long AHEAD_MAX_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private static final int LENGTH_AT_FIRST = 4;

    /** That of messages which are known, and of no use to anybody. */
    private static final Payload GONE = Payload.copyOf(new byte[0]);

    private final OverlayConfig.Store config;
    private long[] keys = {};
    private @Nullable Message[] messages = {}; // at most twice as many as may be kept
    private int start;
    private int size; // at most messagesMax
    private long bytes; // at most bytesMax
    private long dropped = Long.MIN_VALUE; // what is below was dropped, or never taken
    private long endsMillis = Long.MAX_VALUE; // when the first ends of those that end before they are too old

    MessageStore(OverlayConfig.Store config) {
        this.config = config;
    }

    int size() {
        return size;
    }

    /** What the payloads amount to. */
    long bytes() {
        return bytes;
    }

    static long keyOf(Message message) {
        return message.id().key(message.sentAtMillis());
    }

    /** What was sent before is not to be asked for: this node has dropped it, or does not want it. */
    void forgetBefore(long key) {
        dropped = Math.max(dropped, key);
        while (size > 0 && keys[start] < dropped) {
            dropEldest();
        }
    }

    /** Keeps a message that has just been seen for the first time. */
    void add(Message message, long nowMillis) {
        if (!isAhead(message, nowMillis)) {
            put(keyOf(message), message, nowMillis);
        }
    }

    /** Whether a message says that it was sent later than any clock can be ahead: it would push out all others, and stay. */
    static boolean isAhead(Message message, long nowMillis) {
        return message.sentAtMillis() > nowMillis + AHEAD_MAX_MILLIS;
    }

    /** Notes that a message need not be asked for again: it was asked for, and turned out to be known or refused. */
    void note(Message message, long nowMillis) {
        if (isAhead(message, nowMillis)) {
            return;
        }
        long key = keyOf(message);
        for (int i = indexOf(key); i < size && keyAt(i) == key; i++) {
            if (at(i).isCopyOf(message)) {
                return;
            }
        }
        put(key, withoutPayload(message), nowMillis);
    }

    private static Message withoutPayload(Message message) {
        return new Message(
                message.origin(),
                message.epochMillis(),
                message.sequence(),
                message.sentAtMillis(),
                message.lifetimeSeconds(),
                0,
                0,
                message.urgency(),
                GONE);
    }

    private void put(long key, Message message, long nowMillis) {
        expire(nowMillis);
        if (key < dropped) {
            return;
        }
        makeRoom();
        int place = start + indexOf(key);
        System.arraycopy(keys, place, keys, place + 1, start + size - place);
        System.arraycopy(messages, place, messages, place + 1, start + size - place);
        keys[place] = key;
        messages[place] = message;
        size++;
        bytes += message.payload().size();
        endsMillis = Math.min(endsMillis, endOf(message));
        while (size > config.messagesMax() || bytes > config.bytesMax()) {
            dropped = keys[start] + 1;
            dropEldest();
        }
    }

    /** For one more behind the last. */
    private void makeRoom() {
        if (start + size < keys.length) {
            return;
        }
        int length = size < keys.length / 2 ? keys.length : Math.max(LENGTH_AT_FIRST, 2 * size);
        long[] largerKeys = new long[length];
        @Nullable Message[] largerMessages = new @Nullable Message[length];
        System.arraycopy(keys, start, largerKeys, 0, size);
        System.arraycopy(messages, start, largerMessages, 0, size);
        keys = largerKeys;
        messages = largerMessages;
        start = 0;
    }

    private void dropEldest() {
        bytes -= at(0).payload().size();
        messages[start] = null;
        start++;
        size--;
    }

    private void dropNewest() {
        size--;
        bytes -= at(size).payload().size();
        messages[start + size] = null;
    }

    /** Drops what is too old, and what came while this node's clock was far ahead. */
    void expire(long nowMillis) {
        long leastKey = MessageId.leastKey(nowMillis - TimeUnit.SECONDS.toMillis(config.ageMaxSeconds()));
        long aheadKey = MessageId.leastKey(nowMillis + AHEAD_MAX_MILLIS + 1);
        while (size > 0 && keyAt(size - 1) >= aheadKey) {
            dropNewest();
        }
        dropped = dropped > aheadKey ? leastKey : dropped;
        forgetBefore(leastKey);
        if (nowMillis > endsMillis) {
            dropEnded(nowMillis);
        }
        if (size == 0) {
            keys = new long[0];
            messages = new @Nullable Message[0];
            start = 0;
        }
    }

    private long endOf(Message message) {
        return message.lifetimeSeconds() < config.ageMaxSeconds()
                ? message.sentAtMillis() + TimeUnit.SECONDS.toMillis(message.lifetimeSeconds())
                : Long.MAX_VALUE;
    }

    /** Looks at all, once a second at most. */
    private void dropEnded(long nowMillis) {
        int kept = start;
        endsMillis = Long.MAX_VALUE;
        for (int i = start; i < start + size; i++) {
            Message message = at(i - start);
            if (nowMillis <= endOf(message)) {
                endsMillis = Math.min(endsMillis, Math.max(endOf(message), nowMillis + 1_000));
                keys[kept] = keys[i];
                messages[kept++] = message;
            } else {
                bytes -= message.payload().size();
            }
        }
        Arrays.fill(messages, kept, start + size, null);
        size = kept - start;
    }

    /** What lies below was dropped, or is too old. */
    long least() {
        return dropped;
    }

    /**
     * From where on another that has seen the same is sure to keep it all. Clocks that pass for right are a minute apart, of
     * which a store that keeps little can't take heed; and of two full stores one may have dropped more already.
     */
    long surelyKept(long nowMillis) {
        long ageMillis = TimeUnit.SECONDS.toMillis(config.ageMaxSeconds());
        long millis = nowMillis - ageMillis;
        long byAge = MessageId.leastKey(millis + Math.min(AHEAD_MAX_MILLIS, ageMillis / 4));
        boolean isOverfull = dropped > MessageId.leastKey(millis) && size > 0;
        return isOverfull ? Math.max(byAge, keyAt(size / 32)) : byAge;
    }

    /** How many keys are below one: where it is, or where it would go. */
    int indexOf(long key) {
        int found = Arrays.binarySearch(keys, start, start + size, key);
        if (found < 0) {
            return -found - 1 - start;
        }
        while (found > start && keys[found - 1] == key) {
            found--;
        }
        return found - start;
    }

    /** In the order of keys. */
    long keyAt(int index) {
        return keys[start + index];
    }

    private Message at(int index) {
        Message message = messages[start + index];
        if (message == null) {
            throw new IndexOutOfBoundsException("no message at " + index + " of " + size);
        }
        return message;
    }

    /** What a message is called in an exchange. */
    long shortIdAt(int index, long salt) {
        return shortId(at(index), salt);
    }

    static long shortId(Message message, long salt) {
        return message.id().hash(salt);
    }

    /** The short ids of those from one index to before another, added up. */
    long sum(int from, int to, long salt) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += shortIdAt(i, salt);
        }
        return sum;
    }

    /** The message, or {@code null} if it is only known. */
    @SuppressWarnings("ReferenceEquality") // a mark
    @Nullable
    Message messageAt(int index) {
        Message message = at(index);
        return message.payload() == GONE ? null : message;
    }

    /** Goes through the indexes of all whose short id will do. */
    void forEach(long salt, LongPredicate willDo, java.util.function.IntPredicate action) {
        for (int i = 0; i < size; i++) {
            if (willDo.test(shortIdAt(i, salt)) && !action.test(i)) {
                return;
            }
        }
    }
}
