package io.floodnet.simulator.live;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.wire.PacketCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What has been broadcast, and who should get it: the nodes that ran then and that a way of links led to. */
final class Messages {
    private final List<Sent> all = new ArrayList<>(); // bounded with the scenario, see Feasibility

    /** One of them. */
    record Sent(int number, long atNanos, LiveNode origin, int payloadBytes, int frameBytes, List<LiveNode> listeners) {
        /** As in the simulator: one that has not come by then is late enough to be missed. */
        private static final long MISSED_AFTER_NANOS = Duration.ofSeconds(60).toNanos();

        /** Those that have got it, or have lived long enough for it to come; for after the run. */
        int reachable(long endNanos) {
            long dueNanos = Math.min(endNanos, atNanos + MISSED_AFTER_NANOS);
            return (int) listeners.stream()
                    .filter(node -> node.receptions().has(number) || node.livedUntil(dueNanos))
                    .count();
        }

        /** How many of these have not got it. */
        int missed(long endNanos) {
            int heardBy = (int) listeners.stream()
                    .filter(node -> node.receptions().has(number))
                    .count();
            return reachable(endNanos) - heardBy;
        }
    }

    /** Lets a node broadcast the next. */
    void send(LiveNode origin, int bytes, long atNanos, List<LiveNode> alive, Graph graph) {
        int number = all.size();
        List<LiveNode> listeners = listeners(origin, alive, graph);
        Payload payload = new Stamp(number, System.nanoTime()).toPayload(bytes);
        all.add(new Sent(number, atNanos, origin, payload.size(), frameBytes(origin.id(), payload), listeners));
        origin.broadcast(payload);
    }

    private static List<LiveNode> listeners(LiveNode origin, List<LiveNode> alive, Graph graph) {
        Components components = Components.of(graph);
        int position = alive.indexOf(origin);
        LiveNode[] listeners = new LiveNode[components.sizeAround(position) - 1];
        int count = 0;
        for (int i = 0; i < alive.size(); i++) {
            if (i != position && components.areConnected(i, position)) {
                listeners[count++] = alive.get(i);
            }
        }
        return Arrays.asList(listeners);
    }

    private static int frameBytes(NodeId origin, Payload payload) {
        return PacketCodec.frameBytes(new Message(origin, 0, 1, 0, 1, 0, 0, payload));
    }

    List<Sent> all() {
        return Collections.unmodifiableList(all);
    }
}
