package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.NodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final NodeId ALICE = new NodeId(1, 1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Routes routes = new Routes(42, 0);

    @Test
    void knowsOverWhichLinkANodeWasLastHeard() {
        routes.learn(ALICE, 3, 0);
        routes.learn(ALICE, 5, 0);

        assertEquals(5, routes.find(ALICE));
        assertEquals(Tree.NONE, routes.find(new NodeId(1, 2)));
    }

    @Test
    void aLinkThatIsGoneLeadsNowhere() {
        routes.learn(ALICE, 3, 0);
        routes.expire(11 * MINUTE);
        routes.forget(3);

        assertEquals(Tree.NONE, routes.find(ALICE));
    }

    @Test
    void onlyWhatLeadsOverThatLinkIsForgotten() {
        routes.learn(ALICE, 3, 0);

        routes.forget(ALICE, 4);
        assertEquals(3, routes.find(ALICE));

        routes.forget(ALICE, 3);
        assertEquals(Tree.NONE, routes.find(ALICE));
    }

    @Test
    void isKeptForTenMinutesAndForgottenAfterTwenty() {
        routes.learn(ALICE, 3, 0);

        routes.expire(10 * MINUTE);
        assertEquals(3, routes.find(ALICE));

        routes.expire(20 * MINUTE);
        assertEquals(Tree.NONE, routes.find(ALICE));
        assertEquals(0, routes.size());
    }

    @Test
    void theNumberOfRoutesIsBounded() {
        for (int i = 0; i < 10 * Routes.GENERATION_MAX; i++) {
            routes.learn(new NodeId(i, 0), i % 64, 0);
            assertTrue(routes.size() <= 2 * Routes.GENERATION_MAX);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void behavesAsAMapDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<NodeId, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            NodeId node = new NodeId(random.nextInt(1_000), 0);
            int slot = random.nextInt(64);
            switch (random.nextInt(20)) {
                case 0 -> {
                    routes.forget(node);
                    expected.remove(node);
                }
                case 1 -> {
                    routes.forget(slot);
                    expected.values().removeIf(other -> other == slot);
                }
                default -> {
                    routes.learn(node, slot, 0);
                    expected.put(node, slot);
                }
            }
            assertEquals(expected.getOrDefault(node, Tree.NONE), routes.find(node));
        }
    }
}
