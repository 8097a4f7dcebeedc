package io.floodnet.overlay;

import io.floodnet.packet.IHave.Announcement;
import io.floodnet.packet.MessageId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that neighbours have announced and that have not come: who has each, and when to ask whom. */
final class Wanted {
    /** After a parent's crash, a second of 8,000 messages. */
    static final int MESSAGES_MAX = 8_192;

    /** So that a neighbour that announces what does not exist leaves room for what the others announce. */
    private static final int MESSAGES_PER_LINK_MAX = MESSAGES_MAX / 4;

    /** One message. */
    static final class Entry {
        private static final int ANNOUNCERS_MAX = 8;

        private final Announcement what;
        private final long sinceNanos;
        private long announcers; // the slots of the first eight in their order, a byte each, plus one
        private long announced; // a bit for each slot
        private long asked;
        private int asking = Tree.NONE;
        private int countedFor; // the slot of who announced it first, unless that is gone
        private long dueNanos;

        private Entry(Announcement what, int slot, long nowNanos, long dueNanos) {
            this.what = what;
            this.countedFor = slot;
            this.sinceNanos = nowNanos;
            this.dueNanos = dueNanos;
        }

        Announcement what() {
            return what;
        }

        MessageId id() {
            return what.message();
        }

        /** When it was first heard of. */
        long sinceNanos() {
            return sinceNanos;
        }

        /** The slots of those who have it. */
        long announced() {
            return announced;
        }

        /** When somebody has to be asked, or the next. */
        long dueNanos() {
            return dueNanos;
        }

        boolean isAsked() {
            return asked != 0;
        }

        boolean isAsked(int slot) {
            return (asked & Tree.bit(slot)) != 0;
        }

        /** Who announced it first and is still there. */
        int first() {
            return (int) (announcers & 0xff) - 1;
        }

        private void addAnnouncer(int slot) {
            int place = Long.SIZE - Long.numberOfLeadingZeros(announcers) + Byte.SIZE - 1 & -Byte.SIZE;
            if ((announced & Tree.bit(slot)) == 0 && place < ANNOUNCERS_MAX * Byte.SIZE) {
                announced |= Tree.bit(slot);
                announcers |= (slot + 1L) << place;
            }
        }

        /** The slots of those who have it and were not asked for it. */
        long unasked() {
            return announced & ~asked;
        }

        private void ask(int slot, long untilNanos) {
            asked |= Tree.bit(slot);
            asking = slot;
            dueNanos = untilNanos;
        }

        private void forget(int slot, long nowNanos) {
            long others = 0;
            int place = 0;
            for (long rest = announcers; rest != 0; rest >>>= Byte.SIZE) {
                if ((rest & 0xff) != slot + 1) {
                    others |= (rest & 0xff) << place;
                    place += Byte.SIZE;
                }
            }
            announcers = others;
            countedFor = countedFor == slot ? Tree.NONE : countedFor;
            announced &= ~Tree.bit(slot);
            asked &= ~Tree.bit(slot);
            if (asking == slot) {
                asking = Tree.NONE;
                dueNanos = nowNanos;
            }
        }
    }

    private @Nullable Map<MessageId, Entry> entries; // in the order of their announcements; none while there is nothing
    private int[] entriesBySlot = {}; // of those that it announced first
    private long dueNanos;

    int size() {
        return entries == null ? 0 : entries.size();
    }

    boolean isEmpty() {
        return entries == null;
    }

    /** The first time at which something is due; not later, but maybe earlier. */
    long dueNanos() {
        return dueNanos;
    }

    /** A neighbour has a message that this node does not; it is noted if there is room. */
    void announced(int slot, Announcement what, long nowNanos, long dueAtNanos) {
        Map<MessageId, Entry> map = begun();
        Entry entry = map.get(what.message());
        if (entry == null) {
            if (map.size() == MESSAGES_MAX || entriesBySlot[slot] == MESSAGES_PER_LINK_MAX) {
                return;
            }
            entriesBySlot[slot]++;
            entry = new Entry(what, slot, nowNanos, dueAtNanos);
            map.put(what.message(), entry);
        } else if (!entry.isAsked() && dueAtNanos - entry.dueNanos < 0) {
            entry.dueNanos = dueAtNanos;
        }
        entry.addAnnouncer(slot);
        noteDue(entry.dueNanos);
    }

    private Map<MessageId, Entry> begun() {
        Map<MessageId, Entry> map = entries;
        if (map == null) {
            map = new LinkedHashMap<>();
            entries = map;
            entriesBySlot = new int[Long.SIZE];
            dueNanos = Long.MAX_VALUE;
        }
        return map;
    }

    private void noteDue(long nanos) {
        dueNanos = dueNanos == Long.MAX_VALUE || nanos - dueNanos < 0 ? nanos : dueNanos;
    }

    /** A message has come; what was known of it, if anything was, is over. */
    @Nullable
    Entry arrived(MessageId id) {
        Entry entry = entries == null ? null : entries.remove(id);
        if (entry != null) {
            uncount(entry);
        }
        endIfEmpty();
        return entry;
    }

    private void uncount(Entry entry) {
        if (entry.countedFor != Tree.NONE) {
            entriesBySlot[entry.countedFor]--;
        }
    }

    /** Those for which somebody has to be asked now, in the order of their announcements. */
    List<Entry> due(long nowNanos) {
        Map<MessageId, Entry> map = entries;
        if (map == null || dueNanos - nowNanos > 0) {
            return List.of();
        }
        List<Entry> due = new ArrayList<>();
        dueNanos = Long.MAX_VALUE;
        for (Entry entry : map.values()) {
            if (entry.dueNanos - nowNanos <= 0) {
                due.add(entry);
            } else {
                noteDue(entry.dueNanos);
            }
        }
        return due;
    }

    /** A neighbour is asked for a message, and with it for those that the same origin sent after it. */
    void ask(Entry first, int slot, long untilNanos) {
        Map<MessageId, Entry> map = entries;
        if (map == null) {
            return;
        }
        MessageId id = first.id();
        for (Entry entry = map.get(id); entry != null; entry = map.get(id)) {
            entry.ask(slot, untilNanos);
            id = id.next();
        }
        noteDue(untilNanos);
    }

    /** Nobody is left to be asked. */
    void giveUp(Entry entry) {
        arrived(entry.id());
    }

    /** A neighbour is gone: who has been waiting for it waits no longer. */
    void forget(int slot, long nowNanos) {
        Map<MessageId, Entry> map = entries;
        if (map == null) {
            return;
        }
        entriesBySlot[slot] = 0;
        for (Iterator<Entry> all = map.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            entry.forget(slot, nowNanos);
            if (entry.announcers == 0) {
                uncount(entry);
                all.remove();
            }
        }
        noteDue(nowNanos);
        endIfEmpty();
    }

    private void endIfEmpty() {
        if (entries != null && entries.isEmpty()) {
            entries = null;
            entriesBySlot = new int[0];
        }
    }
}
