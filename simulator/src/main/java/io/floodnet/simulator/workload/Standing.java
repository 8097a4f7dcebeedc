package io.floodnet.simulator.workload;

import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.graph.GraphBuilder;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How nodes hang together at a moment. */
record Standing(int components, int lonely, int degreeMin, double degreeMean, int degreeMax, boolean isWhole) {

    /** @param alive of the swarm's nodes, the numbers of those that live, in order */
    static Standing of(Swarm swarm, int[] alive) {
        int[] positions = new int[alive.length == 0 ? 0 : alive[alive.length - 1] + 1];
        Arrays.fill(positions, -1);
        for (int position = 0; position < alive.length; position++) {
            positions[alive[position]] = position;
        }
        GraphBuilder builder = new GraphBuilder(alive.length);
        int[] degrees = new int[alive.length];
        for (int position = 0; position < alive.length; position++) {
            int self = position;
            int[] known = IntStream.of(swarm.neighbours(alive[position]))
                    .map(node -> node < positions.length ? positions[node] : -1)
                    .filter(other -> other >= 0 && other != self)
                    .distinct()
                    .toArray();
            degrees[position] = known.length;
            builder.add(known, known.length);
        }
        return of(swarm, builder.build(), degrees);
    }

    private static Standing of(Swarm swarm, Graph graph, int[] degrees) {
        int components = Components.of(graph).count();
        int least = IntStream.of(degrees).min().orElse(0);
        int most = IntStream.of(degrees).max().orElse(0);
        return new Standing(
                components,
                (int) IntStream.of(degrees).filter(degree -> degree == 0).count(),
                least,
                IntStream.of(degrees).average().orElse(0),
                most,
                components == 1 && least >= swarm.degreeMin(degrees.length) && most <= swarm.degreeMax(degrees.length));
    }
}
