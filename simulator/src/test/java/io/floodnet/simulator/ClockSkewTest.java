package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.overlay.OverlayEvent;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class ClockSkewTest {
    private static final int NODES = 20;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void clocksWrongByUpToThreeDaysKeepNobodyFromBeingHeard(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedNetwork network = Networks.empty(seed);
        SimulatedNode entry = network.join(List.of());
        for (int i = 1; i < NODES; i++) {
            network.join(List.of(entry), Duration.ofMinutes(random.nextLong(-4_320, 4_320)));
        }
        network.run(Duration.ofMinutes(5));

        Networks.assertEachHearsAll(network);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threeWrongClocksAmongTwentyMoveNobodyElse(long seed) {
        SimulatedNetwork network = Networks.settled(NODES - 3, seed);
        List<Long> movedAhead = new ArrayList<>();
        network.watch(new Watcher() {
            @Override
            public void reported(SimulatedNode node, long atNanos, OverlayEvent event) {
                if (event instanceof OverlayEvent.ClockOff off && off.offsetMillis() > 0) {
                    movedAhead.add(off.offsetMillis());
                }
            }
        });
        for (int i = 0; i < 3; i++) {
            network.join(List.of(network.nodes().get(0)), Duration.ofDays(2));
        }
        network.run(Duration.ofMinutes(5));

        Networks.assertEachHearsAll(network);
        assertEquals(List.of(), movedAhead, "only those that are ahead go back");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void oneWrongClockAmongManyIsHeardAtOnce(long seed) {
        SimulatedNetwork network = Networks.settled(NODES, seed);
        SimulatedNode wrong = network.join(List.of(network.nodes().get(0)), Duration.ofDays(-3));
        network.run(Duration.ofSeconds(10));

        Broadcast broadcast = network.broadcast(wrong, Networks.HELLO);
        network.run(Duration.ofSeconds(5));

        assertEquals(NODES, broadcast.receivers());
    }
}
