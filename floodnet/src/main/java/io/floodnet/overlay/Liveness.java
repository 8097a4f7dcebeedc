package io.floodnet.overlay;

import io.floodnet.packet.Ping;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds out which neighbours are gone without a word: a link that was silent for a while is pinged, and given up after a few
 * pings without an answer. Whatever arrives counts as a sign of life.
 */
final class Liveness {
    /** However much is due, a node looks no more often. */
    private static final long DELAY_MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Turn turn;
    private final ActiveView view;
    private final Guests guests;
    private final long pingIntervalNanos;

    Liveness(Turn turn, ActiveView view, Guests guests) {
        this.turn = turn;
        this.view = view;
        this.guests = guests;
        // The two ends of a link draw different intervals, so that one of them pings and the other hears from it by
        // that.
        this.pingIntervalNanos = turn.jitteredNanos(turn.config.liveness().pingIntervalMillis());
    }

    boolean isNeeded() {
        return view.degree() + guests.size() > 0;
    }

    /** Pings whom it is time to ping; returns those that are to be given up. */
    List<Link> check() {
        List<Link> silent = new ArrayList<>(0);
        for (int i = 0; i < view.degree(); i++) {
            Link link = view.at(i);
            link.forgetHold(turn.nowNanos() - pingIntervalNanos);
            if (turn.isPast(pingDueNanos(link))) {
                if (link.pingsUnanswered == turn.config.liveness().pingsMax()) {
                    silent.add(link);
                } else {
                    link.pingsUnanswered++;
                    turn.effects().send(link, new Ping(turn.networkMillis()));
                }
            }
        }
        for (int i = 0; i < guests.size(); i++) {
            if (turn.isPast(guestDueNanos(guests.at(i)))) {
                silent.add(guests.at(i));
            }
        }
        return silent;
    }

    /** How long until the next check has something to do. */
    long delayNanos() {
        long delay = pingIntervalNanos;
        for (int i = 0; i < view.degree(); i++) {
            delay = Math.min(delay, pingDueNanos(view.at(i)) - turn.nowNanos());
        }
        for (int i = 0; i < guests.size(); i++) {
            delay = Math.min(delay, guestDueNanos(guests.at(i)) - turn.nowNanos());
        }
        return Math.max(delay, DELAY_MIN_NANOS);
    }

    private long pingDueNanos(Link link) {
        long retries = link.pingsUnanswered
                * TimeUnit.MILLISECONDS.toNanos(turn.config.liveness().pingTimeoutMillis());
        return link.sinceNanos + pingIntervalNanos + retries;
    }

    private long guestDueNanos(Link link) {
        return link.sinceNanos
                + TimeUnit.MILLISECONDS.toNanos(turn.config.liveness().guestTimeoutMillis());
    }
}
