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

    private final Core core;
    private final long pingIntervalNanos;

    Liveness(Core core) {
        this.core = core;
        // The two ends of a link draw different intervals, so that one of them pings and the other hears from it by
        // that.
        this.pingIntervalNanos = core.jitteredNanos(core.config.liveness().pingIntervalMillis());
    }

    boolean isNeeded() {
        return core.view.degree() + core.guests.size() > 0;
    }

    /** Pings whom it is time to ping; returns those that are to be given up. */
    List<Link> check() {
        List<Link> silent = new ArrayList<>(0);
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            if (core.isPast(pingDueNanos(link))) {
                if (link.pingsUnanswered == core.config.liveness().pingsMax()) {
                    silent.add(link);
                } else {
                    link.pingsUnanswered++;
                    core.effects().send(link, new Ping(core.networkMillis(), core.headcounts.told()));
                }
            }
        }
        for (int i = 0; i < core.guests.size(); i++) {
            if (core.isPast(guestDueNanos(core.guests.at(i)))) {
                silent.add(core.guests.at(i));
            }
        }
        return silent;
    }

    /** How long until the next check has something to do. */
    long delayNanos() {
        long delay = pingIntervalNanos;
        for (int i = 0; i < core.view.degree(); i++) {
            delay = Math.min(delay, pingDueNanos(core.view.at(i)) - core.nowNanos());
        }
        for (int i = 0; i < core.guests.size(); i++) {
            delay = Math.min(delay, guestDueNanos(core.guests.at(i)) - core.nowNanos());
        }
        return Math.max(delay, DELAY_MIN_NANOS);
    }

    private long pingDueNanos(Link link) {
        long retries = link.pingsUnanswered
                * TimeUnit.MILLISECONDS.toNanos(core.config.liveness().pingTimeoutMillis());
        return link.sinceNanos + pingIntervalNanos + retries;
    }

    private long guestDueNanos(Link link) {
        return link.sinceNanos
                + TimeUnit.MILLISECONDS.toNanos(core.config.liveness().guestTimeoutMillis());
    }
}
