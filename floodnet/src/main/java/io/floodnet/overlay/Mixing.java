package io.floodnet.overlay;

import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Shuffle;
import io.floodnet.packet.ShuffleReply;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a node does while all is well, so that it stays so: turn by turn a {@linkplain Shuffles shuffle} and a
 * {@linkplain Feelers call} with a swap.
 */
final class Mixing {
    private final Core core;
    private final Feelers feelers;
    private final Swaps swaps;
    private final Soundings soundings;
    private long nextNanos;
    private boolean isNextCall;

    Mixing(Core core) {
        this.core = core;
        this.feelers = new Feelers(core);
        this.swaps = new Swaps(core);
        this.soundings = new Soundings(core);
    }

    /** Whether something is under way that may have to be given up. */
    boolean isBusy() {
        return feelers.isBusy() || swaps.isBusy() || core.nearLinks.isBusy();
    }

    /**
     * How long until the next round. The first comes soon, as a newcomer knows hardly anybody but neighbours, who may all die
     * at once; but not at once itself, so that a storm of joiners does not go on.
     */
    long delayNanos() {
        if (nextNanos == 0) {
            nextNanos = core.nowNanos() + 1 + core.random.nextLong(intervalNanos() / 2);
        }
        return Math.min(Math.max(0, nextNanos - core.nowNanos()), core.nearLinks.delayNanos());
    }

    private long intervalNanos() {
        return TimeUnit.MILLISECONDS.toNanos(core.config.membership().mixingIntervalMillis()) / 2;
    }

    /** Does what is due, if anything is. */
    void roundIfDue() {
        if (core.nearLinks.roundIfDue()) {
            feelers.beginForNear();
        }
        if (nextNanos == 0 || !core.isPast(nextNanos)) {
            return;
        }
        nextNanos = core.nowNanos() + core.jittered(intervalNanos());
        if (core.view.degree() == 0) {
            return;
        }
        if (isNextCall) {
            feelers.begin();
        } else {
            shuffles().begin();
        }
        isNextCall = !isNextCall;
        core.reachability.roundIfDue();
    }

    boolean onDialed(Dial dial, Link link) {
        return feelers.onDialed(dial, link) || soundings.onDialed(dial, link);
    }

    boolean onDialFailed(Dial dial) {
        return feelers.onDialFailed(dial) || soundings.onDialFailed(dial);
    }

    /** Says whether the packet has its place here; it comes from a neighbour. */
    boolean onNeighbourControl(Link link, Packet packet) {
        if (packet instanceof Shuffle shuffle) {
            return shuffles().onShuffle(link, shuffle);
        } else if (packet instanceof ShuffleReply reply) {
            shuffles().onReply(link, reply);
            return true;
        } else if (packet instanceof SwapPartner swap) {
            swaps.onPartner(link, swap);
            return true;
        } else if (packet instanceof NearSwap swap) {
            soundings.begin(link, swap);
            return true;
        } else if (packet instanceof NearLink near) {
            core.nearLinks.onNearLink(link, near);
            return true;
        }
        return false;
    }

    /** The same for one that comes from somebody else. */
    boolean onGuestControl(Link link, Packet packet) {
        if (packet instanceof SwapOffer offer) {
            return swaps.onOffer(link, offer);
        }
        if (packet instanceof NearSwap swap) {
            return link.dialled ? feelers.onNearAnswer(link, swap) : swaps.onNearOffer(link, swap);
        }
        return packet instanceof SwapAnswer answer && feelers.onAnswer(link, answer);
    }

    void onOk(Link edge, long token) {
        swaps.onOk(edge, token);
    }

    void onNo(Link edge, long token) {
        feelers.onNo(edge, token);
        swaps.onNo(edge, token);
    }

    /** Whether a swap of this node's is what a neighbour speaks of. */
    boolean isAbout(Link edge, long token) {
        return feelers.isAbout(edge, token);
    }

    /** A neighbour has done its part of it: returns the edge that is to go, if one is to go at once. */
    @Nullable
    Link onDone() {
        return feelers.onDone();
    }

    /** A connection has become a link: returns the edge that is to go for it. */
    @Nullable
    Link onLinkUp(Link link) {
        core.nearLinks.onLinkUp(link);
        return feelers.onLinkUp(link);
    }

    void onLinkDown(Link link) {
        feelers.onLinkDown(link);
        swaps.onLinkDown(link);
        soundings.onLinkDown(link);
    }

    void expire() {
        feelers.expire();
        swaps.expire();
        core.nearLinks.expire();
    }

    private Shuffles shuffles() {
        return new Shuffles(core);
    }
}
