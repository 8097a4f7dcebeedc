package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.SpliceNo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how far the node is that this one is to link with in a near neighbour's stead: the part of w in a swap of near
 * links, and its last word.
 *
 * <p>The two edges that would go, and one of the links that would come, have been measured by those who hold them; the other
 * link is this node's to measure, by dialling. If all together that makes the way shorter, the connection becomes the link.
 */
final class Soundings {
    private record Sounding(Dial dial, Link edge, NearSwap swap, Contact partner, long sinceNanos) {}

    private final Core core;
    private List<Sounding> soundings = List.of(); // at most one an edge

    Soundings(Core core) {
        this.core = core;
    }

    /** A near neighbour asks this node to link with another instead, if that is near enough. */
    void begin(Link edge, NearSwap swap) {
        Contact partner =
                swap.partner().isEmpty() ? edge.peer() : swap.partner().get(0);
        if (!edge.isNear()
                || core.holds.isHeld(edge)
                || !core.places.haveRoom()
                || !core.linkSetup.isStranger(partner)) {
            core.effects().send(edge, new SpliceNo(swap.token()));
            return;
        }
        core.holds.hold(edge, partner.id(), swap.token(), core.handshakeDeadline());
        core.places.attemptBegins();
        Sounding sounding = new Sounding(Dial.node(partner), edge, swap, partner, core.nowNanos());
        soundings = CopyOnWrite.plus(soundings, sounding);
        core.effects().dial(sounding.dial);
    }

    /** Says whether the dial was one of these. */
    boolean onDialed(Dial dial, Link link) {
        Sounding sounding = take(dial);
        if (sounding == null) {
            return false;
        }
        core.addressBook.met(link.peer());
        if (isWorthIt(sounding) && core.linkSetup.isStranger(sounding.partner)) {
            core.guests.add(link);
            core.linkSetup.replaceEdge(
                    sounding.partner,
                    sounding.swap.token(),
                    sounding.edge.peer().id());
        } else {
            core.guests.close(link, CloseReason.DONE);
            refuse(sounding);
        }
        return true;
    }

    private boolean isWorthIt(Sounding sounding) {
        int millis = core.dialMillis(sounding.sinceNanos);
        return NearLinks.pays(sounding.swap.edgesMillis(), sounding.swap.linksMillis() + millis);
    }

    /** Says whether the dial was one of these. */
    boolean onDialFailed(Dial dial) {
        Sounding sounding = take(dial);
        if (sounding == null) {
            return false;
        }
        core.addressBook.gone(sounding.partner);
        refuse(sounding);
        return true;
    }

    private void refuse(Sounding sounding) {
        core.holds.release(sounding.edge, sounding.swap.token());
        core.effects().send(sounding.edge, new SpliceNo(sounding.swap.token()));
    }

    /** Without the edge there is nothing to replace; whom the dial reaches is of no use then. */
    void onLinkDown(Link edge) {
        for (Sounding sounding : soundings) {
            if (sounding.edge == edge) {
                end(sounding);
            }
        }
    }

    private @Nullable Sounding take(Dial dial) {
        for (Sounding sounding : soundings) {
            if (sounding.dial == dial) {
                end(sounding);
                return sounding;
            }
        }
        return null;
    }

    private void end(Sounding sounding) {
        soundings = CopyOnWrite.minus(soundings, sounding);
        core.places.attemptEnds();
    }
}
