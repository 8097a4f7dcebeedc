package io.floodnet.overlay;

import io.floodnet.packet.Contact;
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
    private record Promise(Contact peer, long token, long deadlineNanos) {}

    private final Core core;
    private List<Promise> promises = List.of(); // together with links and attempts at most degreeMax
    private byte attempts; // of the two at most some tens each
    private byte expected;
    private byte kept;

    Places(Core core) {
        this.core = core;
    }

    /** Links held, promised and under way, of those that count for the desired degree. */
    int taken() {
        return core.view.firmDegree() + promised(true) + attempts;
    }

    private int promised(boolean isDialable) {
        int count = 0;
        for (Promise promise : promises) {
            count += promise.peer.isDialable() == isDialable ? 1 : 0;
        }
        return count;
    }

    /** Whether it can give a link to a node, as that is: one that can't be dialled takes none of the places of the others. */
    boolean haveFreeFor(Contact peer) {
        return peer.isDialable()
                ? free() > 0
                : core.view.undialable() + promised(false)
                        < core.config.reachability().undialableMax();
    }

    /** The same, be it beyond the desired degree. */
    boolean haveRoomFor(Contact peer) {
        return peer.isDialable() ? haveRoom() : haveFreeFor(peer);
    }

    /** How many links it can give away without exceeding the desired degree; negative above it. */
    int free() {
        return core.config.membership().desiredDegree() - taken() - kept;
    }

    /** The same less what its own walks have been sent out for: what it can do without. */
    int spare() {
        return free() - Math.max(0, expected - kept);
    }

    /** So many places are for the walks of this node alone, until further notice. */
    void keep(int links) {
        kept = (byte) links;
    }

    /** The walks of this node are out for so many links. */
    void expect(int links) {
        expected = (byte) links;
    }

    /**
     * How many links it should look for itself. A node that has less than half of them does not wait for what it promised to
     * others: promises cost strangers nothing, and would keep it alone.
     */
    int wanted() {
        int secured = core.view.firmDegree() + attempts;
        return core.config.membership().desiredDegree() - (lacksMost() ? secured : taken());
    }

    /** Whether it has less than half of the links that it wants. */
    boolean lacksMost() {
        return core.view.firmDegree() < core.config.membership().desiredDegree() / 2;
    }

    /** Whether it has all the links that it wants. */
    boolean isSated() {
        return core.view.firmDegree() >= core.config.membership().desiredDegree();
    }

    /** Whether it has more. */
    SwapOffer.Degree evenness() {
        return core.view.firmDegree() > core.config.membership().desiredDegree()
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

    void promise(Contact peer, long token) {
        promises = CopyOnWrite.plus(promises, new Promise(peer, token, core.handshakeDeadline()));
    }

    boolean isPromised(NodeId peer) {
        for (Promise promise : promises) {
            if (promise.peer.id().equals(peer)) {
                return true;
            }
        }
        return false;
    }

    /** Makes use of a promise; says whether there was one. */
    boolean redeem(NodeId peer, long token) {
        int before = promises.size();
        promises = CopyOnWrite.minusIf(
                promises, promise -> promise.token == token && promise.peer.id().equals(peer));
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
