package io.floodnet.transport;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Address;
import java.util.List;

/**
 * What a node is started with.
 *
 * @param networkId the network to belong to
 * @param entries nodes to join through
 * @param listenHost the IP address to listen on; empty for all interfaces
 * @param portFirst the first port to try; 0 for any that is free
 * @param portLast the last port to try
 * @param overlay the protocol's numbers
 * @param transport the transport's numbers
 */
public record NodeSettings(
        String networkId,
        List<Address> entries,
        String listenHost,
        int portFirst,
        int portLast,
        OverlayConfig overlay,
        TransportConfig transport) {
    public NodeSettings {
        entries = List.copyOf(entries);
    }
}
