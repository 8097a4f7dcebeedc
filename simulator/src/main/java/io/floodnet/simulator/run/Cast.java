package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Who;
import java.util.ArrayList;
import java.util.List;

/** Draws the nodes that something happens to. */
final class Cast {
    private final long seed;

    Cast(long seed) {
        this.seed = seed;
    }

    /**
     * Some of the candidates, in an order drawn as well.
     *
     * @param occasion a number that no other draw of the scenario has
     */
    List<SimulatedNode> pick(Who who, List<SimulatedNode> candidates, long occasion) {
        if (who instanceof Who.Node one) {
            return candidates.stream()
                    .filter(node -> node.index() == one.node())
                    .toList();
        } else if (who instanceof Who.Share part) {
            List<SimulatedNode> pool = poolOf(candidates, part.spared());
            return draw(pool, (int) Math.round(part.share() * pool.size()), occasion);
        } else if (who instanceof Who.Count count) {
            List<SimulatedNode> pool = poolOf(candidates, count.spared());
            return draw(pool, Math.min(count.nodes(), pool.size()), occasion);
        }
        throw new AssertionError("nobody knows who that is: " + who);
    }

    private static List<SimulatedNode> poolOf(List<SimulatedNode> candidates, Who.Spared spared) {
        List<SimulatedNode> pool = new ArrayList<>(candidates);
        if (spared == Who.Spared.ENTRY) {
            pool.removeIf(node -> node.index() == 0);
        }
        return pool;
    }

    /** The first steps of a shuffle (Fisher and Yates, 1938). */
    private List<SimulatedNode> draw(List<SimulatedNode> pool, int count, long occasion) {
        for (int i = 0; i < count; i++) {
            int other = i + (int) Draws.below(pool.size() - i, seed, Purpose.FAULT, occasion, i);
            SimulatedNode drawn = pool.get(other);
            pool.set(other, pool.get(i));
            pool.set(i, drawn);
        }
        return pool.subList(0, count);
    }
}
