package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Route;
import java.util.ArrayList;
import java.util.List;

/** The number of nodes (1 byte), and their ids. */
final class RouteLayout {
    private RouteLayout() {}

    static int bytes(Route route) {
        return 1 + route.nodes().size() * NodeIdLayout.BYTES;
    }

    static void write(Output output, Route route) {
        output.writeByte(route.nodes().size());
        for (NodeId node : route.nodes()) {
            NodeIdLayout.write(output, node);
        }
    }

    static Route read(Input input) {
        int length = CountLayout.read(input, "route", Route.LENGTH_MAX);
        List<NodeId> nodes = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            nodes.add(NodeIdLayout.read(input));
        }
        return new Route(nodes);
    }
}
