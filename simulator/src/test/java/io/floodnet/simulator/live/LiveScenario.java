package io.floodnet.simulator.live;

import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Expectations;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Overlay;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/** Short scenarios for real nodes. */
final class LiveScenario {
    private LiveScenario() {}

    static Scenario of(int nodes, Duration duration, Action... actions) {
        return of(nodes, duration, new Join(20, 2), NetworkSpec.defaults(), Overlay.DEFAULTS, actions);
    }

    static Scenario withNetwork(NetworkSpec network) {
        return of(2, Duration.ofSeconds(1), new Join(20, 1), network, Overlay.DEFAULTS);
    }

    static Scenario withOverlay(Overlay overlay) {
        return of(2, Duration.ofSeconds(1), new Join(20, 1), NetworkSpec.defaults(), overlay);
    }

    private static Scenario of(
            int nodes, Duration duration, Join join, NetworkSpec network, Overlay overlay, Action... actions) {
        return new Scenario(
                "live-test",
                "For a test.",
                nodes,
                duration,
                1,
                join,
                network,
                overlay,
                List.of(actions),
                Expectations.NONE);
    }

    /** The default network with these instead. */
    static NetworkSpec network(Bandwidth bandwidth, Loss loss, Clocks clocks, Nat nat) {
        return new NetworkSpec(NetworkSpec.defaults().latency(), bandwidth, loss, Reorder.NONE, clocks, nat);
    }
}
