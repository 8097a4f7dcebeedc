package io.floodnet.overlay;

import io.floodnet.packet.Graft;
import io.floodnet.packet.IHave;
import io.floodnet.packet.IHave.Announcement;
import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Prune;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages along trees, one for each origin, and word of them over all other links.
 *
 * <p>The first message of an origin finds its way as a flood does; over the link that brought it first, to each node, all
 * others come. So each node gets one copy, as soon as a flood would bring it. What is pushed, announced, asked for and
 * declined is Plumtree's (Leitão, Pereira and Rodrigues, "Epidemic Broadcast Trees", 2007): eager push, {@code IHAVE},
 * {@code GRAFT}, {@code PRUNE}. There, all origins share one tree, and with many of them it never settles; here, each has its
 * own, and masks speak for one direction only, so that two nodes that decline each other's copies keep what they have.
 */
final class RootedFlood implements Forwarding {
    /** Up to here, seven copies cost less than two more round trips would be worth: the design's. */
    private static final int FLOODED_BYTES_MAX = 1_024;

    private final Core core;
    private final long salt;
    private final Trees trees;
    private final RecentMessages recent = new RecentMessages();
    private final Fetching fetching;
    private final Batch<Announcement> announcements;
    private final Batch<NodeId> prunes;
    private @Nullable SlowStart slowStart; // from the first own message on
    private boolean isTimerSet;
    private long timerNanos;

    RootedFlood(Core core, long salt) {
        this.core = core;
        this.salt = salt;
        this.trees = new Trees(Trees.TREES_MAX, salt);
        this.fetching = new Fetching(core, trees, this::withdrawPrune);
        this.announcements = new Batch<>(core, IHave.ANNOUNCEMENTS_MAX, IHave::new);
        this.prunes = new Batch<>(core, Prune.ORIGINS_MAX, Prune::new);
    }

    @Override
    public int spread(Message message, @Nullable Link from) {
        Tree tree = trees.use(message.origin());
        if (from == null) {
            start(message, tree.isColdFor(message));
        }
        if (tree.isColdFor(message)) {
            tree.beginAnew(firstChildren(message, from));
            core.dissemination().learnedWay(message.origin());
        }
        if (from != null) {
            tree.cameBy(from.slot());
        }
        tree.note(message, core.nowNanos());
        MessageId id = message.id();
        int second = from == null ? Tree.NONE : tree.missingSecond(message.urgency());
        if (second != Tree.NONE) {
            fetching.graft(second, id.next());
            fetching.flush();
        }
        long informed = from == null ? 0 : Tree.bit(from.slot()) | learn(tree, id, message, from);
        // What may go no farther unasked is kept and announced: each node speaks of it once, so that comes to an end as
        // well.
        long pushedTo = from == null || message.hopsLeft() > 0 ? tree.children() : 0;
        return send(id, from == null ? message : message.nextHop(), informed | slotOf(message.origin()), pushedTo);
    }

    private void start(Message message, boolean isCold) {
        SlowStart start = isCold || slowStart == null ? new SlowStart(core.nowNanos()) : slowStart;
        slowStart = start;
        start.sent(message.units(), core.nowNanos());
    }

    @Override
    public boolean startsSlowly(long nowNanos) {
        return slowStart != null && slowStart.holdsBack(nowNanos);
    }

    /** Sees to it that the next message comes from whoever had this one first; returns the slots of those who have it. */
    private long learn(Tree tree, MessageId id, Message message, Link from) {
        Wanted.Entry entry = fetching.arrived(id);
        if (entry == null) {
            return 0;
        }
        int sooner = fetching.sooner(entry, message, from);
        if (sooner != Tree.NONE && tree.trusts(sooner)) {
            fetching.graft(sooner, id.next());
            fetching.flush();
            if (!entry.isAsked() && tree.moveTo(sooner, message.urgency())) { // two ways while something is amiss
                prune(message.origin(), from);
            }
        }
        return entry.announced();
    }

    /** Who is asked for an origin's messages is not to hear, a moment later, that they are not wanted from there. */
    private void withdrawPrune(NodeId origin, int slot) {
        prunes.withdraw(origin, slot);
    }

    private void prune(NodeId origin, Link link) {
        core.counters.pruned++;
        prunes.say(origin, Tree.bit(link.slot()));
    }

    /** Who gets a copy as long as nobody has said that he gets it from others. */
    private long firstChildren(Message message, @Nullable Link from) {
        if (from == null || message.payload().size() <= FLOODED_BYTES_MAX) {
            return core.view.slots();
        }
        long nodes = core.headcounts.estimate(core.nowNanos()).nodes();
        int count = ColdPush.neighbours(message, message.hopsTaken() + 1, nodes, core.config, salt);
        return core.view.nearest(count, Tree.bit(from.slot()) | slotOf(message.origin()));
    }

    private long slotOf(NodeId node) {
        Link link = IdFilter.mayContain(core.idsAround, node) ? core.view.find(node) : null;
        return link == null ? 0 : Tree.bit(link.slot());
    }

    /** Copies first: behind them, word of a large message does not reach anybody before the message can. */
    private int send(MessageId id, Message message, long informed, long pushedTo) {
        long others = core.view.slots() & ~informed;
        long pushed = pushedTo & others;
        recent.add(id, message, pushed | informed, core.nowNanos());
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            if ((pushed & Tree.bit(link.slot())) != 0) {
                core.send(link, message, SendClass.DATA);
            }
        }
        announcements.say(new Announcement(id, message.payload().size(), message.hopsTaken()), others & ~pushed);
        core.counters.copiesSent += Long.bitCount(pushed);
        core.counters.announced += Long.bitCount(others & ~pushed);
        setTimer();
        return Long.bitCount(others);
    }

    /** One copy is enough, or two. Who brought the first is not told, even if it brings the second as well, having been asked. */
    @Override
    public void onDuplicate(Message message, Link from) {
        Tree tree = trees.find(message.origin());
        if (tree == null || !tree.wants(from.slot(), message.urgency())) {
            prune(message.origin(), from);
        }
        if (tree != null) {
            tree.offerBackup(from.slot(), message.id(), message.hopsTaken());
        }
        setTimer();
    }

    /** Whoever else has announced it is not asked as well. */
    @Override
    public void onRefused(Message message) {
        fetching.arrived(message.id());
    }

    /** Whoever is too slow for a copy hears of the message instead, and may ask for it; who misses word of it hears it from others. */
    @Override
    public void onDropped(Packet packet, Link to) {
        if (packet instanceof Message message) {
            MessageId id = message.id();
            recent.unsent(id, to.slot());
            announcements.say(new Announcement(id, message.payload().size(), message.hopsTaken()), Tree.bit(to.slot()));
            setTimer();
        }
    }

    @Override
    public boolean onControl(Link from, Packet packet) {
        if (packet instanceof IHave have) {
            have.announcements().forEach(what -> onAnnouncement(from, what));
            fetching.ask();
        } else if (packet instanceof Graft graft) {
            graft.messages().forEach(id -> onGraft(from, id));
            fetching.flush();
        } else if (packet instanceof Prune prune) {
            prune.origins().forEach(origin -> onPrune(from, origin));
        } else {
            return false;
        }
        setTimer();
        return true;
    }

    private void onAnnouncement(Link from, Announcement what) {
        Tree tree = trees.find(what.message().origin());
        if (!core.dissemination().hasSeen(what.message())) {
            fetching.announced(from, what, tree);
        } else if (tree != null) {
            tree.offerBackup(from.slot(), what.message(), what.hopsTaken());
        }
    }

    private void onGraft(Link from, MessageId id) {
        Tree tree = trees.find(id.origin());
        if (tree != null) {
            if (tree.parent() == from.slot()) {
                turnToBackup(tree); // it has lost its way, and this node's went through it
            }
            tree.addChild(from.slot());
        }
        recent.from(id, from.slot(), message -> {
            boolean hasRoom = core.hasRoom(from);
            if (hasRoom) {
                core.send(from, message, SendClass.DATA);
                core.counters.copiesSent++;
            }
            return hasRoom;
        });
    }

    private void onPrune(Link from, NodeId origin) {
        Tree tree = trees.find(origin);
        if (tree != null) {
            tree.removeChild(from.slot());
        }
    }

    /**
     * Lazy for the trees that there are, or each link that comes up would bring two copies too many of each origin's next
     * message. The root is one node only, and must not be left without children.
     */
    @Override
    public void onLinkUp(Link link) {
        Tree own = trees.find(core.self().id());
        if (own != null) {
            own.addChild(link.slot());
        }
    }

    @Override
    public void onLinkDown(Link link) {
        int slot = link.slot();
        recent.forget(slot);
        announcements.forget(slot);
        prunes.forget(slot);
        fetching.forget(slot);
        trees.forEach(tree -> {
            tree.forget(slot);
            if (tree.parent() == slot) {
                turnToBackup(tree);
            }
        });
        fetching.flush();
        setTimer();
    }

    /** Before the next message. A backup that has it by now sends it at once. */
    private void turnToBackup(Tree tree) {
        if (tree.turnToNext() && !tree.isQuiet(core.nowNanos())) {
            fetching.graft(tree.parent(), tree.expected());
        }
    }

    @Override
    public void onTimer() {
        isTimerSet = false;
        announcements.flushIfDue();
        prunes.flushIfDue();
        fetching.ask();
        if (slowStart != null && slowStart.letsGo(core.nowNanos())) {
            core.effects().capacityChanged();
        }
        setTimer();
    }

    private void setTimer() {
        if (slowStart != null && slowStart.isWaiting()) {
            wakeAt(slowStart.dueNanos());
        }
        if (announcements.isWaiting()) {
            wakeAt(announcements.dueNanos());
        }
        if (prunes.isWaiting()) {
            wakeAt(prunes.dueNanos());
        }
        if (fetching.isWaiting()) {
            wakeAt(fetching.dueNanos());
        }
    }

    private void wakeAt(long nanos) {
        if (!isTimerSet || nanos - timerNanos < 0) {
            isTimerSet = true;
            timerNanos = nanos;
            core.effects().schedule(Timer.MESSAGES, Math.max(0, nanos - core.nowNanos()));
        }
    }

    @Override
    public int wayTo(NodeId origin, int exceptSlot) {
        Tree tree = trees.find(origin);
        if (tree == null) {
            return Tree.NONE;
        }
        return tree.parent() != exceptSlot ? tree.parent() : tree.backup();
    }

    @Override
    public void tidy() {
        recent.expire(core.nowNanos());
        trees.forEach(tree -> {
            if (tree.parent() != Tree.NONE && tree.isQuiet(core.nowNanos())) {
                core.dissemination().keepWay(tree.origin(), tree.parent());
            }
        });
        trees.forgetQuiet(core.nowNanos());
    }

    @Override
    public boolean isIdle() {
        boolean holdsPublishers = slowStart != null && slowStart.isWaiting();
        return state().equals(MessageState.NONE)
                && !announcements.isWaiting()
                && !prunes.isWaiting()
                && !holdsPublishers;
    }

    @Override
    public MessageState state() {
        return new MessageState(trees.size(), recent.size(), recent.bytes(), fetching.size());
    }
}
