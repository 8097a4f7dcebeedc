package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections that are no links: of joiners that ask this node, and to entry nodes that it asks. */
final class Guests {
    private final Turn turn;
    private List<Link> links = List.of(); // at most guestsMax, and those that this node made

    Guests(Turn turn) {
        this.turn = turn;
    }

    int size() {
        return links.size();
    }

    Link at(int index) {
        return links.get(index);
    }

    /** Takes in a connection that somebody made, or closes it where there are too many. */
    void admit(Link link) {
        if (links.size() >= turn.config.membership().guestsMax()) {
            close(link, CloseReason.BUSY);
        } else {
            add(link);
        }
    }

    /** Takes in a connection that this node made: strangers can't keep it from making its own, which are few. */
    void add(Link link) {
        link.sinceNanos = turn.nowNanos();
        links = CopyOnWrite.plus(links, link);
    }

    @Nullable
    Link find(NodeId peer) {
        for (Link link : links) {
            if (link.peer().id().equals(peer)) {
                return link;
            }
        }
        return null;
    }

    void remove(Link link) {
        links = CopyOnWrite.minus(links, link);
    }

    void close(Link link, CloseReason reason) {
        links = CopyOnWrite.minus(links, link);
        link.standing = Link.Standing.CLOSED;
        turn.effects().close(link, reason);
    }
}
