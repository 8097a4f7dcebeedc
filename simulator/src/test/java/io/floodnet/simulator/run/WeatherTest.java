package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.scenario.Action;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeatherTest {
    private static final long SEED = 1;
    private static final Duration LONG = Duration.ofHours(1);

    private final SimulatedNetwork network =
            new SimulatedNetwork(new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), SEED, 3, 1));
    private final Weather weather = new Weather(network, new Cast<>(SEED, SimulatedNode::index), SEED);

    @ParameterizedTest(name = "{0}")
    @EnumSource(Action.Direction.class)
    void whoJoinsDuringAPartitionIsOnItsLastSide(Action.Direction direction) {
        SimulatedNode one = network.join(List.of());
        network.join(List.of(one));
        List<Double> nobodyBesideTheLast = List.of(0.0);
        weather.partition(new Action.Partition(Duration.ZERO, LONG, nobodyBesideTheLast, direction, 1, LONG), 0);
        network.run(Duration.ofSeconds(1));

        SimulatedNode newcomer = network.join(List.of(one));
        network.run(Duration.ofMinutes(2));

        assertEquals(2, newcomer.degree());
    }
}
