package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.contact;

import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.wire.PacketCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** A few nodes with links between them that take 50 ms, in virtual time. They make no links themselves. */
final class TestNetwork {
    private static final long STEP_MILLIS = 50;

    private record Arrival(long atMillis, int order, Runnable what) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int byTime = Long.compare(atMillis, other.atMillis);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    private final OverlayConfig config;
    private final List<TestNode> nodes = new ArrayList<>();
    private final IdentityHashMap<Link, Link> otherEnds = new IdentityHashMap<>();
    private final IdentityHashMap<Link, Integer> owners = new IdentityHashMap<>();
    private final List<Map<Timer, Long>> timers = new ArrayList<>();
    private final List<List<Message>> delivered = new ArrayList<>();
    private final PriorityQueue<Arrival> queue = new PriorityQueue<>();
    private Predicate<Packet> isLost = packet -> false;
    private long nowMillis;
    private int order;
    int frames;
    long bytes;
    int messages;

    TestNetwork(OverlayConfig config, int count) {
        this.config = config;
        for (int i = 0; i < count; i++) {
            add();
        }
    }

    TestNode node(int index) {
        return nodes.get(index);
    }

    int add() {
        TestNode node = new TestNode(config, contact(200 + nodes.size()));
        node.pass(Duration.ofMillis(nowMillis));
        node.setClock(TestNode.WALL_MILLIS + nowMillis);
        nodes.add(node);
        timers.add(new EnumMap<>(Timer.class));
        delivered.add(new ArrayList<>());
        return nodes.size() - 1;
    }

    /** The payloads' first bytes would do; messages are told apart by origin and number. */
    List<Message> deliveredAt(int index) {
        return delivered.get(index);
    }

    void lose(Predicate<Packet> some) {
        isLost = some;
    }

    /** Joins two nodes by a link; returns the first one's end. */
    Link link(int one, int other) {
        Link near = nodes.get(one).guest(contact(200 + other));
        Link far = nodes.get(other).guest(contact(200 + one));
        otherEnds.put(near, far);
        otherEnds.put(far, near);
        owners.put(near, one);
        owners.put(far, other);
        nodes.get(one).receive(near, new LinkRequest(0));
        nodes.get(other).receive(far, new LinkRequest(0));
        collect(one);
        collect(other);
        return near;
    }

    void cut(Link near) {
        Link far = otherEnd(near);
        nodes.get(owner(near)).lose(near);
        nodes.get(owner(far)).lose(far);
        collect(owner(near));
        collect(owner(far));
    }

    Link otherEnd(Link near) {
        return java.util.Objects.requireNonNull(otherEnds.get(near));
    }

    private int owner(Link near) {
        return java.util.Objects.requireNonNull(owners.get(near));
    }

    void broadcast(int from, Payload payload) {
        nodes.get(from).broadcast(payload);
        collect(from);
    }

    /** Somebody says something to a node over a link of its own. */
    void receive(Link link, Packet packet) {
        nodes.get(owner(link)).receive(link, packet);
        collect(owner(link));
    }

    void pass(Duration duration) {
        for (long end = nowMillis + duration.toMillis(); nowMillis < end; ) {
            nowMillis++;
            nodes.forEach(node -> node.pass(Duration.ofMillis(1)));
            while (!queue.isEmpty() && queue.element().atMillis <= nowMillis) {
                queue.remove().what.run();
            }
            for (int i = 0; i < nodes.size(); i++) {
                ring(i);
            }
        }
    }

    private void ring(int index) {
        Map<Timer, Long> set = timers.get(index);
        for (Timer timer : List.of(Timer.MESSAGES, Timer.SYNC)) {
            Long at = set.get(timer);
            if (at != null && at <= nowMillis) {
                set.remove(timer);
                nodes.get(index).ring(timer);
                collect(index);
            }
        }
    }

    private void collect(int index) {
        for (Effect effect : nodes.get(index).effects.drain()) {
            if (effect instanceof Effect.Sent sent && otherEnds.containsKey(sent.link())) {
                send(sent.link(), sent.packet());
            } else if (effect instanceof Effect.Delivered one) {
                delivered.get(index).add(one.message());
            } else if (effect instanceof Effect.Scheduled scheduled) {
                timers.get(index).put(scheduled.timer(), nowMillis + Math.max(1, scheduled.delayNanos() / 1_000_000));
            } else if (effect instanceof Effect.Closed closed) {
                throw new AssertionError("closed a link: " + closed.reason());
            }
        }
    }

    private void send(Link near, Packet packet) {
        if (packet instanceof LinkOk || isLost.test(packet)) {
            return;
        }
        frames++;
        bytes += PacketCodec.frameBytes(packet);
        messages += packet instanceof Message ? 1 : 0;
        Link far = otherEnd(near);
        queue.add(new Arrival(nowMillis + STEP_MILLIS, order++, () -> {
            if (far.isNeighbour()) {
                receive(far, packet);
            }
        }));
    }
}
