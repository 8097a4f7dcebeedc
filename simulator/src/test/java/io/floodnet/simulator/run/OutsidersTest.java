package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.graph.GraphBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten nodes in a row, each of which knows the next one, until some don't. */
class OutsidersTest {
    private static final int NODES = 10;

    private final FakeStage stage = FakeStage.of(NODES);
    private final Outsiders<FakeStage.Actor> outsiders = new Outsiders<>(stage, 10_000);

    /** The first ones hang together, and each of the others is alone. */
    private void look(int second, int together) {
        stage.run(Duration.ofSeconds(second));
        int nodes = stage.alive().size();
        GraphBuilder builder = new GraphBuilder(nodes);
        for (int i = 0; i < nodes; i++) {
            boolean knowsNext = i + 1 < together;
            builder.add(new int[] {i + 1}, knowsNext ? 1 : 0);
        }
        Graph graph = builder.build();
        outsiders.look(graph, Components.of(graph));
    }

    @Test
    void whoHadALinkIsMissed() {
        look(11, NODES);
        look(12, 7);
        look(15, 7);
        look(16, NODES);

        assertEquals(0.2, outsiders.shareMax(), "the last of the row knew nobody, ever");
        assertEquals(3_000, outsiders.longestMillis());
    }

    @Test
    void whoIsOnTheWayInIsNotYetLost() {
        look(11, NODES);
        stage.join(List.of());
        look(12, NODES);
        look(20, NODES);

        assertEquals(0, outsiders.shareMax());
        assertEquals(8_000, outsiders.longestMillis());
    }

    @Test
    void whatWasBeforeIsForgiven() {
        look(1, NODES);
        look(2, 5);
        look(9, 5);
        look(12, 5);
        look(13, NODES);

        assertEquals(0.4, outsiders.shareMax());
        assertEquals(2_000, outsiders.longestMillis());
    }

    @Test
    void whoHasEndedIsNotOutside() {
        look(11, NODES);
        stage.end(stage.nodes().get(NODES - 1), CrashKind.KILL);
        look(12, NODES - 1);
        look(20, NODES - 1);

        assertEquals(0, outsiders.shareMax());
        assertEquals(0, outsiders.longestMillis());
    }
}
