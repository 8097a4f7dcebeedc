package io.floodnet.simulator.graph;

import java.util.stream.IntStream;

/** Graphs written by hand, and graphs whose measures are known from books. */
final class Graphs {

    private Graphs() {}

    /** The neighbours of each node. */
    static Graph of(int[]... neighboursByNode) {
        GraphBuilder builder = new GraphBuilder(neighboursByNode.length);
        for (int[] neighbours : neighboursByNode) {
            builder.add(neighbours, neighbours.length);
        }
        return builder.build();
    }

    static Graph cycle(int nodes) {
        return of(IntStream.range(0, nodes)
                .mapToObj(node -> new int[] {(node + 1) % nodes, (node + nodes - 1) % nodes})
                .toArray(int[][]::new));
    }

    static Graph complete(int nodes) {
        return of(IntStream.range(0, nodes)
                .mapToObj(node ->
                        IntStream.range(0, nodes).filter(other -> other != node).toArray())
                .toArray(int[][]::new));
    }

    /** Node 0 in the middle. */
    static Graph star(int nodes) {
        return of(IntStream.range(0, nodes)
                .mapToObj(node -> node == 0 ? IntStream.range(1, nodes).toArray() : new int[] {0})
                .toArray(int[][]::new));
    }

    /** Each node is linked to the one before and the one after. */
    static Graph path(int nodes) {
        return of(IntStream.range(0, nodes)
                .mapToObj(node -> IntStream.of(node - 1, node + 1)
                        .filter(other -> other >= 0 && other < nodes)
                        .toArray())
                .toArray(int[][]::new));
    }

    /** As many complete graphs of this size, with nothing between them. */
    static Graph islands(int count, int size) {
        return of(IntStream.range(0, count * size)
                .mapToObj(node -> IntStream.range(node / size * size, node / size * size + size)
                        .filter(other -> other != node)
                        .toArray())
                .toArray(int[][]::new));
    }
}
