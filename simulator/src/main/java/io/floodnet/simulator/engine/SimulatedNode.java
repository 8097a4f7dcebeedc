package io.floodnet.simulator.engine;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Dial;
import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.Effects;
import io.floodnet.overlay.Link;
import io.floodnet.overlay.OverlayCounters;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.overlay.Timer;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Unicast;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A node in virtual time: the host of one {@link OverlayNode}, whose effects its shard carries out.
 *
 * <p>There may be millions: each byte counts. Belongs to the thread of its shard while the network runs.
 */
public final class SimulatedNode implements Effects {
    /** When virtual time starts, so that clocks show something like today. */
    private static final long WALL_MILLIS_AT_START = 1_800_000_000_000L;

    private static final long UNSET = -1;
    private static final SimulatedLink[] NONE = {};

    /** Whether a node runs, and if not, how it ended. */
    enum State {
        RUNNING,
        /** Its process ended: the system closes its connections, and refuses new ones. */
        ENDED,
        /** Its machine went dark: nobody hears anything. */
        DARK
    }

    private final Shard shard;
    private final int index;
    private final int place;
    private final Contact contact;
    private OverlayNode overlay;
    private final long clockSkewMillis;
    private final long bornNanos;
    private long repairAtNanos = UNSET;
    private long livenessAtNanos = UNSET;
    private long expiryAtNanos = UNSET;
    private long messagesAtNanos = UNSET;
    private long flowAtNanos = UNSET;
    private long directsAtNanos = UNSET;
    private long syncAtNanos = UNSET;
    private SimulatedLink[] links = NONE; // all that this end has not closed, and no room beside them
    private @Nullable Trouble trouble;

    SimulatedNode(
            Shard shard,
            int index,
            Contact contact,
            List<Address> entries,
            RandomGenerator random,
            long clockSkewMillis) {
        this.shard = shard;
        this.index = index;
        this.place = shard.roster().nextPlace();
        this.contact = contact;
        this.overlay = new OverlayNode(shard.config(), contact, entries, random);
        this.clockSkewMillis = clockSkewMillis;
        this.bornNanos = shard.nowNanos();
        overlay.onClock(wallMillis(shard.nowNanos()), shard.nowNanos());
    }

    /** The position of the node in the order of creation. */
    public int index() {
        return index;
    }

    /** Its place in its shard, and no other node's ever. */
    int place() {
        return place;
    }

    /** Its number among all nodes that ever were. */
    int seat() {
        return shard.seatOf(place);
    }

    /** Since when it is there. */
    public long bornNanos() {
        return bornNanos;
    }

    /** Who it is. */
    public Contact contact() {
        return contact;
    }

    /** The index of the node that a contact names. */
    public static int indexOf(Contact contact) {
        return NodeIds.nodeOf(contact.id());
    }

    /** Who it is, as it says itself. */
    Contact said() {
        return overlay.contact();
    }

    /** The node within: for questions alone. */
    public OverlayNode overlay() {
        return overlay;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return state() == State.RUNNING;
    }

    State state() {
        return trouble == null ? State.RUNNING : trouble.state();
    }

    Shard shard() {
        return shard;
    }

    /** Its neighbours, as it believes. */
    public List<Contact> neighbours() {
        return overlay.neighbours();
    }

    /** One of them, by index below {@link #degree}: without a list, as all are asked for after each event. */
    public Contact neighbour(int index) {
        return overlay.neighbour(index);
    }

    /** How many links it believes to have. */
    public int degree() {
        return overlay.degree();
    }

    /** What it has counted. */
    public OverlayCounters counters() {
        return overlay.counters();
    }

    /** How many connections it has open, links or not. */
    public int connections() {
        return links.length;
    }

    Trouble trouble() {
        if (trouble == null) {
            trouble = new Trouble();
        }
        return trouble;
    }

    /** {@code null} for most nodes. */
    @Nullable
    Trouble troubleIfAny() {
        return trouble;
    }

    long wallMillis(long atNanos) {
        return WALL_MILLIS_AT_START + TimeUnit.NANOSECONDS.toMillis(atNanos) + clockSkewMillis;
    }

    long networkMillis(long atNanos) {
        return overlay.networkMillis(atNanos);
    }

    // ---- what happens to it

    void start() {
        shard.beginInput(this);
        overlay.onStart(shard.nowNanos(), this);
        shard.endInput();
    }

    int broadcast(Payload payload) {
        shard.beginInput(this);
        int sentTo = overlay.broadcast(payload, shard.nowNanos(), this);
        shard.endInput();
        return sentTo;
    }

    void sendTo(Parcel parcel) {
        shard.beginInput(this);
        overlay.sendTo(parcel, shard.nowNanos(), this);
        shard.endInput();
    }

    void leave() {
        shard.beginInput(this);
        overlay.leave(shard.nowNanos(), this);
        shard.endInput();
        crash();
    }

    void crash() {
        trouble().end(State.ENDED);
        while (links.length > 0) {
            hangUp(links[links.length - 1]);
        }
    }

    void goDark() {
        trouble().end(State.DARK);
        while (links.length > 0) {
            shut(links[links.length - 1]);
        }
    }

    /**
     * Another node has been started where this one ended. Whatever still comes here finds nobody, and the protocol's memory,
     * of which there is much more than of the rest, is free: or a network in which nodes come and go would only ever grow.
     */
    void retire(OverlayNode nobody) {
        overlay = nobody;
    }

    void accepted(SimulatedLink link) {
        add(link);
        shard.beginInput(this);
        overlay.onAccepted(link, true, shard.nowNanos(), this);
        shard.endInput();
    }

    void dialed(Dial dial, SimulatedLink link) {
        add(link);
        if (isAlive()) {
            shard.beginInput(this);
            overlay.onDialed(dial, link, shard.nowNanos(), this);
            shard.endInput();
        } else if (state() == State.ENDED) {
            hangUp(link);
        } else {
            shut(link);
        }
    }

    void dialFailed(Dial dial) {
        if (isAlive()) {
            shard.beginInput(this);
            overlay.onDialFailed(dial, shard.nowNanos(), this);
            shard.endInput();
        }
    }

    void received(SimulatedLink link, Packet packet) {
        if (link.isOpen()) {
            shard.beginInput(this);
            overlay.onPacket(link, packet, shard.nowNanos(), this);
            shard.endInput();
        }
    }

    void lost(SimulatedLink link) {
        if (link.isOpen()) {
            shut(link);
            shard.beginInput(this);
            overlay.onLinkDown(link, CloseReason.LOST, shard.nowNanos(), this);
            shard.endInput();
        }
    }

    /** Says whether this was the timer that is set: one that was replaced rings in vain. */
    boolean ring(Timer timer, long setForNanos) {
        if (!isAlive() || setFor(timer) != setForNanos) {
            return false;
        }
        set(timer, UNSET);
        shard.beginInput(this);
        overlay.onTimer(timer, shard.nowNanos(), this);
        shard.endInput();
        return true;
    }

    // ---- what it does

    @Override
    public void dial(Dial dial) {
        shard.dial(this, dial);
    }

    @Override
    public void send(Link link, Packet packet) {
        SimulatedLink near = (SimulatedLink) link;
        if (near.isOpen()) {
            shard.send(this, near, packet);
        }
    }

    @Override
    public void close(Link link, CloseReason reason) {
        hangUp((SimulatedLink) link);
    }

    @Override
    public void schedule(Timer timer, long delayNanos) {
        long atNanos = shard.nowNanos() + delayNanos;
        set(timer, atNanos);
        shard.post(this, atNanos, this, timer);
    }

    @Override
    public void deliver(Message message) {
        shard.deliver(this, message);
    }

    /** Who publishes here waits for nobody. */
    @Override
    public void capacityChanged() {}

    @Override
    public void deliver(Unicast unicast) {
        shard.deliver(this, unicast);
    }

    @Override
    public void settle(DirectMessage message, DirectMessage.Outcome outcome) {
        shard.settle(this, (Parcel) message, outcome);
    }

    @Override
    public void report(OverlayEvent event) {
        shard.report(this, event);
    }

    private void hangUp(SimulatedLink near) {
        if (near.isOpen()) {
            shard.sendEnd(this, near);
            shut(near);
        }
    }

    private void shut(SimulatedLink near) {
        near.shut();
        if (trouble != null) {
            trouble.closed(near);
        }
        int at = Arrays.asList(links).indexOf(near);
        if (at >= 0) {
            int last = links.length - 1;
            links[at] = links[last];
            links = last == 0 ? NONE : Arrays.copyOf(links, last);
        }
    }

    private void add(SimulatedLink link) {
        links = Arrays.copyOf(links, links.length + 1);
        links[links.length - 1] = link;
    }

    /** Looks at all of its connections, none of which has to wait for another; see {@link Foresight}. */
    long lookAtLinks() {
        long sum = 0;
        for (SimulatedLink link : links) {
            sum += link.oneWayNanos();
        }
        return sum;
    }

    private long setFor(Timer timer) {
        return switch (timer) {
            case REPAIR -> repairAtNanos;
            case LIVENESS -> livenessAtNanos;
            case EXPIRY -> expiryAtNanos;
            case MESSAGES -> messagesAtNanos;
            case FLOW -> flowAtNanos;
            case DIRECTS -> directsAtNanos;
            case SYNC -> syncAtNanos;
        };
    }

    private void set(Timer timer, long atNanos) {
        switch (timer) {
            case REPAIR -> repairAtNanos = atNanos;
            case LIVENESS -> livenessAtNanos = atNanos;
            case EXPIRY -> expiryAtNanos = atNanos;
            case MESSAGES -> messagesAtNanos = atNanos;
            case FLOW -> flowAtNanos = atNanos;
            case DIRECTS -> directsAtNanos = atNanos;
            case SYNC -> syncAtNanos = atNanos;
        }
    }

    @Override
    public String toString() {
        return "node " + index;
    }
}
