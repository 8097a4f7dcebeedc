package io.floodnet.simulator.engine;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Dial;
import io.floodnet.overlay.Effects;
import io.floodnet.overlay.Link;
import io.floodnet.overlay.OverlayCounters;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.overlay.Timer;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A node in virtual time: the host of one {@link OverlayNode}, whose effects it carries out on the simulated network. */
public final class SimulatedNode implements Effects {
    /** When virtual time starts, so that clocks show something like today. */
    private static final long WALL_MILLIS_AT_START = 1_800_000_000_000L;

    private final SimulatedNetwork network;
    private final int index;
    private final Contact contact;
    private final List<Address> entries;
    private final OverlayNode overlay;
    private final long clockSkewMillis;
    private final Set<SimulatedLink> links = new LinkedHashSet<>();
    private final Map<Timer, Long> timersAtNanos = new EnumMap<>(Timer.class);
    private boolean alive = true;
    private boolean inInput;

    SimulatedNode(
            SimulatedNetwork network,
            int index,
            Contact contact,
            List<Address> entries,
            RandomGenerator random,
            long clockSkewMillis) {
        this.network = network;
        this.index = index;
        this.contact = contact;
        this.entries = entries;
        this.overlay = new OverlayNode(network.config(), contact, entries, random);
        this.clockSkewMillis = clockSkewMillis;
        overlay.onClock(wallMillis(), network.nowNanos());
    }

    /** The position of the node in the order of creation. */
    public int index() {
        return index;
    }

    /** Who it is. */
    public Contact contact() {
        return contact;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return alive;
    }

    /** Its neighbours, as it believes. */
    public List<Contact> neighbours() {
        return overlay.neighbours();
    }

    /** Whether it remembers, or was started with, the address of some node that runs. */
    public boolean knowsAnybodyAlive() {
        return Stream.concat(
                        entries.stream(),
                        overlay.remembered().stream().flatMap(remembered -> remembered.addresses().stream()))
                .map(address -> network.find(List.of(address)))
                .anyMatch(node -> node != null && node != this && node.isAlive());
    }

    /** How many links it believes to have. */
    public int degree() {
        return overlay.degree();
    }

    /** What it has counted. */
    public OverlayCounters counters() {
        return overlay.counters();
    }

    /** Sends a payload to everybody; returns to how many neighbours it went. */
    public int broadcast(Payload payload) {
        int[] sent = new int[1];
        input(node -> sent[0] = node.broadcast(payload, network.nowNanos(), this));
        return sent[0];
    }

    /** Leaves with a goodbye. */
    public void leave() {
        input(node -> node.leave(network.nowNanos(), this));
        alive = false;
    }

    /** Dies as a killed process does: the system closes its connections, and the peers hear of it. */
    public void crash() {
        alive = false;
        List.copyOf(links).forEach(this::hangUp);
    }

    /** Dies as a machine does whose power fails: nobody hears anything. */
    public void vanish() {
        alive = false;
        links.forEach(SimulatedLink::shut);
    }

    void start() {
        input(node -> node.onStart(network.nowNanos(), this));
    }

    long wallMillis() {
        return WALL_MILLIS_AT_START + TimeUnit.NANOSECONDS.toMillis(network.nowNanos()) + clockSkewMillis;
    }

    long networkMillis() {
        return overlay.networkMillis(network.nowNanos());
    }

    void accepted(SimulatedLink link) {
        links.add(link);
        input(node -> node.onAccepted(link, network.nowNanos(), this));
    }

    void dialed(Dial dial, SimulatedLink link) {
        links.add(link);
        input(node -> node.onDialed(dial, link, network.nowNanos(), this));
    }

    void dialFailed(Dial dial) {
        input(node -> node.onDialFailed(dial, network.nowNanos(), this));
    }

    private void received(SimulatedLink link, Packet packet) {
        if (link.isOpen()) {
            network.record(index, packet.getClass().getSimpleName().hashCode());
            input(node -> node.onPacket(link, packet, network.nowNanos(), this));
        }
    }

    private void lost(SimulatedLink link) {
        if (link.isOpen()) {
            link.shut();
            links.remove(link);
            input(node -> node.onLinkDown(link, CloseReason.LOST, network.nowNanos(), this));
        }
    }

    /** Asserts the contract of {@link Effects}: no effect leads to another input at once. */
    private void input(Consumer<OverlayNode> event) {
        if (!alive) {
            return;
        }
        if (inInput) {
            throw new AssertionError("an effect called back into node " + index);
        }
        inInput = true;
        event.accept(overlay);
        inInput = false;
    }

    @Override
    public void dial(Dial dial) {
        network.dial(this, dial);
    }

    @Override
    public void send(Link link, Packet packet) {
        SimulatedLink near = (SimulatedLink) link;
        if (!near.isOpen()) {
            return;
        }
        network.sent(packet);
        SimulatedLink far = near.otherEnd();
        network.at(near.arrivalNanos(network.nowNanos()), () -> far.owner.received(far, packet));
    }

    @Override
    public void close(Link link, CloseReason reason) {
        hangUp((SimulatedLink) link);
    }

    private void hangUp(SimulatedLink near) {
        if (!near.isOpen()) {
            return;
        }
        near.shut();
        links.remove(near);
        SimulatedLink far = near.otherEnd();
        network.at(near.arrivalNanos(network.nowNanos()), () -> far.owner.lost(far));
    }

    @Override
    public void schedule(Timer timer, long delayNanos) {
        long atNanos = network.nowNanos() + delayNanos;
        timersAtNanos.put(timer, atNanos);
        network.at(atNanos, () -> ring(timer, atNanos));
    }

    /** A timer that was replaced rings in vain. */
    private void ring(Timer timer, long atNanos) {
        if (timersAtNanos.remove(timer, atNanos)) {
            network.record(index, timer.name().hashCode());
            input(node -> node.onTimer(timer, atNanos, this));
        }
    }

    @Override
    public void deliver(Message message) {
        network.delivered(index, message);
    }

    @Override
    public void report(OverlayEvent event) {
        network.reported(index, event);
    }
}
