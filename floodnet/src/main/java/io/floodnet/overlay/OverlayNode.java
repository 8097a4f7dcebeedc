package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
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

    public OverlayNode(OverlayConfig config, Contact self, List<Address> entries, RandomGenerator random) {}

    /** Tells the time on the wall: at the start before all else, and whenever the clock was set. */
    public void onClock(long wallMillis, long nowNanos) {}

    /** This node is reachable at other addresses from now on. */
    public void onContactChanged(Contact self) {}

    /** The host is ready: look for the network. */
    public void onStart(long nowNanos, Effects effects) {}

    /** Somebody connected to us and said who it is. */
    public void onAccepted(Link link, long nowNanos, Effects effects) {}

    /** A connection that we asked for is up. */
    public void onDialed(Dial dial, Link link, long nowNanos, Effects effects) {}

    /** A connection that we asked for can't be had. */
    public void onDialFailed(Dial dial, long nowNanos, Effects effects) {}

    /** A connection has ended, and not by {@link Effects#close}. */
    public void onLinkDown(Link link, CloseReason reason, long nowNanos, Effects effects) {}

    public void onPacket(Link link, Packet packet, long nowNanos, Effects effects) {}

    public void onTimer(Timer timer, long nowNanos, Effects effects) {}

    /**
     * Sends a payload to everybody.
     *
     * @return to how many neighbours it went; 0 if there is none, in which case it was not sent at all
     */
    public int broadcast(Payload payload, long nowNanos, Effects effects) {
        return 0;
    }

    /** Leaves the network: pairs its neighbours up and closes all connections. Nothing happens to the node after that. */
    public void leave(long nowNanos, Effects effects) {}

    /** Links that this node holds. */
    public int degree() {
        return 0;
    }

    /** Who is at the other end of them. */
    public List<Contact> neighbours() {
        return List.of();
    }

    public OverlayCounters counters() {
        return new Counters().snapshot();
    }
}
