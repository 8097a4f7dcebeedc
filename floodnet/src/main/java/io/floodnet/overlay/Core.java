package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Credit;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms of a node share: who the node is, its numbers, whom it knows, and what the input under way has brought: the
 * time, and the effects to act through.
 *
 * <p>A room keeps a reference to this alone, rather than one to each of the others: that is worth a hundred bytes a node.
 * What each message needs is kept here and in {@link Dissemination}. Among a million nodes every object that a message leads to is
 * a wait for memory.
 */
final class Core {
    /** One for the connection, one for the two {@code HELLO}s. */
    private static final int ROUND_TRIPS_PER_DIAL = 2;

    /** A quarter of the smallest window, so that none is ever far from open; the words for it are one in five thousand bytes. */
    private static final int CREDIT_UNITS = OverlayConfig.Flow.BYTES_MIN / Packet.UNIT_BYTES / 4;

    /** A guess: more than there are at home, and few enough that false ones don't keep a node from the true ones for long. */
    static final int ENTRIES_FOUND_MAX = 16;

    final OverlayConfig config;
    final RandomGenerator random;
    final Counters counters = new Counters();
    /** The nodes to join through; may be empty. Those found since the start are the last ones. */
    List<Address> entries;

    /** Which of them is to be dialled next, counted on without end. */
    int nextEntry;

    final ActiveView view;
    final Guests guests;
    final Places places;
    final Holds holds;
    final LinkSetup linkSetup;
    final AddressBook addressBook;
    final NearLinks nearLinks;
    final NetworkClock clock;
    final Reachability reachability;
    final Headcounts headcounts;

    /** The joiners that are being called; mostly none, and at most as many as there are promises. */
    List<Invitations.Invitation> invitations = List.of();

    /** An {@link IdFilter} of this node's id and its neighbours'; {@link ActiveView} sees to it. */
    long idsAround;

    private Contact self;
    private Contact told;
    private long nowNanos;
    private long networkMillisAtZero;
    private @Nullable Effects effects;
    private @Nullable Dissemination dissemination;
    private byte entriesFound; // at most ENTRIES_FOUND_MAX
    private @Nullable Outflow outflow; // from the first time on that somebody was too slow

    Core(OverlayConfig config, Contact self, List<Address> entries, RandomGenerator random) {
        this.config = config;
        this.self = self;
        this.told = self;
        this.entries = List.copyOf(entries);
        this.random = random;
        this.idsAround = IdFilter.plus(IdFilter.EMPTY, self.id());
        view = new ActiveView(this);
        guests = new Guests(this);
        places = new Places(this);
        holds = new Holds(this);
        linkSetup = new LinkSetup(this);
        addressBook = new AddressBook(this);
        nearLinks = new NearLinks(this);
        clock = new NetworkClock(this);
        reachability = new Reachability(this);
        become(self);
        headcounts = new Headcounts(this);
    }

    /** One more to join through, and the next to be tried; it takes the place of the oldest of those found where there are too many; false if it is known. */
    boolean addEntry(Address entry) {
        if (entries.contains(entry)) {
            return false;
        }
        List<Address> changed = new ArrayList<>(entries);
        if (entriesFound == ENTRIES_FOUND_MAX) {
            changed.remove(entries.size() - ENTRIES_FOUND_MAX);
        } else {
            entriesFound++;
        }
        changed.add(entry);
        entries = List.copyOf(changed);
        nextEntry = entries.size() - 1;
        return true;
    }

    void begin(long nowNanos, Effects effects) {
        this.nowNanos = nowNanos;
        if (this.effects != effects) { // mostly the same ones, and to store a reference makes work for the collector
            this.effects = effects;
        }
    }

    void become(Contact self) {
        this.self = self;
        this.told = reachability.isDialable() ? self : self.undialable();
    }

    /** This node as others are to see it: without addresses where they are of no use to them. */
    Contact self() {
        return told;
    }

    /** This node with the addresses at which it listens, whether or not they can be reached. */
    Contact listening() {
        return self;
    }

    boolean isSelf(NodeId id) {
        return IdFilter.mayContain(idsAround, id) && id.equals(self.id());
    }

    long nowNanos() {
        return nowNanos;
    }

    /** What the node takes the time to be, in milliseconds since 1970; {@link NetworkClock} sees to it. */
    long networkMillis() {
        return networkMillis(nowNanos);
    }

    long networkMillis(long atNanos) {
        return networkMillisAtZero + TimeUnit.NANOSECONDS.toMillis(atNanos);
    }

    void setNetworkMillis(long networkMillis, long atNanos) {
        networkMillisAtZero = networkMillis - TimeUnit.NANOSECONDS.toMillis(atNanos);
    }

    /** A peer has told the time, and how many nodes it has heard of. */
    void heard(Link link, long peerMillis, Headcount headcount) {
        clock.heard(link, peerMillis);
        headcounts.heard(link, peerMillis, headcount);
    }

    /** What brings messages to everybody; told once, before the first input. */
    void disseminateBy(Dissemination room) {
        dissemination = room;
    }

    Dissemination dissemination() {
        Dissemination told = dissemination;
        if (told == null) {
            throw new IllegalStateException("there are no links before the first input");
        }
        return told;
    }

    Effects effects() {
        Effects handedIn = effects;
        if (handedIn == null) {
            throw new IllegalStateException("a node acts only within an input");
        }
        return handedIn;
    }

    /** Sends what needs the other end's credit, now or when there is some; see {@link Outflow}. */
    void send(Link link, Packet packet, SendClass of) {
        boolean isFree = packet.units() == 0; // it must not come after what was said later
        if (isFree || (hasCredit(link, packet) && (outflow == null || outflow.isClear(link)))) {
            sendOnCredit(link, packet);
        } else {
            outflow().await(link, packet, of);
        }
    }

    /** Whether a neighbour has not half as much waiting for it as may. */
    boolean hasRoom(Link link) {
        return outflow == null || outflow.waitingBytes(link) < config.flow().queueBytesMax() / 2;
    }

    /** Sends what waits for a neighbour, with or without credit: there is no later. */
    void sendWaiting(Link link) {
        if (outflow != null) {
            outflow.sendAll(link);
        }
    }

    private Outflow outflow() {
        Outflow made = outflow == null ? new Outflow(this) : outflow;
        outflow = made;
        return made;
    }

    boolean hasCredit(Link link, Packet packet) {
        return link.unitsInFlight() + packet.units() <= config.flow().windowBytes() / Packet.UNIT_BYTES;
    }

    void sendOnCredit(Link link, Packet packet) {
        link.sent(packet.units());
        effects().send(link, packet);
    }

    /** A packet has come: gives credit for it. Says whether there is nothing else to it, as it was credit itself. */
    boolean isAboutCredit(Link link, Packet packet) {
        int units = packet.units();
        if (units > 0) {
            link.take(units);
            if (outflow == null || !outflow.holdsNeighboursBack()) {
                giveCredit(link);
            }
        } else if (packet instanceof Credit credit) {
            link.credited(credit.taken());
            if (outflow != null) {
                outflow.onCredit(link, credit.taken());
            }
            return true;
        }
        return false;
    }

    /** The neighbours need be held back no longer. */
    void giveCredit() {
        if (outflow != null && !outflow.holdsNeighboursBack()) {
            for (int i = 0; i < view.degree(); i++) {
                giveCredit(view.at(i));
            }
        }
    }

    /** The same; and while they are held back, they hear now and then that they are, or they would take this node for dead. */
    void giveCreditOrWord() {
        giveCredit();
        for (int i = 0; i < view.degree(); i++) {
            Link link = view.at(i);
            if (link.taken() > 0) {
                link.creditGiven(Outflow.WORD_UNITS);
                effects().send(link, new Credit(Outflow.WORD_UNITS));
            }
        }
    }

    private void giveCredit(Link link) {
        int taken = link.taken();
        if (taken >= CREDIT_UNITS) {
            link.creditGiven(taken);
            effects().send(link, new Credit(taken));
        }
    }

    boolean holdsPublishersBack(long atNanos) {
        return outflow != null && outflow.holdsPublishersBack(atNanos);
    }

    /** Neighbours that have taken in nothing for too long: to be asked when {@link Timer#FLOW} rings. */
    List<Link> stalled() {
        return outflow == null ? List.of() : outflow.onTimer();
    }

    void onLinkDown(Link link) {
        if (outflow != null) {
            outflow.onLinkDown(link);
        }
    }

    long nanosAfter(long millis) {
        return nowNanos + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** How long a round trip takes that began then and ends now; at most a third of what a packet may say. */
    int roundTripMillis(long sinceNanos) {
        return (int) Math.min(TimeUnit.NANOSECONDS.toMillis(nowNanos - sinceNanos), NearSwap.MILLIS_MAX / 3);
    }

    /** The same where a dial began then; whatever else held it up makes the other node look farther away, never nearer. */
    int dialMillis(long sinceNanos) {
        return roundTripMillis(sinceNanos) / ROUND_TRIPS_PER_DIAL;
    }

    boolean isPast(long deadlineNanos) {
        return nowNanos - deadlineNanos >= 0;
    }

    /** When what is begun now is to be given up. */
    long handshakeDeadline() {
        return nanosAfter(config.membership().handshakeTimeoutMillis());
    }

    /** From 3/4 to 5/4 of the given time, so that many nodes in the same plight do not act at once. */
    long jitteredNanos(long millis) {
        return jittered(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    long jittered(long nanos) {
        return nanos - nanos / 4 + random.nextLong(nanos / 2 + 1);
    }
}
