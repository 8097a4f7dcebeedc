package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Credit;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Unicast;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a message costs a node with 8 links: one that is new, and goes on to 7 of them, and one that was here before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OverlayNodeBenchmark {
    private static final int DEGREE = 8;
    private static final int ORIGINS = 64;
    private static final long WALL_MILLIS = 1_750_000_000_000L;
    private static final Payload PAYLOAD = Payload.copyOf(new byte[256]);
    private static final int MESSAGES_PER_CREDIT = 128;
    private static final Credit CREDIT =
            new Credit(MESSAGES_PER_CREDIT * message(0, 1).units());

    private final CountingEffects effects = new CountingEffects();
    private final Link[] links = new Link[DEGREE];
    private final OverlayNode node =
            new OverlayNode(OverlayConfig.defaults(), contact(DEGREE), List.of(), new SplittableRandom(42));
    private final Message seen = message(0, 1);
    private long messages;

    @Setup
    public void linkUp() {
        node.onClock(WALL_MILLIS, 0);
        node.onStart(0, effects);
        for (int i = 0; i < DEGREE; i++) {
            links[i] = new Handle(contact(i));
            node.onAccepted(links[i], true, 0, effects);
            node.onPacket(links[i], new LinkRequest(0), 0, effects);
        }
        long sent = effects.sent;
        node.onPacket(links[0], seen, 0, effects);
        if (effects.sent - sent != DEGREE - 1) {
            throw new IllegalStateException(
                    "a message must go to " + (DEGREE - 1) + " links, went to " + (effects.sent - sent));
        }
    }

    /** Making the message is part of it, and that the neighbours take it in. */
    @Benchmark
    public long newMessage() {
        messages++;
        node.onPacket(links[0], message(messages % ORIGINS, messages / ORIGINS + 2), 0, effects);
        for (int i = 1; messages % MESSAGES_PER_CREDIT == 0 && i < DEGREE; i++) {
            node.onPacket(links[i], CREDIT, 0, effects);
        }
        return effects.sent;
    }

    @Benchmark
    public long duplicateMessage() {
        node.onPacket(links[1], seen, 0, effects);
        return effects.sent;
    }

    private static Message message(long origin, long sequence) {
        return new Message(new NodeId(1_000 + origin, 0), WALL_MILLIS, sequence, WALL_MILLIS, 120, 12, 1, PAYLOAD);
    }

    private static Contact contact(int number) {
        return new Contact(new NodeId(number, 0), List.of());
    }

    private static final class Handle extends Link {
        private Handle(Contact peer) {
            super(peer, 0);
        }
    }

    /** Does nothing but count, so that the node alone is measured. */
    private static final class CountingEffects implements Effects {
        private long sent;
        private long others;

        @Override
        public void send(Link link, Packet packet) {
            sent++;
        }

        @Override
        public void deliver(Message message) {
            others++;
        }

        @Override
        public void deliver(Unicast unicast) {
            others++;
        }

        @Override
        public void settle(DirectMessage message, DirectMessage.Outcome outcome) {
            others++;
        }

        @Override
        public void dial(Dial dial) {
            others++;
        }

        @Override
        public void close(Link link, CloseReason reason) {
            others++;
        }

        @Override
        public void schedule(Timer timer, long delayNanos) {
            others++;
        }

        @Override
        public void capacityChanged() {
            others++;
        }

        @Override
        public void report(OverlayEvent event) {
            others++;
        }
    }
}
