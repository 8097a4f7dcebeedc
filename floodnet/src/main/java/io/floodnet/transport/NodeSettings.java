package io.floodnet.transport;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Address;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a node is started with.
 *
 * @param networkId the network to belong to
 * @param entries nodes to join through
 * @param kept addresses of nodes from an earlier run, to join through as well; nobody is told of those that fail
 * @param listenHost the IP address to listen on; empty for all interfaces
 * @param portFirst the first port to try; 0 for any that is free
 * @param portLast the last port to try
 * @param overlay the protocol's numbers
 * @param transport the transport's numbers
 */
public record NodeSettings(
        String networkId,
        List<Address> entries,
        List<Address> kept,
        String listenHost,
        int portFirst,
        int portLast,
        OverlayConfig overlay,
        TransportConfig transport) {
    public NodeSettings {
        entries = List.copyOf(entries);
        kept = List.copyOf(kept);
    }

    /** All that it can join through, each once, the entries first. */
    List<Address> waysIn() {
        return Stream.concat(entries.stream(), kept.stream()).distinct().toList();
    }
}
