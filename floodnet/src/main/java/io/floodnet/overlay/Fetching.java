package io.floodnet.overlay;

import io.floodnet.packet.Graft;
import io.floodnet.packet.IHave.Announcement;
import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what neighbours announce comes: by itself, or else from them, one after another in the order in which they
 * announced it.
 */
final class Fetching {
    /** What comes this much later than word of it had better come from whom the word came from. */
    private static final long EARLIER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Beside a quarter of the round trip: how long a message may be behind word of it. In a tree that has settled, it never is. */
    private static final long BEHIND_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long BEHIND_MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    /** The design's, beside two round trips: how long who is asked may take. */
    private static final long ANSWER_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    /** A megabyte a second: what is left of 20 Mbit/s to one of two children. */
    private static final long NANOS_PER_BYTE = 1_000;

    private record Request(int slot, MessageId from) {}

    private final Core core;
    private final Trees trees;
    private final ObjIntConsumer<NodeId> onGraft;
    private final Wanted wanted = new Wanted();
    private List<Request> requests = List.of(); // of the input under way

    /** @param onGraft is told of each origin and slot that a request goes to */
    Fetching(Core core, Trees trees, ObjIntConsumer<NodeId> onGraft) {
        this.core = core;
        this.trees = trees;
        this.onGraft = onGraft;
    }

    /**
     * A neighbour has a message that this node does not.
     *
     * @param tree of the message's origin; {@code null} if there is none
     */
    void announced(Link from, Announcement what, @Nullable Tree tree) {
        boolean isExpected = tree != null
                && tree.parent() != Tree.NONE
                && tree.parent() != from.slot()
                && !tree.isQuiet(core.nowNanos());
        long patienceNanos = isExpected ? patienceNanos(from, what) : 0;
        wanted.announced(from.slot(), what, core.nowNanos(), core.nowNanos() + patienceNanos);
    }

    /**
     * A whole round trip made the first message after a crash 1.7 to 1.9 times as slow as a flood, and a quarter 1.5 to 1.6 times,
     * for 0.01 copies more (1,000 nodes of which a tenth went dark, 2 seeds).
     */
    private static long patienceNanos(Link from, Announcement what) {
        return Math.max(BEHIND_MIN_NANOS, from.roundTripNanos() / 4 + BEHIND_NANOS)
                + transferNanos(what.payloadBytes());
    }

    private static long transferNanos(int bytes) {
        return bytes * NANOS_PER_BYTE;
    }

    /** A message has come, by itself or as it was asked for; returns what was known of it, {@code null} if nothing was. */
    Wanted.@Nullable Entry arrived(MessageId id) {
        return wanted.isEmpty() ? null : wanted.arrived(id);
    }

    /** Who would have sent a message so much sooner that the next had better come from there; else {@link Tree#NONE}. */
    int sooner(Wanted.Entry entry, Message message, Link from) {
        int first = entry.first();
        long earlierNanos = core.nowNanos()
                - entry.sinceNanos()
                - transferNanos(message.payload().size());
        boolean isSooner =
                first != from.slot() && !entry.isAsked(first) && (entry.isAsked() || earlierNanos > EARLIER_NANOS);
        return isSooner ? first : Tree.NONE;
    }

    /** Asks for what is due. */
    void ask() {
        if (wanted.isEmpty()) {
            return;
        }
        for (Wanted.Entry entry : wanted.due(core.nowNanos())) {
            if (core.isPast(entry.dueNanos())) { // else it was asked for together with one before it
                ask(entry);
            }
        }
        flush();
    }

    private void ask(Wanted.Entry entry) {
        Link link = core.view.nearest(entry.unasked());
        if (link == null) {
            core.counters.unfetched++;
            wanted.giveUp(entry);
            return;
        }
        if (entry.isAsked() || core.nowNanos() != entry.sinceNanos()) {
            core.counters.grafted++;
        } else {
            core.counters.pulled++;
        }
        long answerNanos = 2 * link.roundTripNanos()
                + ANSWER_NANOS
                + transferNanos(entry.what().payloadBytes());
        Tree tree = trees.find(entry.id().origin());
        if (tree != null) {
            tree.waitsInVain();
        }
        wanted.ask(entry, link.slot(), core.nowNanos() + answerNanos);
        graft(link.slot(), entry.id());
    }

    /** Has a neighbour send a message and all that come after it, with the next {@link #flush}. */
    void graft(int slot, MessageId from) {
        requests = requests.isEmpty() ? new ArrayList<>(1) : requests;
        requests.add(new Request(slot, from));
        onGraft.accept(from.origin(), slot);
    }

    /** Sends the requests, one packet for as many as it can hold. */
    void flush() {
        List<Request> all = requests;
        requests = List.of();
        for (int i = 0; i < core.view.degree() && !all.isEmpty(); i++) {
            Link link = core.view.at(i);
            List<MessageId> some = all.stream()
                    .filter(request -> request.slot == link.slot())
                    .map(Request::from)
                    .toList();
            for (int at = 0; at < some.size(); at += Graft.MESSAGES_MAX) {
                core.effects().send(link, new Graft(some.subList(at, Math.min(some.size(), at + Graft.MESSAGES_MAX))));
            }
        }
    }

    void forget(int slot) {
        wanted.forget(slot, core.nowNanos());
    }

    boolean isWaiting() {
        return !wanted.isEmpty();
    }

    /** When somebody has to be asked. */
    long dueNanos() {
        return wanted.dueNanos();
    }

    int size() {
        return wanted.size();
    }
}
