package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.NeighbourRequest.Priority;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Route;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for links while there are too few of them: sends walks out, and follows their answers.
 *
 * <p>A node with neighbours sends its walks through them. One with none, and every other time one whose walks stay without
 * success, dials an entry node or a remembered one and sends them from there: a small group that lost the others finds them
 * again by that. It never stops; the time between two tries backs off.
 */
final class JoinWalks {
    /** How many strangers are dialled at once by a node that has lost most of its links, or has none. */
    private static final int DIALS_MAX = 3;

    private static final int HASTE = 3;

    /** The same for one that has more: an entry node, and one that it remembers. */
    private static final int DIALS_LINKED = 2;

    /** A splice gives two links. */
    private static final int WANT_MAX = 2;

    /** Doublings of the delay after which every bound on it is reached. */
    private static final int BACKOFF_MAX = 12;

    /** So many walks without an answer say nothing of the network. */
    private static final int TIMEOUTS_USUAL = 1;

    /** With so many, a walk is a single step. */
    private static final int TIMEOUTS_MAX = 5;

    private record Walk(long id, int want, Link firstHop, long deadlineNanos) {}

    private final Core core;
    private List<Walk> walks = List.of(); // at most walksTotalMax
    private List<Dial> dials = List.of(); // at most DIALS_MAX
    private int nextEntry;
    private int failures;
    private int timeouts;

    JoinWalks(Core core) {
        this.core = core;
    }

    boolean isBusy() {
        return !walks.isEmpty();
    }

    /** How long to wait until the next round; a node that lacks most of its links is in a hurry. */
    long delayNanos() {
        OverlayConfig.Membership config = core.config.membership();
        long first = core.places.lacksMost() ? config.repairDelayMillis() / HASTE : config.repairDelayMillis();
        long max = core.view.degree() == 0 ? config.isolatedDelayMaxMillis() : config.repairDelayMaxMillis();
        return core.jitteredNanos(Math.min(first << Math.min(failures, BACKOFF_MAX), max));
    }

    /** One round: as many walks as links are missing. */
    void round() {
        if (core.places.wanted() <= 0 || core.reachability.isBeingFoundOut()) {
            return;
        }
        boolean looksOutside = dialOutside(outsideDials());
        boolean onlyOutside = looksOutside && !core.places.lacksMost();
        while (!onlyOutside
                && missing() > 0
                && walks.size() < core.config.membership().walksMax()) {
            Link firstHop = core.view.pick(link -> true);
            if (firstHop == null) {
                return;
            }
            start(firstHop, Math.min(WANT_MAX, missing()));
        }
    }

    /**
     * How many strangers to dial: none while walks through neighbours succeed. A node that has lost more than half of its
     * links may sit in a small piece of the network, where walks find nobody new, so it asks both ways at once.
     */
    private int outsideDials() {
        if (core.places.lacksMost()) {
            return DIALS_MAX;
        }
        return failures % 2 == 1 ? DIALS_LINKED : 0;
    }

    /** Links that are neither there nor to be expected. */
    private int missing() {
        int expected = 0;
        for (Walk walk : walks) {
            expected += walk.want;
        }
        return core.places.wanted() - expected;
    }

    private void start(Link firstHop, int wanted) {
        int want = core.self().isDialable() ? wanted : 1; // no edge is of use to one who can't be dialled
        NodeId self = core.self().id();
        Walk walk = new Walk(core.random.nextLong(), want, firstHop, core.handshakeDeadline());
        walks = CopyOnWrite.plus(walks, walk);
        core.counters.walksStarted++;
        core.effects()
                .send(
                        firstHop,
                        new JoinRequest(
                                walk.id,
                                core.self(),
                                want,
                                Math.max(1, hops() >> halvings()),
                                JoinRequest.WANDER_MAX >> halvings(),
                                Route.EMPTY.plus(self)));
    }

    private int hops() {
        return HopLimit.ofWalk(core.headcounts.estimate(core.nowNanos()).nodes(), core.config);
    }

    /** One walk in a storm of joins is soon lost; where the ways are long, one after another is. */
    private int halvings() {
        return Math.max(0, timeouts - TIMEOUTS_USUAL);
    }

    private boolean dialOutside(int atOnce) {
        while (dials.size() < atOnce) {
            Dial dial = pickOutside();
            if (dial == null) {
                break;
            }
            dials = CopyOnWrite.plus(dials, dial);
            core.effects().dial(dial);
        }
        return !dials.isEmpty();
    }

    /** An entry node first, then remembered ones: who starts anew where the entry node was knows nobody else. */
    private @Nullable Dial pickOutside() {
        boolean entryFirst = dials.isEmpty();
        Dial dial = entryFirst ? pickEntry() : pickRemembered();
        if (dial != null) {
            return dial;
        }
        return entryFirst ? pickRemembered() : pickEntry();
    }

    private @Nullable Dial pickEntry() {
        for (int i = 0; i < core.entries.size(); i++) {
            Address entry = core.entries.get(Math.floorMod(nextEntry++, core.entries.size()));
            if (dials.stream().noneMatch(dial -> dial.addresses().contains(entry))) {
                return Dial.entry(entry);
            }
        }
        return null;
    }

    private @Nullable Dial pickRemembered() {
        Contact contact = core.addressBook.pick(candidate -> core.linkSetup.isStranger(candidate)
                && dials.stream().noneMatch(dial -> candidate.equals(dial.contact())));
        return contact == null ? null : Dial.node(contact);
    }

    /** Says whether the dial was one of these; then the connection carries walks, or is closed. */
    boolean onDialed(Dial dial, Link link) {
        if (!dials.contains(dial)) {
            return false;
        }
        dials = CopyOnWrite.minus(dials, dial);
        core.addressBook.met(link.peer());
        if (core.view.contains(link.peer().id())) {
            core.guests.close(link, CloseReason.DONE);
            fail();
        } else if (core.places.wanted() > 0 && walks.size() < walksTotalMax()) {
            core.guests.add(link);
            beginWith(link, dial);
        } else {
            core.guests.close(link, CloseReason.DONE);
        }
        return true;
    }

    /**
     * Who has lost links asks a remembered node for one. A newcomer asks for no more than a way in: splices give it links by
     * twos, which leaves all degrees even. So does everybody of an entry node, lest all be linked with that.
     */
    private void beginWith(Link link, Dial dial) {
        if (!core.reachability.isKnown()) {
            core.reachability.findOutThrough(link);
        }
        if (core.reachability.isKnown()) {
            askThrough(link, dial);
        }
    }

    private void askThrough(Link link, Dial dial) {
        boolean isNewcomer = core.counters.linksLost == 0;
        if (isNewcomer || dial.isEntry() || !core.linkSetup.isStranger(link.peer())) {
            startThrough(link);
        } else {
            core.linkSetup.ask(link, core.view.isBereft() ? Priority.HIGH : Priority.LOW);
        }
    }

    /** Now that it is known who this node can link with, what was dialled meanwhile carries walks. */
    void onReachabilityKnown() {
        for (int i = 0; i < core.guests.size(); i++) {
            Link link = core.guests.at(i);
            if (link.dialled && link.is(Link.Standing.GUEST) && walks.size() < walksTotalMax()) {
                startThrough(link);
            }
        }
    }

    /** A node that was asked for a link has no place: it may still be a way in. */
    void onRefused(Link link) {
        if (!link.is(Link.Standing.GUEST) || !link.dialled) {
            return;
        }
        if (core.places.wanted() > 0 && walks.size() < walksTotalMax()) {
            startThrough(link);
        } else {
            release(link);
        }
    }

    /** Beside those through neighbours, as many again through strangers. */
    private int walksTotalMax() {
        return 2 * core.config.membership().walksMax();
    }

    /** Through the only way in go all walks, through one of several its share; through any at least one. */
    private void startThrough(Link link) {
        int walksMax = core.config.membership().walksMax();
        int share = core.view.degree() == 0 && dials.isEmpty() ? walksMax : Math.max(1, walksMax / 2);
        start(link, Math.max(1, Math.min(WANT_MAX, missing())));
        for (int i = 1; i < share && missing() > 0 && walks.size() < walksTotalMax(); i++) {
            start(link, Math.min(WANT_MAX, missing()));
        }
    }

    /** Says whether the dial was one of these. */
    boolean onDialFailed(Dial dial) {
        if (!dials.contains(dial)) {
            return false;
        }
        dials = CopyOnWrite.minus(dials, dial);
        if (dial.contact() == null) {
            core.effects().report(new OverlayEvent.EntryFailed(dial));
        } else if (core.view.degree() == 0) {
            core.addressBook.missed(dial.contact());
        } else {
            core.addressBook.gone(dial.contact());
        }
        fail();
        return true;
    }

    /** Counts a round that has come to nothing; not while there are addresses left to try, which is no time to back off. */
    private void fail() {
        if (dials.isEmpty() && walks.isEmpty() && !(core.view.degree() == 0 && hasUntried())) {
            failures++;
        }
    }

    private boolean hasUntried() {
        return core.addressBook.hasUntried() || nextEntry < core.entries.size();
    }

    /** A walk of ours is answered: link with its hosts, unless the world has moved on; then their promises run out. */
    void onJoinAck(JoinAck ack) {
        Walk walk = take(ack.walkId());
        if (walk == null) {
            return;
        }
        core.counters.walksAnswered++;
        ack.hosts().forEach(core.addressBook::heardOf);
        if (core.places.wanted() >= ack.hosts().size()
                && ack.hosts().stream().allMatch(core.linkSetup::isDialableStranger)) {
            if (ack.edge() == JoinAck.Edge.REPLACED) {
                Contact last = ack.hosts().get(ack.hosts().size() - 1);
                core.linkSetup.replaceEdge(ack.hosts(), ack.token(), last.id());
            } else {
                core.linkSetup.link(ack.hosts().get(0), ack.token());
            }
        }
        release(walk.firstHop);
    }

    /** A walk of ours has found nobody. */
    void onJoinNo(JoinNo no) {
        Walk walk = take(no.walkId());
        if (walk != null) {
            release(walk.firstHop);
            fail();
        }
    }

    private @Nullable Walk take(long id) {
        for (Walk walk : walks) {
            if (walk.id == id) {
                walks = CopyOnWrite.minus(walks, walk);
                return walk;
            }
        }
        return null;
    }

    /** The neighbourhood has changed, so that what failed may now succeed. */
    void onNeighboursChanged() {
        failures = 0;
        timeouts = Math.max(0, timeouts - 1);
    }

    /** A connection was lost, and with it the walks that went through it. */
    void onLinkDown(Link link) {
        giveUp(walk -> walk.firstHop == link);
    }

    /** Where the ways are long, so that no answer came in time, the next walks are short. */
    void expire() {
        if (giveUp(walk -> core.isPast(walk.deadlineNanos))) {
            timeouts = Math.min(timeouts + 1, TIMEOUTS_MAX);
        }
    }

    private boolean giveUp(Predicate<Walk> condition) {
        List<Walk> before = walks;
        walks = CopyOnWrite.minusIf(walks, condition);
        if (walks == before) {
            return false;
        }
        fail();
        before.stream().filter(condition).forEach(walk -> release(walk.firstHop));
        return true;
    }

    /** Closes a connection that this node dialled for its walks, once none of them needs it. */
    void release(Link link) {
        if (link.is(Link.Standing.GUEST) && link.dialled && walks.stream().noneMatch(walk -> walk.firstHop == link)) {
            core.guests.close(link, CloseReason.DONE);
        }
    }
}
