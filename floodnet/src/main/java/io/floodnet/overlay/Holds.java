package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The edges that this node keeps for somebody, under a token and for a while: for a joiner that is to be put into one, or for
 * a swap. An edge that is held is not offered to another.
 *
 * <p>What it was held for is known a little longer: word that the joiner has its links may be late.
 */
final class Holds {
    private record Hold(Link edge, NodeId peer, long token, long untilNanos) {}

    private final Core core;
    private List<Hold> holds = List.of(); // at most one an edge; mostly none

    Holds(Core core) {
        this.core = core;
    }

    boolean isHeld(Link edge) {
        for (Hold hold : holds) {
            if (hold.edge == edge) {
                return !core.isPast(hold.untilNanos);
            }
        }
        return false;
    }

    /** Keeps an edge, and nothing that it was kept for before. */
    void hold(Link edge, NodeId peer, long token, long untilNanos) {
        release(edge);
        holds = CopyOnWrite.plus(holds, new Hold(edge, peer, token, untilNanos));
    }

    /** Keeps it for nobody any more. */
    void release(Link edge) {
        holds = CopyOnWrite.minusIf(holds, hold -> hold.edge == edge);
    }

    /** The same, unless by now it is kept under another token: word that nobody comes may be late. */
    void release(Link edge, long token) {
        holds = CopyOnWrite.minusIf(holds, hold -> hold.edge == edge && hold.token == token);
    }

    /** The edge that is, or last was, held for a node under a token. */
    @Nullable
    Link edgeFor(NodeId peer, long token) {
        for (Hold hold : holds) {
            if (hold.token == token && hold.peer.equals(peer)) {
                return hold.edge;
            }
        }
        return null;
    }

    /** Whether the edge that is held for a node is a near link. */
    boolean isNearHeldFor(NodeId peer) {
        for (Hold hold : holds) {
            if (hold.peer.equals(peer) && hold.edge.isNear()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets what nobody will come for any more. */
    void expire() {
        long sinceNanos = core.nowNanos()
                - TimeUnit.MILLISECONDS.toNanos(core.config.membership().handshakeTimeoutMillis());
        holds = CopyOnWrite.minusIf(holds, hold -> hold.untilNanos - sinceNanos < 0);
    }

    /** To whom the edges lead that are held at a time. */
    List<NodeId> peers(long nowNanos) {
        return holds.stream()
                .filter(hold -> nowNanos - hold.untilNanos < 0)
                .map(hold -> hold.edge.peer().id())
                .toList();
    }
}
