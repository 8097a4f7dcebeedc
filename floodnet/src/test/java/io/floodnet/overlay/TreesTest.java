package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final int MAX = 64;

    private final Trees trees = new Trees(MAX, 42);

    private static NodeId origin(int number) {
        return new NodeId(number, ~number);
    }

    @Test
    void thereAreNeverMoreThanMayBe() {
        for (int i = 0; i < 10_000; i++) {
            trees.use(origin(i));
            assertTrue(trees.size() <= MAX, () -> "size is " + trees.size());
        }
    }

    @Test
    void theHalfOfTheBoundThatWasUsedLastIsAlwaysThere() {
        for (int i = 0; i < 1_000; i++) {
            trees.use(origin(i));
            for (int back = 0; back < Math.min(i + 1, MAX / 2); back++) {
                int number = i - back;
                assertNotNull(trees.find(origin(number)), () -> "origin " + number);
            }
        }
    }

    @Test
    void anOriginThatIsHeardAgainAndAgainOutlastsAnyNumberOfOthers() {
        Tree tree = trees.use(origin(0));

        for (int i = 1; i < 10_000; i++) {
            trees.use(origin(i));
            if (i % (MAX / 4) == 0) {
                trees.use(origin(0));
            }
        }

        assertEquals(tree, trees.find(origin(0)));
    }

    @Test
    void eachTreeIsVisitedOnce() {
        for (int i = 0; i < 20; i++) {
            trees.use(origin(i));
            trees.use(origin(i));
        }
        Set<NodeId> seen = new HashSet<>();

        trees.forEach(tree -> assertTrue(seen.add(tree.origin())));

        assertEquals(20, seen.size());
    }

    @Test
    void whatIsOfNoUseAnyMoreIsForgotten() {
        long second = TimeUnit.SECONDS.toNanos(1);
        trees.use(origin(1)).note(message(origin(1), WALL_MILLIS), 0);
        trees.use(origin(2)).note(message(origin(2), WALL_MILLIS - 3_600_000), 20 * second);

        trees.forgetQuiet(31 * second);

        assertNull(trees.find(origin(1)));
        assertNotNull(trees.find(origin(2)));
        assertEquals(1, trees.size());
    }

    private static Message message(NodeId origin, long sentAtMillis) {
        return new Message(origin, 1, 1, sentAtMillis, 120, 4, 3, payload(1));
    }
}
