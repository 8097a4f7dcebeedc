package io.floodnet.simulator.network;

import java.time.Duration;

/** Everything between the nodes, as told by a scenario. */
public record NetworkSpec(
        LatencySpec latency, Bandwidth bandwidth, Loss loss, Reorder reorder, Clocks clocks, Nat nat) {

    /** Pairs 10 to 100 ms apart, one way, and nothing that goes wrong. */
    public static NetworkSpec defaults() {
        return new NetworkSpec(
                new LatencySpec.Uniform(Duration.ofMillis(10), Duration.ofMillis(100)),
                Bandwidth.UNLIMITED,
                Loss.NONE,
                Reorder.NONE,
                Clocks.EXACT,
                Nat.NONE);
    }
}
