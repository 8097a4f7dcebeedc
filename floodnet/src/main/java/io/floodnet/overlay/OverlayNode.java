package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One node of the overlay, without the world around it: each thing that happens to it is a method, and each method is handed
 * the {@link Effects} through which the node acts.
 *
 * <p>Time is an input as well: {@code nowNanos} grows from input to input and means nothing else; what a clock on the wall
 * shows is told by {@link #onClock}. So is chance: the same inputs and the same generator give the same outputs.
 *
 * <p>Not thread-safe: one thread at a time, and no input while another is under way.
 */
public final class OverlayNode {
    private final Core core;
    private final Membership membership;
    private final Dissemination dissemination;

    /**
     * @param entries nodes to join through; may be empty, and any of them may be down or this node itself
     * @param random the node's only source of chance; its own, since its draws depend on the order of inputs
     */
    public OverlayNode(OverlayConfig config, Contact self, List<Address> entries, RandomGenerator random) {
        core = new Core(config, self, entries, random);
        membership = new Membership(core);
        dissemination = new Dissemination(core, core.random.nextLong());
        core.disseminateBy(dissemination);
    }

    /** Tells the time on the wall: at the start before all else, and whenever the clock was set. */
    public void onClock(long wallMillis, long nowNanos) {
        core.clock.set(wallMillis, nowNanos);
    }

    /** This node is reachable at other addresses from now on, which others hear of by and by; its id never changes. */
    public void onContactChanged(Contact self) {
        core.become(self);
    }

    /**
     * The same where there is another way to it than before, as when its router lets callers in or no longer does: its
     * neighbours are told, and whether it can be dialled is to be found out anew.
     */
    public void onWayChanged(Contact self, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.onWayChanged(self);
    }

    /** There is a peer farther away than all before, so that whether those out there can dial this node is to be found out. */
    public void onWorldWidened(long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.onWorldWidened();
    }

    /** Tells whom an earlier run knew: before the start. */
    public void recall(List<Contact> remembered) {
        remembered.forEach(core.addressBook::met);
    }

    /** The host is ready: look for the network. */
    public void onStart(long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.seek();
    }

    /**
     * There is one more node to join through, as somebody found it in the neighbourhood: it is tried at once if links are
     * missing, and again as the others are. Of those found the last 16 are kept.
     */
    public void onEntryFound(Address entry, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        if (core.addEntry(entry)) {
            membership.seek();
        }
    }

    /**
     * Somebody connected to us and said who it is.
     *
     * @param isFromOutside whether the call came from as far away as this node's addresses are for, and so proves that others
     *     can make it as well; one from the same home or machine does not
     */
    public void onAccepted(Link link, boolean isFromOutside, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.onAccepted(link, isFromOutside);
    }

    /** A connection that we asked for is up. */
    public void onDialed(Dial dial, Link link, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.onDialed(dial, link);
    }

    /** A connection that we asked for can't be had. */
    public void onDialFailed(Dial dial, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.onDialFailed(dial);
    }

    /** A connection has ended, and not by {@link Effects#close}. */
    public void onLinkDown(Link link, CloseReason reason, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        membership.onLinkDown(link, reason);
    }

    /** A packet has arrived; whatever makes no sense here ends the connection. */
    public void onPacket(Link link, Packet packet, long nowNanos, Effects effects) {
        if (link.is(Link.Standing.CLOSED)) {
            return;
        }
        core.begin(nowNanos, effects);
        link.heard(nowNanos);
        if (!link.isNeighbour() || !(core.isAboutCredit(link, packet) || dissemination.onPacket(link, packet))) {
            membership.onPacket(link, packet);
        }
    }

    /** What was asked for by {@link Effects#schedule} is due. */
    public void onTimer(Timer timer, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        switch (timer) {
            case MESSAGES, DIRECTS, SYNC -> dissemination.onTimer(timer);
            case FLOW -> core.stalled().forEach(membership::onStalled);
            case REPAIR, LIVENESS, EXPIRY -> membership.onTimer(timer);
        }
    }

    /**
     * Sends a payload to everybody.
     *
     * @return to how many neighbours it went; 0 if there is none, in which case it was not sent at all
     */
    public int broadcast(Payload payload, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        return dissemination.broadcast(payload);
    }

    /** Whether there had better not be more to send for now: to be asked before {@link #broadcast}. */
    public boolean holdsPublishersBack(long nowNanos) {
        return isCongested(nowNanos) || dissemination.startsSlowly(nowNanos);
    }

    /** Whether a neighbour has as much to take in as it should. */
    public boolean isCongested(long nowNanos) {
        return core.holdsPublishersBack(nowNanos);
    }

    /** Sends a payload to one node, which is not this one; what becomes of it is told by {@link Effects#settle}. */
    public void sendTo(DirectMessage message, long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        dissemination.sendTo(message);
    }

    /** Leaves the network: pairs its neighbours up and closes all connections. It must not be given another input. */
    public void leave(long nowNanos, Effects effects) {
        core.begin(nowNanos, effects);
        dissemination.leave();
        membership.leave();
    }

    /** This node as others are to see it: without addresses if it can't be dialled. */
    public Contact contact() {
        return core.self();
    }

    /** How many links this node holds. */
    public int degree() {
        return core.view.degree();
    }

    /** Who is at the other end of them, of the oldest first: those most likely to be there tomorrow. */
    public List<Contact> neighbours() {
        return core.view.peers();
    }

    /** One of them, by index below {@link #degree}, for who asks too often to be given a list. */
    public Contact neighbour(int index) {
        return core.view.at(index).peer();
    }

    /** The connection to it, which this node takes for a link. */
    public Link link(int index) {
        return core.view.at(index);
    }

    /** To which neighbours it holds the edge for a joiner now, so that no other may be put into it. */
    public List<NodeId> heldEdges(long nowNanos) {
        return core.holds.peers(nowNanos);
    }

    /** Whether a copy of this message would be none too few: it was here before, or is this node's own. */
    public boolean hasSeen(Message message) {
        return dissemination.hasSeen(message);
    }

    /** Whom this node remembers and will try when links are missing, beside its entry nodes: worth keeping for its next run. */
    public List<Contact> remembered() {
        return core.addressBook.contacts();
    }

    /** How many places that takes, at least as many as there are nodes: some are remembered as fresh ones and as old ones. */
    public int rememberedPlaces() {
        return core.addressBook.places();
    }

    /** What this node takes the time to be, in milliseconds since 1970: its machine's clock, or its neighbours'. */
    public long networkMillis(long nowNanos) {
        return core.networkMillis(nowNanos);
    }

    /** About how many nodes there are, this one with them; the standard error is 22 %, but for a handful, who are counted. */
    public SizeEstimate networkSize(long nowNanos) {
        return core.headcounts.estimate(nowNanos);
    }

    /** How much it keeps for the sake of messages. */
    public MessageState messageState() {
        return dissemination.state();
    }

    /** What was counted since the start. */
    public OverlayCounters counters() {
        return dissemination.counters();
    }
}
