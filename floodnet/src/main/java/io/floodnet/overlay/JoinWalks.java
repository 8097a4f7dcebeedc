package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.NeighbourRequest.Priority;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Records;
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
    static final int DIALS_MAX = 3;

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

    /** After so many rounds in vain, 12 s or so, a newcomer asks whomever it has heard of: its entry node may be out of order. */
    private static final int SEEKING_FAILURES_MAX = 5;

    private record Walk(long id, int want, Link firstHop, boolean isThroughEntry, long deadlineNanos) {}

    private final Core core;
    private List<Walk> walks = List.of(); // at most walksTotalMax
    private final WaysIn waysIn;
    private int failures;
    private byte timeouts;
    private boolean isSeeking;

    JoinWalks(Core core) {
        this.core = core;
        this.waysIn = new WaysIn(core);
    }

    boolean isBusy() {
        return !walks.isEmpty();
    }

    /** How long to wait until the next round; a node that lacks most of its links is in a hurry. */
    long delayNanos() {
        OverlayConfig.Membership config = core.config.membership();
        long first = core.places.lacksMost() ? config.repairDelayMillis() / HASTE : config.repairDelayMillis();
        long max = core.view.degree() == 0 ? config.isolatedDelayMaxMillis() : config.repairDelayMaxMillis();
        return core.jitteredNanos(
                Math.max(waysIn.retryAfterMillis(), Math.min(first << Math.min(failures, BACKOFF_MAX), max)));
    }

    /**
     * Until one of its walks through an entry node is answered, a node keeps two places for that, and asks nobody else: else
     * those who come in through newcomers, and these, fill one another's places and are an island that lacks nothing.
     */
    void seek() {
        if (isNewcomer() && core.view.degree() == 0) {
            isSeeking = !core.entries.isEmpty();
            core.places.keep(isSeeking ? WANT_MAX : 0);
        }
        failures = 0;
        round();
    }

    private boolean seeks() {
        return isSeeking && isNewcomer() && failures < SEEKING_FAILURES_MAX;
    }

    private void attach() {
        isSeeking = false;
        core.places.keep(0);
    }

    /** One round: as many walks as links are missing. */
    void round() {
        if (core.places.wanted() <= 0 || core.reachability.isBeingFoundOut() || waysIn.areToBeSpared()) {
            return;
        }
        boolean looksOutside = waysIn.dial(outsideDials(), seeks());
        boolean onlyOutside = seeks() || (looksOutside && !core.places.lacksMost());
        while (!onlyOutside
                && missing() > 0
                && walks.size() < core.config.membership().walksMax()) {
            Link firstHop = core.view.pick(link -> true);
            if (firstHop == null) {
                return;
            }
            start(firstHop, false, Math.min(WANT_MAX, missing()));
        }
    }

    /**
     * How many strangers to dial: none while walks through neighbours succeed. A node that has lost more than half of its
     * links may sit in a small piece of the network, where walks find nobody new, so it asks both ways at once.
     */
    private int outsideDials() {
        if (isNewcomer() && !walks.isEmpty()) {
            return 0;
        }
        if (waysIn.areNamed() && core.view.degree() == 0) {
            return 1;
        }
        if (core.places.lacksMost() || seeks()) {
            return DIALS_MAX;
        }
        return failures % 2 == 1 ? DIALS_LINKED : 0;
    }

    /** Links that are neither there nor to be expected. */
    private int missing() {
        return core.places.wanted() - expected();
    }

    private int expected() {
        int expected = 0;
        for (Walk walk : walks) {
            expected += walk.want;
        }
        return expected;
    }

    private void setWalks(List<Walk> changed) {
        walks = changed;
        core.places.expect(expected());
    }

    private void start(Link firstHop, boolean isThroughEntry, int wanted) {
        int want = core.self().isDialable() ? wanted : 1; // no edge is of use to one who can't be dialled
        NodeId self = core.self().id();
        Walk walk = new Walk(core.random.nextLong(), want, firstHop, isThroughEntry, core.handshakeDeadline());
        setWalks(CopyOnWrite.plus(walks, walk));
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

    /** Says whether the dial was one of these; then the connection carries walks, or is closed. */
    boolean onDialed(Dial dial, Link link) {
        if (!waysIn.take(dial)) {
            return false;
        }
        core.addressBook.met(link.peer());
        if (core.view.contains(link.peer().id())) {
            core.guests.close(link, CloseReason.DONE);
            attach();
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
        if (!core.reachability.isProven()) {
            core.reachability.findOutThrough(link);
        }
        if (core.reachability.isKnown()) {
            askThrough(link, dial);
        } else if (walks.isEmpty()) {
            start(link, true, WANT_MAX); // ahead of the others
        }
    }

    private void askThrough(Link link, Dial dial) {
        if (isNewcomer() || dial.isEntry() || !core.linkSetup.isStranger(link.peer())) {
            startThrough(link, dial.isEntry() || waysIn.areNamed());
        } else {
            core.linkSetup.ask(link, core.view.isBereft() ? Priority.HIGH : Priority.LOW);
        }
    }

    /** Now that it is known who this node can link with, what was dialled meanwhile carries walks. */
    void onReachabilityKnown() {
        for (int i = 0; i < core.guests.size(); i++) {
            Link link = core.guests.at(i);
            if (link.dialled && link.is(Link.Standing.GUEST) && walks.size() < walksTotalMax()) {
                startThrough(link, true);
            }
        }
    }

    private boolean isNewcomer() {
        return core.counters.linksLost == 0;
    }

    /** A node that was asked for a link has no place: it may still be a way in. */
    void onRefused(Link link) {
        if (!link.is(Link.Standing.GUEST) || !link.dialled) {
            return;
        }
        core.addressBook.missed(link.peer());
        if (core.places.wanted() > 0 && walks.size() < walksTotalMax()) {
            startThrough(link, false);
        } else {
            release(link);
        }
    }

    /** Beside those through neighbours, as many again through strangers. */
    private int walksTotalMax() {
        return 2 * core.config.membership().walksMax();
    }

    /** Through the only way in go all walks, through one of several its share; through any at least one. */
    private void startThrough(Link link, boolean isEntry) {
        int walksMax = core.config.membership().walksMax();
        int share = core.view.degree() == 0 && !waysIn.areDialled() ? walksMax : Math.max(1, walksMax / 2);
        start(link, isEntry, Math.max(1, Math.min(WANT_MAX, missing())));
        for (int i = 1; i < share && missing() > 0 && walks.size() < walksTotalMax(); i++) {
            start(link, isEntry, Math.min(WANT_MAX, missing()));
        }
    }

    /** Says whether the dial was one of these. */
    boolean onDialFailed(Dial dial) {
        if (!waysIn.take(dial)) {
            return false;
        }
        if (waysIn.failed(dial)) {
            attach(); // there is nobody to wait for
        }
        if (waysIn.isCutOff() && dial.contact() != null) {
            waysIn.dialAnother();
        }
        fail();
        return true;
    }

    /**
     * Counts a round that has come to nothing; not while one that is cut off has addresses left to try, which is no time to
     * back off.
     */
    private void fail() {
        if (!waysIn.areDialled() && walks.isEmpty() && !(waysIn.isCutOff() && waysIn.areUntried())) {
            failures++;
        }
    }

    /** A walk of ours is answered: link with its hosts, unless the world has moved on; then their promises run out. */
    void onJoinAck(JoinAck ack) {
        Walk walk = take(ack.walkId());
        if (walk == null) {
            return;
        }
        core.counters.walksAnswered++;
        core.addressBook.heardOf(ack.host());
        if (core.places.wanted() > 0 && core.linkSetup.isDialableStranger(ack.host())) {
            linkedBy(walk);
            core.linkSetup.link(ack.host(), ack.token());
        }
        release(walk.firstHop);
    }

    /** A host of ours calls: this very connection becomes the link, and it names another to link with. */
    void onInvite(Link link, JoinInvite invite) {
        Walk walk = take(invite.walkId());
        if (walk != null && link.is(Link.Standing.GUEST) && isWelcome(link.peer(), invite)) {
            core.counters.walksAnswered++;
            core.linkSetup.agree(link);
            linkedBy(walk);
            invite.partner().forEach(partner -> core.linkSetup.link(partner, invite.token()));
        } else if (link.is(Link.Standing.GUEST)) {
            core.effects().send(link, new LinkNo(LinkNo.Reason.FULL));
        }
        if (walk != null) {
            release(walk.firstHop);
        }
    }

    private void linkedBy(Walk walk) {
        if (walk.isThroughEntry) {
            attach();
        }
    }

    private boolean isWelcome(Contact host, JoinInvite invite) {
        return core.places.wanted() > invite.partner().size()
                && core.linkSetup.isDialableStranger(host)
                && !core.view.isFullFor(host)
                && invite.partner().stream().allMatch(core.linkSetup::isDialableStranger);
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
                setWalks(CopyOnWrite.minus(walks, walk));
                return walk;
            }
        }
        return null;
    }

    /** The neighbourhood has changed, so that what failed may now succeed. */
    void onNeighboursChanged() {
        failures = 0;
        timeouts = (byte) Math.max(0, timeouts - 1);
        waysIn.succeeded();
    }

    /** Somebody has no place for this node, and tells of others. */
    void onRecords(Link link, Records records) {
        waysIn.onRecords(link, records);
    }

    /** A connection was lost, and with it the walks that went through it. */
    void onLinkDown(Link link) {
        giveUp(walk -> walk.firstHop == link);
        if (link.dialled && core.view.degree() == 0 && waysIn.wasTurnedAway() && !waysIn.goOn(link.peer())) {
            failures++;
        }
    }

    /** Where the ways are long, so that no answer came in time, the next walks are short. */
    void expire() {
        if (giveUp(walk -> core.isPast(walk.deadlineNanos))) {
            timeouts = (byte) Math.min(timeouts + 1, TIMEOUTS_MAX);
        }
    }

    private boolean giveUp(Predicate<Walk> condition) {
        List<Walk> before = walks;
        setWalks(CopyOnWrite.minusIf(walks, condition));
        if (walks == before) {
            return false;
        }
        fail();
        before.stream().filter(condition).forEach(walk -> release(walk.firstHop));
        return true;
    }

    /** Closes a connection that this node dialled for its walks, once none of them needs it. */
    void release(Link link) {
        boolean isNeeded = core.reachability.asked() == link || walks.stream().anyMatch(walk -> walk.firstHop == link);
        if (link.is(Link.Standing.GUEST) && link.dialled && !isNeeded) {
            core.guests.close(link, CloseReason.DONE);
        }
    }
}
