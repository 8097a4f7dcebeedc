package io.floodnet.simulator.run;

import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Draws the nodes that something happens to.
 *
 * @param <N> nodes
 */
final class Cast<N> {
    private final long seed;
    private final ToIntFunction<N> index;

    Cast(long seed, ToIntFunction<N> index) {
        this.seed = seed;
        this.index = index;
    }

    /**
     * Some of the candidates, in an order drawn as well.
     *
     * @param occasion a number that no other draw of the scenario has
     */
    List<N> pick(Who who, List<N> candidates, long occasion) {
        if (who instanceof Who.Node one) {
            return candidates.stream()
                    .filter(node -> index.applyAsInt(node) == one.node())
                    .toList();
        } else if (who instanceof Who.Share part) {
            List<N> pool = poolOf(candidates, part.spared());
            return draw(pool, (int) Math.round(part.share() * pool.size()), occasion);
        } else if (who instanceof Who.Count count) {
            List<N> pool = poolOf(candidates, count.spared());
            return draw(pool, Math.min(count.nodes(), pool.size()), occasion);
        }
        throw new AssertionError("nobody knows who that is: " + who);
    }

    private List<N> poolOf(List<N> candidates, Who.Spared spared) {
        List<N> pool = new ArrayList<>(candidates);
        if (spared == Who.Spared.ENTRY) {
            pool.removeIf(node -> index.applyAsInt(node) == 0);
        }
        return pool;
    }

    /** The first steps of a shuffle (Fisher and Yates, 1938). */
    private List<N> draw(List<N> pool, int count, long occasion) {
        for (int i = 0; i < count; i++) {
            int other = i + (int) Draws.below(pool.size() - i, seed, Purpose.FAULT, occasion, i);
            N drawn = pool.get(other);
            pool.set(other, pool.get(i));
            pool.set(i, drawn);
        }
        return pool.subList(0, count);
    }
}
