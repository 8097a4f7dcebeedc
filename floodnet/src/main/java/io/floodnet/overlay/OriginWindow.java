package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of one run of an origin have been seen: all up to a sequence number, and above it a bit for each, in a ring of bits
 * that moves without shifting (RFC 6479, as IPsec does against replay), and grows where messages overtake one another. What
 * was sent before the message that the origin was met with has bits of its own, where any of it comes.
 */
final class OriginWindow {
    private final NodeId origin;
    private final long epochMillis;
    private final long notBeforeMillis;
    private final long metAt;
    private long @Nullable []
            bitsBehind; // of the messages before that one, the last first; a power of two, see hasSeen
    private long seenUpTo;
    private int ahead; // how far the highest that was seen lies above that
    private long @Nullable [] bits; // a power of two, at most sequenceWindow / 64
    private long newestSentAtMillis;
    private long expiresAtMillis;

    /**
     * @param metAt the number of the message that the origin is met with
     * @param notBeforeMillis when the newest message was sent that this window, being new, may know nothing of
     */
    OriginWindow(NodeId origin, long epochMillis, long metAt, long notBeforeMillis) {
        this.origin = origin;
        this.epochMillis = epochMillis;
        this.notBeforeMillis = notBeforeMillis;
        this.metAt = metAt;
        this.seenUpTo = metAt - 1;
        this.newestSentAtMillis = Long.MIN_VALUE;
        this.expiresAtMillis = Long.MIN_VALUE;
    }

    NodeId origin() {
        return origin;
    }

    long epochMillis() {
        return epochMillis;
    }

    boolean isOf(NodeId someOrigin, long epoch) {
        return epochMillis == epoch && origin.equals(someOrigin);
    }

    long newestSentAtMillis() {
        return newestSentAtMillis;
    }

    /** Whether a message may have been seen before this window was there to note it. */
    boolean mayHaveMissed(long sentAtMillis) {
        return sentAtMillis <= notBeforeMillis;
    }

    boolean isExpired(long nowMillis) {
        return nowMillis > expiresAtMillis;
    }

    /** Keeps this for as long as a message sent then may travel. */
    void extend(long sentAtMillis, long untilMillis) {
        newestSentAtMillis = Math.max(newestSentAtMillis, sentAtMillis);
        expiresAtMillis = Math.max(expiresAtMillis, untilMillis);
    }

    /** Whether {@link #mark} would say that a message is not new. */
    boolean hasSeen(long sequence, int lookBack) {
        if (sequence < metAt) {
            return hasSeenBehind(metAt - 1 - sequence, lookBack);
        }
        long[] ring = bits;
        return sequence <= seenUpTo || (ring != null && sequence - seenUpTo <= ahead && isSet(ring, sequence));
    }

    /**
     * Marks a message as seen.
     *
     * @param lookBack how far back a node looks that meets an origin in the middle of its stream, at least 64
     * @return whether it was new; one that is too far behind is not
     */
    boolean mark(long sequence, int windowMax, int lookBack) {
        if (sequence < metAt) {
            return markBehind(metAt - 1 - sequence, lookBack);
        }
        if (sequence <= seenUpTo) {
            return false;
        }
        if (ahead == 0 && sequence == seenUpTo + 1) {
            seenUpTo = sequence;
            return true;
        }
        return markAhead(sequence, windowMax);
    }

    private boolean hasSeenBehind(long place, int lookBack) {
        long[] set = bitsBehind;
        return place >= lookBack
                || (set != null && place >>> 6 < set.length && (set[(int) (place >>> 6)] & (1L << place)) != 0);
    }

    private boolean markBehind(long place, int lookBack) {
        if (hasSeenBehind(place, lookBack)) {
            return false;
        }
        int word = (int) (place >>> 6);
        long[] set = bitsBehind == null ? new long[1] : bitsBehind;
        set = word < set.length ? set : Arrays.copyOf(set, Integer.highestOneBit(word) * 2);
        set[word] |= 1L << place;
        bitsBehind = set;
        return true;
    }

    private boolean markAhead(long sequence, int windowMax) {
        long[] ring = ringFor(sequence, windowMax);
        int word = (int) (sequence >>> 6) & (ring.length - 1);
        long bit = 1L << sequence;
        if ((ring[word] & bit) != 0) {
            return false;
        }
        ring[word] |= bit;
        ahead = Math.max(ahead, (int) (sequence - seenUpTo));
        closeGap(ring);
        return true;
    }

    /** The ring, large enough for a sequence number, or as large as may be; then what is too far behind is given up. */
    private long[] ringFor(long sequence, int windowMax) {
        long[] ring = bits == null ? new long[1] : bits;
        long needed = sequence - seenUpTo;
        int size = ring.length * Long.SIZE;
        if (needed > size && size < windowMax) {
            ring = grow(ring, (int) Math.min(windowMax, Long.highestOneBit(Math.min(needed, windowMax) * 2 - 1)));
        }
        bits = ring;
        giveUpTo(sequence - (long) ring.length * Long.SIZE, ring);
        return ring;
    }

    private long[] grow(long[] ring, int size) {
        long[] larger = new long[size / Long.SIZE];
        for (long sequence = seenUpTo + 1; sequence <= seenUpTo + ahead; sequence++) {
            if (isSet(ring, sequence)) {
                larger[(int) (sequence >>> 6) & (larger.length - 1)] |= 1L << sequence;
            }
        }
        return larger;
    }

    private void giveUpTo(long sequence, long[] ring) {
        if (sequence <= seenUpTo) {
            return;
        }
        if (sequence >= seenUpTo + ahead) {
            Arrays.fill(ring, 0);
            ahead = 0;
        } else {
            for (long given = seenUpTo + 1; given <= sequence; given++) {
                clear(ring, given);
            }
            ahead -= (int) (sequence - seenUpTo);
        }
        seenUpTo = sequence;
        closeGap(ring);
    }

    private void closeGap(long[] ring) {
        while (ahead > 0 && isSet(ring, seenUpTo + 1)) {
            seenUpTo++;
            ahead--;
            clear(ring, seenUpTo);
        }
    }

    private static boolean isSet(long[] ring, long sequence) {
        return (ring[(int) (sequence >>> 6) & (ring.length - 1)] & (1L << sequence)) != 0;
    }

    private static void clear(long[] ring, long sequence) {
        ring[(int) (sequence >>> 6) & (ring.length - 1)] &= ~(1L << sequence);
    }
}
