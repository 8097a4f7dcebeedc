package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.Sync;
import io.floodnet.packet.SyncList;
import io.floodnet.packet.SyncOffer;
import io.floodnet.packet.SyncWant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gets what was broadcast while this node, or its part of the network, could not be reached: compares what it keeps with what
 * a neighbour keeps, whenever a link comes up and now and then, and asks for what it has not seen.
 *
 * <p>What comes so goes no way that trees know, and teaches them nothing: it is passed on as it came, by telling the other
 * neighbours what to compare. Where they have it all, as a newcomer's have, they are silent.
 */
final class CatchUp {
    /** What was sent since then may still be on its way. */
    private static final long TRAVEL_MILLIS = 3_000;

    /** When that has arrived wherever it goes. */
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** The other end, which has the lower id, has begun by then if it has anything to compare. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** From one round to the next: a round trip, mostly, in which an answer to the first leads to a fetch. */
    private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Beside two round trips: how long who is asked may be silent; a quarter of a minute's slowest link. */
    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Nobody keeps others waiting for longer, however little by little he sends. */
    private static final long FETCH_NANOS_MAX = TimeUnit.SECONDS.toNanos(30);

    /** Half of what may wait for a link. */
    private static final int ANSWER_BYTES_MAX = 128 << 10;

    /** While nothing new comes, rounds become rarer by doubling so often. */
    private static final int DOUBLINGS_MAX = 3;

    private final Core core;
    private final long secret;
    private final MessageStore store;
    private final Allowance allowance;
    private @Nullable Fetch fetch;
    private long fetchEndsNanos;

    private long due; // a bit for the slot of each neighbour to begin a round with
    private long dueNanos;
    private long patient; // the same for those that are to begin one themselves
    private long patientNanos;
    private long again;
    private long againNanos;
    private long shunned; // those that offered what they did not send, until the next round
    private long regularNanos;
    private int quietRounds;
    private boolean isTimerSet;
    private long timerNanos;
    private long draws;

    /** @param secret so that nobody can foresee a salt */
    CatchUp(Core core, long secret) {
        this.core = core;
        this.secret = secret;
        OverlayConfig.Store config = core.config.store();
        this.store = new MessageStore(config);
        this.allowance = new Allowance(2 * config.bytesMax());
        this.quietRounds = -1; // before the first message
    }

    /** Not of the node's own generator: what is compared when is to change nothing else. */
    private long draw() {
        return new NodeId(secret, ++draws).hash(secret);
    }

    /** A message has been seen for the first time. */
    void add(Message message) {
        store.add(message, core.networkMillis());
        if (quietRounds != 0) {
            quietRounds = 0;
            regularNanos = core.nowNanos() + intervalNanos();
        }
        setTimer();
    }

    /** From 3/4 to 5/4 of the interval, doubled as often as nothing was new. */
    private long intervalNanos() {
        long nanos = TimeUnit.MILLISECONDS.toNanos(core.config.store().roundMillis())
                << Math.min(Math.max(0, quietRounds), DOUBLINGS_MAX);
        return nanos - nanos / 4 + Math.floorMod(draw(), nanos / 2 + 1);
    }

    /** Not yet: the other end may not know that it is one. */
    void onLinkUp(Link link) {
        if (store.size() > 0) {
            boolean isFirst = core.self().id().compareTo(link.peer().id()) < 0;
            if (isFirst) {
                put(Tree.bit(link.slot()));
            } else {
                patientNanos = patient == 0 ? core.nowNanos() + PATIENCE_NANOS : patientNanos;
                patient |= Tree.bit(link.slot());
            }
            if (store.indexOf(settledKey()) < store.size()) {
                putAgain(link);
            }
            setTimer();
        }
    }

    private void put(long slots) {
        dueNanos = due == 0 ? core.nowNanos() + GAP_NANOS / 4 : dueNanos;
        due |= slots;
    }

    /** What is on its way now is compared when it has arrived. */
    private void putAgain(Link link) {
        againNanos = again == 0 ? core.nowNanos() + AGAIN_NANOS : againNanos;
        again |= Tree.bit(link.slot());
    }

    /** What is below was sent so long ago that it is nowhere on its way. */
    private long settledKey() {
        return MessageId.leastKey(core.networkMillis() - TRAVEL_MILLIS);
    }

    void onLinkDown(Link link) {
        forgetRounds(link);
        shunned &= ~Tree.bit(link.slot());
        allowance.forget(link.slot(), core.nowNanos());
        if (fetch != null && fetch.from() == link) {
            tellOthers(fetch);
            end(fetch);
            put(anyNeighbour());
        }
        setTimer();
    }

    private void forgetRounds(Link link) {
        due &= ~Tree.bit(link.slot());
        patient &= ~Tree.bit(link.slot());
        again &= ~Tree.bit(link.slot());
    }

    /** Whether a packet has its place here. */
    static boolean concerns(Packet packet) {
        return packet instanceof Sync
                || packet instanceof SyncList
                || packet instanceof SyncOffer
                || packet instanceof SyncWant;
    }

    /** Who says too much is not answered. */
    void onPacket(Link from, Packet packet) {
        if (!allowance.take(from.slot(), core.nowNanos())) {
            return;
        }
        store.expire(core.networkMillis());
        if (packet instanceof Sync theirs) {
            forgetRounds(from);
            Differences.answer(store, theirs).forEach(answer -> core.effects().send(from, answer));
        } else if (packet instanceof SyncList theirs) {
            onList(from, theirs);
        } else if (packet instanceof SyncOffer offer) {
            onOffer(from, offer);
        } else if (packet instanceof SyncWant want) {
            serve(from, want);
        }
        setTimer();
    }

    private void onList(Link from, SyncList theirs) {
        ShortIds unlisted = Differences.unlisted(store, theirs);
        if (!unlisted.isEmpty()) {
            core.send(from, new SyncOffer(theirs.salt(), unlisted), SendClass.BULK);
        }
        fetch(from, theirs.salt(), Differences.unknown(store, theirs));
    }

    private void onOffer(Link from, SyncOffer offer) {
        if (!offer.ids().isEmpty()) {
            fetch(from, offer.salt(), Differences.unknown(store, offer.salt(), offer.ids()));
        } else if (fetch != null && fetch.isOf(from, offer.salt()) && fetch.isAsked()) {
            onAnswered(fetch);
        }
    }

    /** From one neighbour at a time; what others have beside that is found when they are asked again. */
    private void fetch(Link from, long salt, ShortIds missing) {
        boolean isShunned = (shunned & Tree.bit(from.slot())) != 0;
        if (missing.isEmpty() || isShunned) {
            return;
        }
        Fetch under = fetch;
        if (under == null) {
            Fetch begun = new Fetch(from, salt);
            begun.add(missing);
            fetch = begun;
            fetchEndsNanos = core.nowNanos() + FETCH_NANOS_MAX;
            ask(begun);
        } else if (under.isOf(from, salt)) {
            under.add(missing);
        } else {
            put(Tree.bit(from.slot()));
        }
    }

    private void ask(Fetch asking) {
        core.effects().send(asking.from(), asking.next());
        waitFor(asking);
    }

    private void waitFor(Fetch asking) {
        long answerNanos = 2 * asking.from().roundTripNanos() + ANSWER_NANOS;
        asking.deadlineNanos = core.nowNanos() + Math.min(answerNanos, fetchEndsNanos - core.nowNanos());
    }

    /** Sends what it is asked for, the eldest first, until it is enough for now. */
    private void serve(Link to, SyncWant want) {
        long[] wanted = Differences.sorted(want.ids());
        long[] bytes = {0};
        store.forEach(want.salt(), id -> Arrays.binarySearch(wanted, id) >= 0, index -> {
            Message message = store.messageAt(index);
            if (message != null) {
                bytes[0] += message.payload().size();
                core.send(to, core.dissemination().anew(message), SendClass.BULK);
                core.counters.served++;
            }
            return bytes[0] < ANSWER_BYTES_MAX;
        });
        allowance.spend(to.slot(), bytes[0], core.nowNanos());
        core.send(to, new SyncOffer(want.salt(), ShortIds.NONE), SendClass.BULK); // behind the messages
    }

    /** A message has come over a link; says whether it was asked for here, so that it is no concern of trees. */
    boolean isAskedFor(Link from, Message message) {
        Fetch under = fetch;
        if (under == null || under.from() != from || !under.arrived(message)) {
            return false;
        }
        waitFor(under);
        return true;
    }

    /** One that was asked for was new. */
    void fetched(Message message) {
        core.counters.fetched++;
        add(message);
        if (fetch != null) {
            fetch.wasNew(MessageStore.keyOf(message));
        }
    }

    /** One that was asked for is known already, or can't be let in. */
    void fetchedInVain(Link from, Message message) {
        if (MessageStore.isAhead(message, core.networkMillis())) {
            shunned |= Tree.bit(from.slot());
        }
        store.note(message, core.networkMillis());
    }

    /** The neighbour has sent what it was going to. */
    private void onAnswered(Fetch under) {
        boolean isAny = under.answered();
        tellOthers(under);
        if (isAny && under.isAnyMissing() && !core.isPast(fetchEndsNanos)) {
            ask(under);
        } else {
            if (under.isAnyMissing()) {
                shunned |= Tree.bit(under.from().slot());
            }
            end(under);
        }
    }

    /** Who has not seen what has just come here gets it the same way. */
    private void tellOthers(Fetch under) {
        if (!under.hasNews()) {
            return;
        }
        long salt = draw();
        Sync range = new Sync(
                salt, Sync.DEPTH_MAX, List.of(Differences.rangeOf(store, under.least(), under.most() + 1, salt)));
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            if (link != under.from()) {
                core.effects().send(link, range);
            }
        }
        under.forgetKeys();
    }

    /** Where something was missing, more may be, and what was on its way then. */
    private void end(Fetch over) {
        fetch = null;
        if (over.fetched() > 0 && over.from().isNeighbour()) {
            put(Tree.bit(over.from().slot()));
            putAgain(over.from());
        }
    }

    void onTimer() {
        isTimerSet = false;
        store.expire(core.networkMillis());
        Fetch under = fetch;
        if (under != null && core.isPast(under.deadlineNanos)) {
            shunned |= Tree.bit(under.from().slot());
            tellOthers(under);
            end(under);
        }
        if (patient != 0 && core.isPast(patientNanos)) {
            put(patient);
            patient = 0;
        }
        if (again != 0 && core.isPast(againNanos)) {
            put(again);
            again = 0;
        }
        if (store.size() > 0 && core.isPast(regularNanos)) {
            shunned = 0;
            quietRounds++;
            regularNanos = core.nowNanos() + intervalNanos();
            put(anyNeighbour());
        }
        if (due != 0 && fetch == null && core.isPast(dueNanos)) {
            beginOne();
        }
        setTimer();
    }

    private long anyNeighbour() {
        int degree = core.view.degree();
        return degree == 0
                ? 0
                : Tree.bit(core.view.at(Math.floorMod(draw(), degree)).slot());
    }

    private void beginOne() {
        Link link = core.view.nearest(due);
        if (link == null) {
            due = 0;
            return;
        }
        due &= ~Tree.bit(link.slot());
        dueNanos = core.nowNanos() + GAP_NANOS;
        long from = Math.max(store.surelyKept(core.networkMillis()), store.least());
        long to = settledKey();
        if (from < to) {
            long salt = draw();
            core.effects()
                    .send(link, new Sync(salt, Sync.DEPTH_MAX, List.of(Differences.rangeOf(store, from, to, salt))));
            core.counters.compared++;
        }
    }

    private void setTimer() {
        if (fetch != null) {
            wakeAt(fetch.deadlineNanos, true);
        } else {
            wakeAt(dueNanos, due != 0);
        }
        wakeAt(patientNanos, patient != 0);
        wakeAt(againNanos, again != 0);
        wakeAt(regularNanos, store.size() > 0);
    }

    private void wakeAt(long nanos, boolean isWanted) {
        if (isWanted && (!isTimerSet || nanos - timerNanos < 0)) {
            isTimerSet = true;
            timerNanos = nanos;
            core.effects().schedule(Timer.SYNC, Math.max(0, nanos - core.nowNanos()));
        }
    }

    /** Gives up what is of no use any more. */
    void tidy() {
        store.expire(core.networkMillis());
    }

    /** Whether nothing would be lost with it. */
    boolean isIdle() {
        return store.size() == 0 && fetch == null && due == 0 && patient == 0 && again == 0;
    }

    int stored() {
        return store.size();
    }

    long storedBytes() {
        return store.bytes();
    }
}
