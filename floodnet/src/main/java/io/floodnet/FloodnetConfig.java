package io.floodnet;

import io.floodnet.packet.Address;
import io.floodnet.packet.Hello;
import java.nio.file.Path;
import java.util.List;

/**
 * How a node joins, and how much it may hold.
 *
 * @param entries nodes to join through, any number of which may be down; with none, the node waits to be joined
 * @param networkId names the network, 1 to {@value Hello#NETWORK_ID_LENGTH_MAX} characters; nodes of different networks have
 *     nothing to do with each other
 * @param listenHost the IP address to listen on; empty for all interfaces
 * @param portFirst the first port to try, 0 to 65535; 0 for any that is free
 * @param portLast the last port to try
 * @param desiredDegree how many links to hold, even, 2 to 32
 * @param addressFile where the node keeps addresses of others, so that it finds the network again when it is started anew,
 *     even if all entries are gone; nodes may share one. Empty to keep none
 * @param asksRouter whether a node that is in a home network, and listens on all interfaces, has the router let callers in
 *     (by PCP, NAT-PMP or UPnP) for as long as it is open. It shows the router, and all at home, that it is there; so no
 *     node does it unless told to
 * @param backlog how much of what was broadcast the node keeps for those who missed it, and gets if it has missed it itself
 */
public record FloodnetConfig(
        List<Address> entries,
        String networkId,
        String listenHost,
        int portFirst,
        int portLast,
        int desiredDegree,
        Path addressFile,
        boolean asksRouter,
        Backlog backlog) {
    private static final Path NO_FILE = Path.of("");

    /** Where the search for a free port starts, and where an entry node is expected. */
    public static final int PORT_DEFAULT = 55_555;

    private static final int PORT_MAX = 65_535;

    public FloodnetConfig {
        entries = List.copyOf(entries);
        if (networkId.isEmpty() || networkId.length() > Hello.NETWORK_ID_LENGTH_MAX) {
            throw new IllegalArgumentException("network id must have 1 to " + Hello.NETWORK_ID_LENGTH_MAX
                    + " characters, got " + networkId.length());
        }
        if (portFirst < 0 || portLast < portFirst || portLast > PORT_MAX || (portFirst == 0 && portLast != 0)) {
            throw new IllegalArgumentException(
                    "ports must be 0 or within 1.." + PORT_MAX + " and in order, got " + portFirst + ".." + portLast);
        }
        if (desiredDegree < 2 || desiredDegree > 32 || desiredDegree % 2 != 0) {
            throw new IllegalArgumentException("desired degree must be even and within 2..32, got " + desiredDegree);
        }
    }

    /** Joins through {@code localhost:55555} and listens on the first free port from 55555 upward, on all interfaces. */
    public static FloodnetConfig defaults() {
        return new FloodnetConfig(
                List.of(new Address("localhost", PORT_DEFAULT)),
                "floodnet",
                "",
                PORT_DEFAULT,
                PORT_MAX,
                8,
                NO_FILE,
                false,
                Backlog.defaults());
    }

    /** The same with other nodes to join through. */
    public FloodnetConfig withEntries(List<Address> changed) {
        return new FloodnetConfig(
                changed, networkId, listenHost, portFirst, portLast, desiredDegree, addressFile, asksRouter, backlog);
    }

    /** The same for another network. */
    public FloodnetConfig withNetworkId(String changed) {
        return new FloodnetConfig(
                entries, changed, listenHost, portFirst, portLast, desiredDegree, addressFile, asksRouter, backlog);
    }

    /** The same, listening on one interface only. */
    public FloodnetConfig withListenHost(String changed) {
        return new FloodnetConfig(
                entries, networkId, changed, portFirst, portLast, desiredDegree, addressFile, asksRouter, backlog);
    }

    /** The same with one port and no other; 0 for any that is free. */
    public FloodnetConfig withPort(int port) {
        return new FloodnetConfig(
                entries, networkId, listenHost, port, port, desiredDegree, addressFile, asksRouter, backlog);
    }

    /** The same with another number of links. */
    public FloodnetConfig withDesiredDegree(int changed) {
        return new FloodnetConfig(
                entries, networkId, listenHost, portFirst, portLast, changed, addressFile, asksRouter, backlog);
    }

    /** The same, keeping addresses in a file, which need not exist yet. */
    public FloodnetConfig withAddressFile(Path changed) {
        return new FloodnetConfig(
                entries, networkId, listenHost, portFirst, portLast, desiredDegree, changed, asksRouter, backlog);
    }

    /** The same, having a home's router let callers in. */
    public FloodnetConfig withRouterAsked() {
        return new FloodnetConfig(
                entries, networkId, listenHost, portFirst, portLast, desiredDegree, addressFile, true, backlog);
    }

    /** The same with more or less to be kept for those who miss it. */
    public FloodnetConfig withBacklog(Backlog changed) {
        return new FloodnetConfig(
                entries, networkId, listenHost, portFirst, portLast, desiredDegree, addressFile, asksRouter, changed);
    }

    boolean keepsAddresses() {
        return !addressFile.equals(NO_FILE);
    }
}
