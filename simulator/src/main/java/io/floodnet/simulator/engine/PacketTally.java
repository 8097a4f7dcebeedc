package io.floodnet.simulator.engine;

import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.wire.PacketCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many packets of each kind were sent, and how many bytes they are on the wire. Belongs to one shard. */
final class PacketTally {
    private static final Class<?>[] KINDS = Packet.class.getPermittedSubclasses();
    private static final int MESSAGE = positionOf(Message.class);
    private static final ClassValue<Integer> POSITIONS = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> kind) {
            return positionOf(kind);
        }
    };

    private final long[] frames = new long[KINDS.length];
    private final long[] bytes = new long[KINDS.length];
    private @Nullable Packet last;
    private int lastBytes;

    private static int positionOf(Class<?> kind) {
        for (int i = 0; i < KINDS.length; i++) {
            if (KINDS[i] == kind) {
                return i;
            }
        }
        throw new AssertionError(kind + " is no packet");
    }

    /** The same number for the same kind of packet in every run. */
    static int kindOf(Packet packet) {
        return packet instanceof Message ? MESSAGE : POSITIONS.get(packet.getClass());
    }

    /** Counts a packet; returns how many bytes its frame has. One that goes to several neighbours in a row is measured once. */
    int count(Packet packet) {
        if (packet != last) {
            last = packet;
            lastBytes = PacketCodec.frameBytes(packet);
        }
        int kind = kindOf(packet);
        frames[kind]++;
        bytes[kind] += lastBytes;
        return lastBytes;
    }

    /** Adds what was counted to figures by the name of the kind. */
    void addTo(Map<String, Traffic> sums) {
        for (int i = 0; i < KINDS.length; i++) {
            if (frames[i] > 0) {
                sums.merge(KINDS[i].getSimpleName(), new Traffic(frames[i], bytes[i]), Traffic::plus);
            }
        }
    }
}
