package io.floodnet.overlay;

import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.Route;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether others can connect to this node, by having somebody a few steps away try it on a fresh connection, as
 * libp2p's AutoNAT does; and tries it for others.
 *
 * <p>A newcomer needs to know before its walks set out: one that believes itself dialable, and is not, makes others keep
 * edges for it in vain. So one walk goes ahead, and whoever calls on its account is the proof; only where nobody does soon,
 * somebody is asked to. A single try may be wrong either way, as when the one who tried sits behind the same router; so more follow,
 * few and far between, and the majority of the last three counts. Where that changes, all who are connected are told. Silence
 * tells nothing, as requests get lost: only who hears that it is tried and then sees nobody come believes it. Nor does a call
 * from the same home or machine, where no router is in the way: it lets a node go on, but is no proof.
 */
final class Reachability {
    /** Of so many tries the majority counts. */
    private static final int TRIES = 3;

    private static final int ALL = (1 << TRIES) - 1;

    /** Of one try: a second one goes another way if nobody comes soon. */
    private static final int REQUESTS_MAX = 2;

    /** In which part of a handshake's time a walk of five hops is mostly answered, and the answer has come: 0.75 s. A guess. */
    private static final int WALKS_PART = 4;

    /** More than there are requests, since anybody may say that it tries. */
    private static final int TRIES_OPEN_MAX = 16;

    /** After so many rounds of {@link Mixing}, some 10 minutes, it is tried again. */
    private static final int ROUNDS_BETWEEN = 20;

    /** For how many others a node tries at once; beyond that they have to ask again. A guess. */
    private static final int DIALS_MAX = 64;

    private final Core core;
    private List<Dial> dials = List.of(); // for others, at most DIALS_MAX
    private @Nullable Link asked; // the connection that a request has gone out through, while an answer may come
    private long deadlineNanos;
    private byte requests; // of the try that is under way, at most REQUESTS_MAX
    private byte triesOpen; // those announced, less the callers that prove nothing; +-TRIES_OPEN_MAX
    private byte asks; // how many tries were answered, be it by nothing that tells anything, counted up to TRIES
    private byte tries; // how many told something, counted up to TRIES
    private byte successes; // a bit for each of the last TRIES, the latest the lowest
    private byte roundsToGo;
    private boolean isDialable = true;

    Reachability(Core core) {
        this.core = core;
        switch (core.config.reachability().stance()) {
            case DIALABLE -> asks = tries = TRIES;
            case UNDIALABLE -> {
                asks = tries = TRIES;
                isDialable = false;
            }
            case FIND_OUT -> {}
        }
    }

    /** Whether others can connect to this node, as far as it knows; before it knows, they can. */
    boolean isDialable() {
        return isDialable;
    }

    boolean isKnown() {
        return asks > 0;
    }

    /** Whether somebody has tried. */
    boolean isProven() {
        return tries > 0;
    }

    /** Whether this node had better wait before it asks for links. */
    boolean isBeingFoundOut() {
        return asked != null && !isKnown();
    }

    boolean isBusy() {
        return asked != null;
    }

    /** The connection that a request goes, or is to go, through. */
    @Nullable
    Link asked() {
        return asked;
    }

    /** Asks through a connection, be it a link or not yet one, unless its walk brings somebody before. */
    void findOutThrough(Link link) {
        if (!core.listening().isDialable()) {
            conclude(false);
        } else if (asked == null) {
            begin(link, isKnown() ? 0 : handshakeMillis() / WALKS_PART);
        }
    }

    private void begin(Link link, long delayMillis) {
        asked = link;
        requests = 0;
        triesOpen = 0;
        deadlineNanos = core.nanosAfter(delayMillis + patienceMillis(0));
        requestIfDue(link);
    }

    /** How long is left after a request: a second one goes out after half a handshake's time, and its dial may take a whole one. */
    private long patienceMillis(int requestsBefore) {
        return requestsBefore == 0 ? 5 * handshakeMillis() / 3 : 7 * handshakeMillis() / 6;
    }

    private long handshakeMillis() {
        return core.config.membership().handshakeTimeoutMillis();
    }

    private void requestIfDue(Link link) {
        long dueNanos = deadlineNanos - TimeUnit.MILLISECONDS.toNanos(patienceMillis(requests));
        if (requests < REQUESTS_MAX && core.isPast(dueNanos)) {
            request(link);
        }
    }

    private void request(Link link) {
        requests++;
        Route route = Route.EMPTY.plus(core.self().id());
        core.effects().send(link, new DialBackRequest(core.listening(), DialBackRequest.HOPS_MAX, route));
    }

    /** Tries it again once in a while; called with each round of {@link Mixing}. */
    void roundIfDue() {
        if (core.config.reachability().stance() != OverlayConfig.Reachability.Stance.FIND_OUT || asked != null) {
            return;
        }
        if (asks >= TRIES && --roundsToGo > 0) {
            return;
        }
        roundsToGo = ROUNDS_BETWEEN;
        Link link = core.view.pick(any -> true);
        if (link != null) {
            findOutThrough(link);
        }
    }

    /**
     * There is another way to this node, so that what was found out before tells nothing. It goes on as it is until the
     * first try tells something, which it asks for at once if it knows anybody.
     */
    void onWayChanged() {
        if (isDialable) {
            tellAll();
        }
        lookAgain();
    }

    /** The same where nobody needs to be told. */
    void lookAgain() {
        if (core.config.reachability().stance() != OverlayConfig.Reachability.Stance.FIND_OUT) {
            return;
        }
        Link link = asked == null ? core.view.pick(any -> true) : asked;
        asked = null;
        asks = (byte) Math.min(asks, 1);
        tries = 0;
        successes = 0;
        roundsToGo = 0;
        if (link != null) {
            findOutThrough(link);
        }
    }

    /** Somebody has connected to this node, which is what it waited for. Says whether it is the first that it knows. */
    boolean onAccepted(boolean isFromOutside) {
        if (!isFromOutside) {
            return onInsider();
        }
        boolean tellsAnything = asked != null || !isProven();
        return tellsAnything && conclude(true);
    }

    /** Perhaps the one who tried, who then told nothing; a node need not wait for another before it looks for links. */
    private boolean onInsider() {
        boolean isFirst = !isKnown();
        if (asked != null && requests > 0) {
            asks = (byte) Math.min(asks + 1, TRIES);
            triesOpen = (byte) Math.max(triesOpen - 1, -TRIES_OPEN_MAX);
        }
        asks = (byte) Math.max(asks, 1);
        return isFirst;
    }

    /** Somebody tries, as is heard the way that the request went. */
    void onAttempt(Link link) {
        if (asked != null
                && requests > 0
                && asked.peer().id().equals(link.peer().id())) {
            triesOpen = (byte) Math.min(triesOpen + 1, TRIES_OPEN_MAX);
        }
    }

    /** Looks whether it is time to ask again, or to be content with what is known. Says whether that is the first. */
    boolean expire() {
        Link link = asked;
        if (link == null) {
            return false;
        }
        if (core.isPast(deadlineNanos)) {
            return triesOpen > 0 ? conclude(false) : end();
        }
        requestIfDue(link);
        return false;
    }

    /** Where that has told nothing, a node goes on as it is, and asks whomever it meets. Says whether this was the first try. */
    private boolean end() {
        boolean isFirst = !isKnown();
        asked = null;
        asks = (byte) Math.max(asks, 1);
        return isFirst;
    }

    /** Whoever was asked has hung up, and may not have passed it on: that tells nothing, and a newcomer asks another. */
    void onLinkDown(Link link) {
        if (asked != link) {
            return;
        }
        asked = null;
        Link other = isKnown() ? null : core.guests.findDialled();
        if (other != null) {
            findOutThrough(other);
        }
    }

    private boolean conclude(boolean success) {
        boolean isFirst = !isKnown();
        asked = null;
        asks = (byte) Math.min(asks + 1, TRIES);
        successes = (byte) (tries == 0 && success ? ALL : (successes << 1 | (success ? 1 : 0)) & ALL);
        tries = (byte) Math.min(tries + 1, TRIES);
        boolean isNow = 2 * Integer.bitCount(successes) > TRIES;
        if (isNow != isDialable) {
            isDialable = isNow;
            core.become(core.listening());
            core.nearLinks.onOwnReachabilityChanged();
            tellAll();
        }
        return isFirst;
    }

    /** Guests, too, since they may become neighbours. */
    private void tellAll() {
        ContactChanged changed = new ContactChanged(core.self());
        for (int i = 0; i < core.view.degree(); i++) {
            core.effects().send(core.view.at(i), changed);
        }
        for (int i = 0; i < core.guests.size(); i++) {
            core.effects().send(core.guests.at(i), changed);
        }
    }

    /** Somebody wants to know the same of itself: pass it on, or try. Says whether it comes from where it says. */
    boolean onRequest(Link ingress, DialBackRequest request) {
        boolean isPlausible = !request.route().isEmpty()
                && request.route().last().equals(ingress.peer().id())
                && request.route().nodes().get(0).equals(request.target().id());
        if (!isPlausible || request.target().id().equals(core.self().id())) {
            return isPlausible;
        }
        Link next = request.hopsLeft() == 0 || request.route().isFull()
                ? null
                : core.view.pick(link -> link != ingress
                        && !link.peer().id().equals(request.target().id()));
        if (next != null) {
            core.effects().send(next, request.nextHop(core.self().id()));
        } else if (dials.size() < DIALS_MAX) {
            Dial dial = Dial.node(request.target());
            dials = CopyOnWrite.plus(dials, dial);
            core.effects().send(ingress, new DialBackTry(request.route().withoutLast()));
            core.effects().dial(dial);
        }
        return true;
    }

    /** Says whether the dial was one of these; then the connection has served its purpose. */
    boolean onDialed(Dial dial, Link link) {
        if (!onDialFailed(dial)) {
            return false;
        }
        core.guests.close(link, CloseReason.DONE);
        return true;
    }

    /** Says whether the dial was one of these. */
    boolean onDialFailed(Dial dial) {
        List<Dial> before = dials;
        dials = CopyOnWrite.minus(dials, dial);
        return dials != before;
    }
}
