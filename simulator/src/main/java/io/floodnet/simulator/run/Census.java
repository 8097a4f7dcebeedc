package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.graph.GraphBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * The living nodes at one moment and the links that they believe in; links to nodes that have ended are left out.
 *
 * @param nodes in the order of the graph
 */
public record Census(List<SimulatedNode> nodes, Graph graph) {

    /** Looks at a network that stands still. */
    public static Census of(SimulatedNetwork network) {
        List<SimulatedNode> nodes = network.alive();
        int[] positions = new int[network.nodes().size()];
        Arrays.fill(positions, -1);
        for (int i = 0; i < nodes.size(); i++) {
            positions[nodes.get(i).index()] = i;
        }
        GraphBuilder graph = new GraphBuilder(nodes.size());
        int[] known = new int[64];
        for (SimulatedNode node : nodes) {
            int count = 0;
            for (int i = 0; i < node.degree(); i++) {
                SimulatedNode peer = network.running(node.neighbour(i));
                if (peer != null && peer != node) {
                    known[count++] = positions[peer.index()];
                }
            }
            graph.add(known, count);
        }
        return new Census(nodes, graph.build());
    }
}
