package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows which messages have been seen, in bounded memory, and never lets one in twice.
 *
 * <p>For each run of an origin it keeps a window of sequence numbers, not the id of each message: a stream of any length costs a few
 * dozen bytes. An origin is forgotten only when the last of its messages has expired, so that whatever comes of it later is
 * refused for its age; and lest a clock that was set back (by up to an hour) makes old messages young again, an origin that comes
 * into the table is heard only with messages newer than all of those that were forgotten. While the table is full of origins that may not be
 * forgotten, further origins are refused.
 */
final class SeenPackets {

    /** What is to be done with a copy of a message. */
    enum Verdict {
        /** It is new. */
        FIRST,
        /** It is known. */
        DUPLICATE,
        /** It is too old, or from the future. */
        EXPIRED,
        /** There is no room to remember it by. */
        REFUSED
    }

    /** How often, at most, a full table is searched for origins that have expired. */
    private static final long SWEEP_INTERVAL_MILLIS = 1_000;

    /** How far a clock may be set back without letting anything in twice; beyond, hearing newcomers matters more. */
    private static final long SET_BACK_MAX_MILLIS = 3_600_000;

    /** What no origin fits into, so that nothing is ever written to it. */
    private static final OriginWindow[] EMPTY = new OriginWindow[1];

    private static final int SLOTS_AT_FIRST = 4;

    /** So far the first messages of an origin may overtake one another. */
    private static final int LOOK_BACK_MIN = Long.SIZE;

    private final OverlayConfig.Dissemination config;
    private final int lookBack;
    private final long salt;
    private OriginWindow[] slots = EMPTY; // at most twice originsMax, a power of two
    private @Nullable OriginWindow latest; // of those in the table the one needed last, and likely to be needed next
    private int origins;
    private long forgottenUpToMillis = Long.MIN_VALUE;
    private long nextSweepMillis = Long.MIN_VALUE;

    /**
     * @param lookBack how many messages may be let in that an origin sent before it was heard of; as many as are kept for those
     *     who come late, or these would find the same missing for ever
     * @param salt secret, so that nobody can choose ids that fall into one place of the table
     */
    SeenPackets(OverlayConfig.Dissemination config, int lookBack, long salt) {
        this.config = config;
        this.lookBack = Math.max(LOOK_BACK_MIN, lookBack);
        this.salt = salt;
    }

    int origins() {
        return origins;
    }

    /** Whether it would be known as a duplicate, or as one that is too far behind. */
    boolean hasSeen(NodeId origin, long epochMillis, long sequence) {
        OriginWindow window = find(origin, epochMillis);
        return window != null && window.hasSeen(sequence, lookBack);
    }

    Verdict admit(Message message, long nowMillis) {
        return admit(
                message.origin(),
                message.epochMillis(),
                message.sequence(),
                message.sentAtMillis(),
                message.lifetimeSeconds(),
                nowMillis);
    }

    Verdict admit(
            NodeId origin, long epochMillis, long sequence, long sentAtMillis, int lifetimeSeconds, long nowMillis) {
        long toleranceMillis = TimeUnit.SECONDS.toMillis(config.clockToleranceSeconds());
        long untilMillis = sentAtMillis + TimeUnit.SECONDS.toMillis(lifetimeSeconds) + toleranceMillis;
        if (sentAtMillis > nowMillis + toleranceMillis || nowMillis > untilMillis) {
            return Verdict.EXPIRED;
        }
        OriginWindow window = find(origin, epochMillis);
        if (window == null) {
            if (sentAtMillis <= forgottenUpTo(nowMillis)) {
                return Verdict.EXPIRED;
            }
            if (!makeRoom(nowMillis)) {
                return Verdict.REFUSED;
            }
            window = insert(new OriginWindow(origin, epochMillis, sequence, forgottenUpToMillis));
        }
        if (window != latest) {
            latest = window;
        }
        if (window.mayHaveMissed(sentAtMillis)) {
            return Verdict.EXPIRED;
        }
        boolean first = window.mark(sequence, config.sequenceWindow(), lookBack);
        window.extend(sentAtMillis, untilMillis);
        return first ? Verdict.FIRST : Verdict.DUPLICATE;
    }

    private @Nullable OriginWindow find(NodeId origin, long epochMillis) {
        return latest != null && latest.isOf(origin, epochMillis) ? latest : slots[slotOf(origin, epochMillis)];
    }

    /** A mark that lies too far ahead was made under a wrong clock, and would keep this node deaf until that day. */
    private long forgottenUpTo(long nowMillis) {
        if (forgottenUpToMillis > nowMillis + SET_BACK_MAX_MILLIS) {
            forgottenUpToMillis = nowMillis;
        }
        return forgottenUpToMillis;
    }

    /** Keeps the table at most half full: drops what has expired, else doubles it, up to the bound. */
    private boolean makeRoom(long nowMillis) {
        if (origins < slots.length / 2 && origins < config.originsMax()) {
            return true;
        }
        boolean isSetBack = nowMillis < nextSweepMillis - SWEEP_INTERVAL_MILLIS;
        if (nowMillis >= nextSweepMillis || isSetBack) {
            nextSweepMillis = nowMillis + SWEEP_INTERVAL_MILLIS;
            rebuild(slots.length, nowMillis);
        }
        if (origins >= slots.length / 2 && origins < config.originsMax()) {
            rebuild(Math.max(SLOTS_AT_FIRST, slots.length * 2), nowMillis);
        }
        return origins < config.originsMax();
    }

    private void rebuild(int length, long nowMillis) {
        OriginWindow[] old = slots;
        slots = new OriginWindow[length];
        latest = null;
        origins = 0;
        for (OriginWindow window : old) {
            if (window != null) {
                if (window.isExpired(nowMillis)) {
                    forgottenUpToMillis = Math.max(forgottenUpToMillis, window.newestSentAtMillis());
                } else {
                    insert(window);
                }
            }
        }
    }

    private OriginWindow insert(OriginWindow window) {
        slots[slotOf(window.origin(), window.epochMillis())] = window;
        origins++;
        return window;
    }

    /** Where a run of an origin is, or where it would go. */
    private int slotOf(NodeId origin, long epochMillis) {
        int slot = hash(origin, epochMillis) & (slots.length - 1);
        while (slots[slot] != null && !slots[slot].isOf(origin, epochMillis)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** The finalizer of MurmurHash3 over id, run and salt. */
    private int hash(NodeId origin, long epochMillis) {
        long mixed = (origin.high() ^ salt) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33) ^ origin.low() ^ Long.rotateLeft(epochMillis, 32)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ (mixed >>> 33));
    }
}
