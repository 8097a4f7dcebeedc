package io.floodnet.simulator.engine;

import io.floodnet.packet.Payload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All messages that applications broadcast. Grows between windows only; all threads may look things up within one. */
final class Broadcasts {
    private final List<Broadcast> all = new ArrayList<>();
    private final IdentityHashMap<Payload, Broadcast> byPayload = new IdentityHashMap<>();

    /** @param payload the very object that travels: it is what a copy is known by */
    void add(Broadcast broadcast, Payload payload) {
        all.add(broadcast);
        byPayload.put(payload, broadcast);
    }

    /** What a message with this payload is a copy of; {@code null} if nobody sent such a one. */
    @Nullable
    Broadcast find(Payload payload) {
        return byPayload.get(payload);
    }

    int next() {
        return all.size();
    }

    List<Broadcast> all() {
        return Collections.unmodifiableList(all);
    }
}
