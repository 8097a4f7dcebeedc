package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import io.floodnet.packet.SwapOffer;
import java.util.List;

/**
 * How many links a node has room for, beside those it holds, those it has promised and those it has asked for.
 *
 * <p>A promise is a place kept for one peer under a token, until the handshake times out. There are never more promises than
 * places, so that a link that was promised is refused only where the node had to look after itself.
 */
final class Places {
    private record Promise(NodeId peer, long token, long deadlineNanos) {}

    private final Core core;
    private List<Promise> promises = List.of(); // together with links and attempts at most degreeMax
    private int attempts;

    Places(Core core) {
        this.core = core;
    }

    /** Links held, promised and under way. */
    int taken() {
        return core.view.degree() + promises.size() + attempts;
    }

    /** How many links it can give away without exceeding the desired degree; negative above it. */
    int free() {
        return core.config.membership().desiredDegree() - taken();
    }

    /**
     * How many links it should look for itself. A node that has less than half of them does not wait for what it promised to
     * others: promises cost strangers nothing, and would keep it alone.
     */
    int wanted() {
        int secured = core.view.degree() + attempts;
        return core.config.membership().desiredDegree() - (lacksMost() ? secured : taken());
    }

    /** Whether it has less than half of the links that it wants. */
    boolean lacksMost() {
        return core.view.degree() < core.config.membership().desiredDegree() / 2;
    }

    /** Whether it has all the links that it wants. */
    boolean isSated() {
        return core.view.degree() >= core.config.membership().desiredDegree();
    }

    /** Whether it has more. */
    SwapOffer.Degree evenness() {
        return core.view.degree() > core.config.membership().desiredDegree()
                ? SwapOffer.Degree.ABOVE
                : SwapOffer.Degree.EVEN;
    }

    /** Whether one more fits, be it beyond the desired degree. */
    boolean haveRoom() {
        return taken() < core.config.membership().degreeMax();
    }

    boolean havePromises() {
        return !promises.isEmpty();
    }

    void promise(NodeId peer, long token) {
        promises = CopyOnWrite.plus(promises, new Promise(peer, token, core.handshakeDeadline()));
    }

    boolean isPromised(NodeId peer) {
        for (Promise promise : promises) {
            if (promise.peer.equals(peer)) {
                return true;
            }
        }
        return false;
    }

    /** Makes use of a promise; says whether there was one. */
    boolean redeem(NodeId peer, long token) {
        int before = promises.size();
        promises = CopyOnWrite.minusIf(promises, promise -> promise.token == token && promise.peer.equals(peer));
        return promises.size() < before;
    }

    void withdraw(long token) {
        promises = CopyOnWrite.minusIf(promises, promise -> promise.token == token);
    }

    void expire() {
        promises = CopyOnWrite.minusIf(promises, promise -> core.isPast(promise.deadlineNanos));
    }

    /** This node has asked for a link. */
    void attemptBegins() {
        attempts++;
    }

    /** It got it, or not. */
    void attemptEnds() {
        attempts--;
    }
}
