package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.SyncWant;
import java.util.Arrays;

/** Messages that a neighbour keeps and this node has not seen, which it asks for, some at a time. */
final class Fetch {
    /** As many as two answers may bring: the rest is found the next time. */
    private static final int MISSING_MAX = 4_096;

    private final Link from;
    private final long salt;
    private long[] missing = {}; // in the order in which they are asked for
    private boolean isAsked;
    private int asked; // so many of the first, less those that have come
    private int came; // of those asked for last
    private int fetched;
    private long least;
    private long most;
    long deadlineNanos;

    Fetch(Link from, long salt) {
        this.from = from;
        this.salt = salt;
        forgetKeys();
    }

    Link from() {
        return from;
    }

    boolean isOf(Link link, long exchange) {
        return from == link && salt == exchange;
    }

    /** How many messages it has brought that were new. */
    int fetched() {
        return fetched;
    }

    /** Further ones that the neighbour keeps. */
    void add(ShortIds ids) {
        int room = Math.min(ids.size(), MISSING_MAX - missing.length);
        int before = missing.length;
        missing = Arrays.copyOf(missing, before + room);
        for (int i = 0; i < room; i++) {
            missing[before + i] = ids.at(i);
        }
    }

    boolean isAnyMissing() {
        return missing.length > 0;
    }

    boolean isAsked() {
        return isAsked;
    }

    /** The next to be asked for. */
    SyncWant next() {
        asked = Math.min(missing.length, SyncWant.IDS_MAX);
        isAsked = true;
        came = 0;
        return new SyncWant(salt, ShortIds.copyOf(missing, asked));
    }

    /** A message has come from there; says whether it was asked for. */
    boolean arrived(Message message) {
        if (asked == 0) {
            return false;
        }
        long id = MessageStore.shortId(message, salt);
        for (int i = 0; i < asked; i++) {
            if (missing[i] == id) {
                System.arraycopy(missing, i + 1, missing, i, missing.length - i - 1);
                missing = Arrays.copyOf(missing, missing.length - 1);
                asked--;
                came++;
                return true;
            }
        }
        return false;
    }

    /** One that has come was new. */
    void wasNew(long key) {
        fetched++;
        least = Math.min(least, key);
        most = Math.max(most, key);
    }

    /** The neighbour has sent what it was going to; says whether it was anything. */
    boolean answered() {
        boolean isAny = came > 0;
        isAsked = false;
        asked = 0;
        came = 0;
        return isAny;
    }

    /** Whether any that came since the last time was new. */
    boolean hasNews() {
        return least <= most;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    void forgetKeys() {
        least = Long.MAX_VALUE;
        most = Long.MIN_VALUE;
    }
}
