package io.floodnet.simulator.invariant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.network.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardTimeTest {
    private final SimulatedNetwork network =
            new SimulatedNetwork(new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), 1, 2, 1));
    private final SimulatedNode one = network.join(List.of());
    private final SimulatedNode other = network.join(List.of());
    private final ForwardTime invariant = new ForwardTime();

    @Test
    void aNodeForWhichTimeGoesBackIsFound() {
        invariant.check(one, 5);
        invariant.check(one, 5);
        invariant.check(other, 3);

        Violation found = assertThrows(Violation.class, () -> invariant.check(one, 4));

        assertEquals("was at 5 ns already", found.claim());
    }
}
