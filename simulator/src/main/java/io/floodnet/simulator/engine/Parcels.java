package io.floodnet.simulator.engine;

import io.floodnet.packet.Payload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All payloads that applications sent to single nodes. Grows between windows only; all threads may look things up within one. */
final class Parcels {
    /** Networks up to this size are searched for the shortest way of each. */
    private static final int SEARCHED_MAX = 2_000;

    private final SimulatedNetwork network;
    private final List<Parcel> all = new ArrayList<>();

    Parcels(SimulatedNetwork network) {
        this.network = network;
    }

    /** Sends one, which says in its first bytes which one it is. */
    Parcel send(SimulatedNode sender, SimulatedNode recipient, int bytes) {
        byte[] content = new byte[Math.max(Integer.BYTES, bytes)];
        ByteBuffer.wrap(content).putInt(all.size());
        long shortestNanos =
                network.nodes().size() <= SEARCHED_MAX ? ShortestWay.nanos(network, sender, recipient) : Parcel.NEVER;
        Parcel parcel =
                new Parcel(all.size(), sender, recipient, Payload.copyOf(content), network.nowNanos(), shortestNanos);
        all.add(parcel);
        sender.sendTo(parcel);
        return parcel;
    }

    /** The one that this very payload is of; {@code null} if nobody sent it. */
    @SuppressWarnings("ReferenceEquality") // what is equal may be forged
    @Nullable
    Parcel find(Payload payload) {
        int number =
                payload.size() < Integer.BYTES ? -1 : payload.asReadOnlyBuffer().getInt();
        Parcel parcel = number >= 0 && number < all.size() ? all.get(number) : null;
        return parcel != null && parcel.payload() == payload ? parcel : null;
    }

    List<Parcel> all() {
        return Collections.unmodifiableList(all);
    }
}
