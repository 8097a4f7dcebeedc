package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Route;

/** The number of nodes (1 byte), and their ids. */
final class RouteLayout {
    private RouteLayout() {}

    static int bytes(Route route) {
        return 1 + route.length() * NodeIdLayout.BYTES;
    }

    static void write(Output output, Route route) {
        output.writeByte(route.length());
        for (NodeId node : route.nodes()) {
            NodeIdLayout.write(output, node);
        }
    }

    static Route read(Input input) {
        int length = CountLayout.read(input, "route", Route.LENGTH_MAX);
        Route route = Route.EMPTY;
        for (int i = 0; i < length; i++) {
            route = route.plus(NodeIdLayout.read(input));
        }
        return route;
    }
}
