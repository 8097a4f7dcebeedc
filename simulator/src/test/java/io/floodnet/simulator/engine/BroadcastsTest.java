package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.network.NetworkSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BroadcastsTest {
    private static final int COLLECTIONS_MAX = 1_000;

    private final Broadcasts broadcasts = new Broadcasts();
    private final SimulatedNode origin = new SimulatedNetwork(
                    new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), 1, 1, 1))
            .join(List.of());

    private Payload send() {
        Payload payload = Payload.copyOf(new byte[] {1});
        broadcasts.add(new Broadcast(broadcasts.next(), origin, 0, 1, 1, 0, 1), payload);
        return payload;
    }

    @Test
    void aCopyIsKnownByTheVeryObjectThatWasSent() {
        List<Payload> sent = Stream.generate(this::send).limit(1_000).toList();

        for (int i = 0; i < sent.size(); i++) {
            assertSame(broadcasts.all().get(i), broadcasts.find(sent.get(i)));
        }
        assertNull(broadcasts.find(Payload.copyOf(new byte[] {1})));
    }

    @Test
    void aPayloadThatTravelsNoMoreIsLetGo() {
        Payload travels = send();
        for (int i = 0; i < 1_000; i++) {
            send();
        }

        for (int i = 0; i < COLLECTIONS_MAX && broadcasts.travelling() > 1; i++) {
            System.gc();
        }

        assertEquals(1, broadcasts.travelling());
        assertSame(broadcasts.all().get(0), broadcasts.find(travels));
        assertEquals(1_001, broadcasts.all().size());
    }
}
