package io.floodnet.overlay;

import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearLink.Step;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows which half of a node's links are near ones, and sees to it that there are as many as there should be.
 *
 * <p>Every link comes up as a random one. Which of them become near ones both ends agree upon, without a look at how near they
 * are: so those that remain random are as good as drawn anew. From then on {@link Feelers} and {@link Swaps} replace near
 * links by shorter ones, and random links by random ones, and neither by the other.
 *
 * <p>All that takes calls. A node has a number of tries, and gets another whenever a near link ends: they are used up in its
 * first eight minutes or so, and where nothing changes, no more are made.
 */
final class NearLinks {
    /** Six minutes of them. With 48 and four more per end, ways were 1 % shorter, and a node was not idle for a quarter hour. */
    private static final int TRIES_AT_FIRST = 32;

    /** Where a swap has succeeded, the next may; each ends a near link of four nodes. */
    private static final int TRIES_PER_END = 1;

    private static final int TRIES_PER_MIXING_INTERVAL = 5;

    /** A swap that gains less than that, and less than a tenth, is not worth its packets. */
    private static final int GAIN_MIN_MILLIS = 5;

    private static final int GAIN_MIN_SHARE = 10;

    /** An agreement that is under way: whether this node has asked, and when it said what the other has to answer. */
    private record Pairing(Link link, boolean isAsking, long sinceNanos) {}

    private final Core core;
    private List<Pairing> pairings = List.of(); // with near links at most nearLinksMax
    private long nextNanos;
    private byte tries = TRIES_AT_FIRST;

    NearLinks(Core core) {
        this.core = core;
    }

    /** Whether links that take so long are worth more than edges that do. */
    static boolean pays(int edgesMillis, int linksMillis) {
        return edgesMillis - linksMillis >= Math.max(GAIN_MIN_MILLIS, edgesMillis / GAIN_MIN_SHARE);
    }

    boolean isBusy() {
        return !pairings.isEmpty();
    }

    /** How long until the next try. */
    long delayNanos() {
        if (max() == 0 || tries == 0) {
            return Long.MAX_VALUE;
        }
        if (nextNanos == 0) {
            nextNanos = core.nowNanos() + intervalNanos() + core.random.nextLong(intervalNanos());
        }
        return Math.max(0, nextNanos - core.nowNanos());
    }

    private long intervalNanos() {
        return TimeUnit.MILLISECONDS.toNanos(core.config.membership().mixingIntervalMillis())
                / TRIES_PER_MIXING_INTERVAL;
    }

    /** Looks for near links if that is due; says whether what is needed now is a call. */
    boolean roundIfDue() {
        if (nextNanos == 0 || !core.isPast(nextNanos) || max() == 0 || tries == 0) {
            return false;
        }
        nextNanos = core.nowNanos() + core.jittered(intervalNanos());
        if (count() > max()) {
            demote();
        } else if (core.places.isSated()) {
            tries--;
            if (hasRoom()) {
                ask(core.view.pick(link -> !link.isNear() && link.peer().isDialable() && find(link) == null));
            }
            return canGain();
        }
        return false;
    }

    /** Whether there is a near link that is not as short as it can be. */
    private boolean canGain() {
        Link farthest = core.view.farthest(core.self().id());
        return farthest != null && pays(farthest.nearMillis(), 0);
    }

    /** One that can't be dialled has none: whom it is linked with is not for others to choose. */
    private int max() {
        return core.self().isDialable() ? core.config.membership().nearLinksMax() : 0;
    }

    private boolean hasRoom() {
        return count() < max();
    }

    /** Near links, but for those that are about to go, and such as may become some. */
    private int count() {
        int count = pairings.size();
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            count += link.isNear() && !core.holds.isHeld(link) ? 1 : 0;
        }
        return count;
    }

    /** An edge was to go, another came, and then it stayed. */
    private void demote() {
        Link farthest = core.view.farthest(core.self().id());
        if (farthest != null) {
            farthest.becomeRandom();
            say(farthest, Step.DECLINE);
        }
    }

    /** A link has come up: where it takes the place of a near one, the end that dialled asks that it be one as well. */
    void onLinkUp(Link link) {
        if (link.dialled && core.holds.isNearHeldFor(link.peer().id()) && hasRoom()) {
            ask(link);
        }
    }

    private void ask(@Nullable Link link) {
        if (link != null) {
            begin(link, Step.ASK);
        }
    }

    private void begin(Link link, Step step) {
        pairings = CopyOnWrite.plus(pairings, new Pairing(link, step == Step.ASK, core.nowNanos()));
        say(link, step);
    }

    private void say(Link link, Step step) {
        core.effects().send(link, new NearLink(step));
    }

    /** What a neighbour says of the link to it. */
    void onNearLink(Link link, NearLink packet) {
        switch (packet.step()) {
            case ASK -> onAsk(link);
            case AGREE -> onAnswer(link, find(link), Step.AGREE);
            case CONFIRM -> onAnswer(link, find(link), Step.CONFIRM);
            case DECLINE -> {
                drop(link);
                link.becomeRandom();
            }
        }
    }

    /** Where both ask at once, the question of the one with the lower id stands. */
    private void onAsk(Link link) {
        Pairing own = find(link);
        if (own != null
                && own.isAsking
                && core.self().id().compareTo(link.peer().id()) < 0) {
            return;
        }
        drop(link);
        link.becomeRandom();
        if (hasRoom() && link.peer().isDialable()) {
            begin(link, Step.AGREE);
        } else {
            say(link, Step.DECLINE);
        }
    }

    private void onAnswer(Link link, @Nullable Pairing pairing, Step step) {
        boolean isQuestion = step == Step.AGREE;
        if (pairing == null || pairing.isAsking != isQuestion) {
            link.becomeRandom();
            say(link, Step.DECLINE);
            return;
        }
        drop(link);
        link.becomeNear(core.roundTripMillis(pairing.sinceNanos));
        link.tookRoundTrip(core.nowNanos() - pairing.sinceNanos);
        if (isQuestion) {
            say(link, Step.CONFIRM);
        }
    }

    private void drop(Link link) {
        pairings = CopyOnWrite.minusIf(pairings, pairing -> pairing.link == link);
    }

    /** The other end can't be dialled, as turns out: this is no near link any more, and the other end thinks so as well. */
    void onUndialable(Link link) {
        drop(link);
        link.becomeRandom();
    }

    /** The same of this node. */
    void onOwnReachabilityChanged() {
        for (int i = 0; max() == 0 && i < core.view.degree(); i++) {
            onUndialable(core.view.at(i));
        }
    }

    void onLinkDown(Link link) {
        drop(link);
        if (link.isNear()) {
            tries = (byte) Math.min(tries + TRIES_PER_END, TRIES_AT_FIRST);
        }
    }

    void expire() {
        long sinceNanos = core.nowNanos()
                - TimeUnit.MILLISECONDS.toNanos(core.config.membership().handshakeTimeoutMillis());
        pairings = CopyOnWrite.minusIf(pairings, pairing -> pairing.sinceNanos - sinceNanos < 0);
    }

    private @Nullable Pairing find(Link link) {
        for (Pairing pairing : pairings) {
            if (pairing.link == link) {
                return pairing;
            }
        }
        return null;
    }
}
