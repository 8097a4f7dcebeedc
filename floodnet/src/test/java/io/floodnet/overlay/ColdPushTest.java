package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdPushTest {
    private static final OverlayConfig CONFIG = OverlayConfig.defaults();

    private static int neighbours(int hops, long nodes, long sequence) {
        Message message = new Message(new NodeId(3, 4), 1, sequence, 5, 120, 6, 3, Payload.copyOf(new byte[4_096]));
        return ColdPush.neighbours(message, hops, nodes, CONFIG, 42);
    }

    @Test
    void theOriginPushesToAll() {
        assertEquals(8, neighbours(0, 2, 1));
        assertEquals(8, neighbours(0, 1_000_000, 1));
    }

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(longs = {100, 1_000, 3_000, 10_000, 100_000, 10_000_000})
    void nearlyHalfOfAllNodesGetACopyUnasked(long nodes) {
        double pushing = 1;
        double copies = 0;
        for (int hops = 0; hops < 12; hops++) {
            int sum = 0;
            for (int i = 1; i <= 10_000; i++) {
                sum += neighbours(hops, nodes, i);
            }
            pushing *= sum / 10_000.0;
            copies += pushing;
        }

        double share = copies / nodes;
        assertTrue(share > 0.42 && share < 0.48, () -> "share is " + share);
    }

    @Test
    void nobodyButTheOriginPushesAmongAFew() {
        assertEquals(0, neighbours(1, 10, 1));
    }
}
