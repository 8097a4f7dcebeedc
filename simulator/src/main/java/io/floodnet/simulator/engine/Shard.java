package io.floodnet.simulator.engine;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Dial;
import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.overlay.Timer;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Unicast;
import io.floodnet.simulator.metrics.FloodMeter;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Some of the nodes of a network, and what is to happen to them. One thread at a time runs a shard, and whichever does, and in
 * whatever order shards are run, the outcome is the same.
 *
 * <p>An event is a subject and what comes to it: to an end of a connection a {@link Packet}, or {@link CloseReason#LOST}; to
 * the near end of a new connection the {@link Dial} that asked for it; to a node a {@link Timer}, a {@link Call}, or a dial
 * that has failed; to either {@link Postponed}.
 */
final class Shard {
    /** Messages that are counted one by one, 8 KB each; further ones are counted together. */
    static final int FLOODS_MAX = 12_800;

    /** An event of a node for itself that comes within the window under way. */
    private record Soon(long atNanos, long order, Object subject, Object what) {}

    private final SimulatedNetwork network;
    private final int index;
    private final Conditions conditions;
    private final ChunkPool pool = new ChunkPool();
    private final EventQueue queue;
    private final EventList[] mail;
    private final PriorityQueue<Soon> soon =
            new PriorityQueue<>(Comparator.comparingLong(Soon::atNanos).thenComparingLong(Soon::order));
    private final PacketTally tally = new PacketTally();
    private final CodecCheck codecCheck = new CodecCheck();
    private final EventHash hash = new EventHash();
    private final Foresight foresight = new Foresight();
    private final Roster roster = new Roster();
    private final Dialling dialling;
    private final FloodMeter meter;
    private long nowNanos;
    private long events;
    private long eventsBefore;
    private long addressedCopies;
    private @Nullable SimulatedLink arrivedBy;
    private @Nullable SimulatedNode inInput;
    private @Nullable Payload latestPayload;
    private @Nullable Broadcast latestBroadcast; // what it is known as: mostly the next message is a copy of the same
    private @Nullable Violation violation;

    Shard(SimulatedNetwork network, int index, int shards, int windowBits, Conditions conditions) {
        this.network = network;
        this.index = index;
        this.conditions = conditions;
        this.queue = new EventQueue(windowBits, pool);
        this.dialling = new Dialling(this, network, conditions);
        this.meter = new FloodMeter(FLOODS_MAX / shards);
        this.mail = new EventList[shards];
        for (int i = 0; i < shards; i++) {
            mail[i] = new EventList();
        }
    }

    EventQueue queue() {
        return queue;
    }

    int index() {
        return index;
    }

    /** Its nodes. */
    Roster roster() {
        return roster;
    }

    /** A number that only one node of all shards ever has: its place here, and which shard this is. */
    int seatOf(int place) {
        return place * mail.length + index;
    }

    OverlayConfig config() {
        return network.config();
    }

    long nowNanos() {
        return nowNanos;
    }

    void setNow(long atNanos) {
        nowNanos = atNanos;
    }

    long events() {
        return events;
    }

    /** How many of them in the last window. */
    long eventsInWindow() {
        return events - eventsBefore;
    }

    long hash() {
        return hash.value();
    }

    FloodMeter meter() {
        return meter;
    }

    void addTrafficTo(Map<String, Traffic> sums) {
        tally.addTo(sums);
    }

    /** What was found wrong in the last window. */
    @Nullable
    Violation violation() {
        return violation;
    }

    // ---- a window

    /** All that happens in the window that it is; stops where something is found wrong. */
    void runWindow() {
        eventsBefore = events;
        Batch batch = queue.open(roster.size());
        try {
            for (int i = 0; i < batch.size(); i++) {
                if (i % Foresight.BLOCK == 0) {
                    foresight.bringNear(batch, i, roster);
                }
                Chunk chunk = batch.chunk(i);
                int at = batch.indexInChunk(i);
                SimulatedNode node = roster.at(batch.place(i));
                happen(node, chunk.atNanos(at), chunk.subject(at), chunk.what(at));
                boolean isLastOfNode = i + 1 == batch.size() || batch.place(i + 1) != batch.place(i);
                runSoon(node, isLastOfNode ? Long.MAX_VALUE : nextNanos(batch, i + 1));
            }
        } catch (Violation found) {
            violation = found;
        }
        queue.close();
    }

    private static long nextNanos(Batch batch, int i) {
        return batch.chunk(i).atNanos(batch.indexInChunk(i));
    }

    /** What the node has set itself for this very window, up to the next event that came from outside. */
    private void runSoon(SimulatedNode node, long beforeNanos) {
        for (Soon next = soon.peek(); next != null && next.atNanos < beforeNanos; next = soon.peek()) {
            soon.remove();
            happen(node, next.atNanos, next.subject, next.what);
        }
    }

    private void happen(SimulatedNode node, long atNanos, Object subject, Object what) {
        nowNanos = atNanos;
        events++;
        Watcher watcher = network.watcher();
        if (watcher != null) {
            SimulatedNode peer = subject instanceof SimulatedLink link ? peerAt(link) : null;
            watcher.beforeEvent(node, peer, atNanos, what);
        }
        Trouble trouble = node.troubleIfAny();
        if (what instanceof Postponed postponed) {
            dispatch(node, postponed.subject(), postponed.what(), postponed.atNanos());
        } else if (trouble == null || trouble.dealsAt(atNanos) == atNanos) {
            dispatch(node, subject, what, atNanos);
        } else {
            putOff(node, trouble.dealsAt(atNanos), subject, what, atNanos);
        }
        if (watcher != null) {
            watcher.afterEvent(node, atNanos);
        }
    }

    /** A node deals with something only later; of a call to which its answer would come too late, it makes nothing. */
    private void putOff(SimulatedNode node, long untilNanos, Object subject, Object what, long cameAtNanos) {
        if (what instanceof Call call && Dialling.isTooLate(call, untilNanos)) {
            dialling.giveUp(call);
        } else {
            post(node, untilNanos, subject, new Postponed(subject, what, cameAtNanos));
        }
    }

    private void dispatch(SimulatedNode node, Object subject, Object what, long cameAtNanos) {
        if (subject instanceof SimulatedLink link) {
            if (what instanceof Message message) {
                arriveMessage(node, link, message);
            } else if (what instanceof Packet packet) {
                arrive(node, link, packet);
            } else if (what instanceof Dial dial) {
                hash.add(nowNanos, node.index(), EventHash.CONNECTED, link.peerSeat());
                node.dialed(dial, link);
            } else {
                hash.add(nowNanos, node.index(), EventHash.LINK_DOWN, link.peerSeat());
                node.lost(link);
            }
        } else if (what instanceof Timer timer) {
            if (node.ring(timer, cameAtNanos)) {
                hash.add(nowNanos, node.index(), EventHash.TIMER, EventHash.of(timer));
            }
        } else if (what instanceof Call call) {
            hash.add(nowNanos, node.index(), EventHash.CALL, call.from().index());
            dialling.answer(node, call, nowNanos);
        } else {
            hash.add(nowNanos, node.index(), EventHash.NO_CONNECTION, 0);
            node.dialFailed((Dial) what);
        }
    }

    private SimulatedNode peerAt(SimulatedLink near) {
        return network.nodeAt(near.peerSeat());
    }

    /** An input of a node begins; none may, while another is under way in the same shard: it would come from an effect. */
    void beginInput(SimulatedNode node) {
        if (inInput != null) {
            throw new AssertionError("an effect of " + inInput + " called " + node);
        }
        inInput = node;
    }

    void endInput() {
        inInput = null;
    }

    private void arriveMessage(SimulatedNode node, SimulatedLink link, Message message) {
        Broadcast broadcast = broadcastOf(message.payload());
        if (broadcast != null) {
            broadcast.copyArrived(index);
            meter.copy(broadcast.number(), broadcast.frameBytes());
        }
        addressedCopies += message.addressee() == null ? 0 : 1;
        arrivedBy = link;
        arrive(node, link, message);
    }

    private void arrive(SimulatedNode node, SimulatedLink link, Packet packet) {
        hash.add(nowNanos, node.index(), EventHash.PACKET + PacketTally.kindOf(packet), link.peerSeat());
        if (!link.isOpen() && isStartedAnew(node)) {
            sendEnd(node, link);
        }
        node.received(link, packet);
    }

    /** Whether another process runs by now where a dark node was: it refuses what it knows nothing of. */
    private boolean isStartedAnew(SimulatedNode node) {
        return node.state() == SimulatedNode.State.DARK && network.node(node.index()) != node;
    }

    // ---- what nodes do

    /** Something will happen to a node of any shard. */
    void post(SimulatedNode node, long atNanos, Object subject, Object what) {
        post(node.shard(), node.place(), atNanos, subject, what);
    }

    /** The same at the other end of a connection; neither that nor its node is touched, as they are far away in memory. */
    private void postToPeer(SimulatedLink near, long atNanos, Object what) {
        int seat = near.peerSeat();
        post(network.shardOf(seat), network.placeOf(seat), atNanos, near.otherEnd(), what);
    }

    private void post(Shard to, int place, long atNanos, Object subject, Object what) {
        if (to == this && queue.isOpenAt(atNanos)) {
            soon.add(new Soon(atNanos, events, subject, what));
        } else if (network.usesMail()) {
            mail[to.index].add(atNanos, place, subject, what, pool);
        } else {
            to.queue.add(atNanos, place, subject, what);
        }
    }

    /** Takes in what all shards have for this one, in the order of shards: as it would be if they had run one after another. */
    void collectMail() {
        for (int from = 0; from < mail.length; from++) {
            Chunk chunk = network.shard(from).mail[index].takeAll();
            while (chunk != null) {
                for (int i = 0; i < chunk.size(); i++) {
                    queue.add(chunk.atNanos(i), chunk.place(i), chunk.subject(i), chunk.what(i));
                }
                Chunk done = chunk;
                chunk = chunk.next;
                pool.giveBack(done);
            }
        }
    }

    void dial(SimulatedNode from, Dial dial) {
        dialling.dial(from, dial, nowNanos);
    }

    void send(SimulatedNode from, SimulatedLink near, Packet packet) {
        Trouble trouble = from.troubleIfAny();
        if (trouble == null || trouble.tampering == null) {
            carry(from, near, packet);
        } else {
            trouble.tampering.send(
                    from.contact().id(), near.peer().id(), packet, replacement -> carry(from, near, replacement));
        }
    }

    private void carry(SimulatedNode from, SimulatedLink near, Packet packet) {
        int bytes = tally.count(packet);
        codecCheck.maybeCheck(packet);
        long arrival = conditions.areEven()
                ? nowNanos + near.oneWayNanos()
                : conditions.arrivalNanos(from, peerAt(near), near, bytes, nowNanos);
        if (arrival != Conditions.LOST) {
            postToPeer(near, arrival, packet);
        }
    }

    /** The end of a connection comes behind what was sent over it. */
    void sendEnd(SimulatedNode from, SimulatedLink near) {
        long arrival = conditions.areEven()
                ? nowNanos + near.oneWayNanos()
                : conditions.endNanos(from, peerAt(near), near, nowNanos);
        if (arrival != Conditions.LOST) {
            postToPeer(near, arrival, CloseReason.LOST);
        }
    }

    void deliver(SimulatedNode node, Unicast unicast) {
        hash.add(nowNanos, node.index(), EventHash.DELIVERY, unicast.id().sequence());
        Parcel parcel = network.parcelOf(unicast.payload());
        if (parcel == null) {
            throw new Violation("was given a direct message that nobody sent, " + unicast, node, nowNanos);
        }
        parcel.delivered(node, unicast, nowNanos);
    }

    void settle(SimulatedNode node, Parcel parcel, DirectMessage.Outcome outcome) {
        hash.add(nowNanos, node.index(), EventHash.SETTLED, outcome == DirectMessage.Outcome.DELIVERED ? 1 : 0);
        parcel.settled(node, outcome, nowNanos);
    }

    /** Copies that came of what is for one node but went to everybody. */
    long addressedCopies() {
        return addressedCopies;
    }

    @SuppressWarnings("ReferenceEquality") // garbage is one object, as is a node
    void deliver(SimulatedNode node, Message message) {
        hash.add(nowNanos, node.index(), EventHash.DELIVERY, message.sequence());
        Broadcast broadcast = broadcastOf(message.payload());
        SimulatedLink by = arrivedBy;
        if (broadcast == null || by == null) {
            if (message.payload() != Tampering.GARBAGE) {
                throw new Violation("was given a message that nobody sent, " + message, node, nowNanos);
            }
            return;
        }
        if (broadcast.origin() == node) {
            throw new Violation("was given its own message " + broadcast.number(), node, nowNanos);
        }
        int hops = message.hopsTaken() + 1;
        if (!broadcast.markReceived(index, node.place())) {
            throw new Violation("was given message " + broadcast.number() + " twice", node, nowNanos);
        }
        if (node.bornNanos() <= broadcast.sentAtNanos()) { // who came later could not have had it sooner
            meter.record(broadcast.number(), nowNanos - broadcast.sentAtNanos(), hops);
        }
        Watcher watcher = network.watcher();
        if (watcher != null) {
            watcher.delivered(node, peerAt(by), nowNanos, broadcast, hops);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very object is what a broadcast is known by
    private @Nullable Broadcast broadcastOf(Payload payload) {
        if (payload != latestPayload) {
            latestBroadcast = network.broadcastOf(payload);
            latestPayload = latestBroadcast == null ? null : payload;
        }
        return latestBroadcast;
    }

    void report(SimulatedNode node, OverlayEvent event) {
        hash.add(nowNanos, node.index(), EventHash.of(event), 0);
        Watcher watcher = network.watcher();
        if (watcher != null) {
            watcher.reported(node, nowNanos, event);
        }
    }
}
