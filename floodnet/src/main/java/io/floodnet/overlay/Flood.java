package io.floodnet.overlay;

import io.floodnet.packet.Graft;
import io.floodnet.packet.IHave;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Prune;
import org.jspecify.annotations.Nullable;

/** Sends messages over every link but the one they came in by: nothing is faster, nothing is safer, nothing costs more. */
final class Flood implements Forwarding {
    private final Core core;
    private @Nullable Shadowed shadowed; // made when first needed, which in most networks is never

    Flood(Core core) {
        this.core = core;
    }

    @Override
    public int spread(Message message, @Nullable Link from) {
        if (from == null) {
            return send(message, null);
        }
        noteIfShadowed(message);
        return forward(message, from);
    }

    /** There is nothing to be found. */
    @Override
    public boolean startsSlowly(long nowNanos) {
        return false;
    }

    @Override
    public void onDuplicate(Message message, Link from) {
        if (shadowed != null && shadowed.outreaches(message)) {
            forward(message, from);
        }
    }

    @Override
    public void onRefused(Message message) {}

    /** It has other ways. */
    @Override
    public void onDropped(Packet packet, Link to) {}

    private void noteIfShadowed(Message message) {
        if (Shadowed.concerns(message)) {
            shadowed = shadowed == null ? new Shadowed() : shadowed;
            shadowed.forwarded(message);
        }
    }

    private int forward(Message message, Link from) {
        return message.hopsLeft() > 0 ? send(message.nextHop(), from) : 0;
    }

    private int send(Message message, @Nullable Link except) {
        NodeId origin = message.origin();
        boolean maybeNeighbour = IdFilter.mayContain(core.idsAround, origin);
        int sent = 0;
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            if (link != except && !(maybeNeighbour && link.peer().id().equals(origin))) {
                core.send(link, message, SendClass.DATA);
                sent++;
            }
        }
        core.counters.copiesSent += sent;
        return sent;
    }

    /** Who speaks of trees gets his copy all the same. */
    @Override
    public boolean onControl(Link from, Packet packet) {
        return packet instanceof IHave || packet instanceof Graft || packet instanceof Prune;
    }

    @Override
    public void onLinkUp(Link link) {}

    @Override
    public void onLinkDown(Link link) {}

    /** Whoever needs to know it has to note it. */
    @Override
    public int wayTo(NodeId origin, int exceptSlot) {
        return Tree.NONE;
    }

    @Override
    public void onTimer() {}

    @Override
    public void tidy() {}

    @Override
    public boolean isIdle() {
        return shadowed == null;
    }

    @Override
    public MessageState state() {
        return MessageState.NONE;
    }
}
