package io.floodnet.simulator.engine;

import io.floodnet.packet.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The addresses of simulated nodes: many share a host and differ in their ports, as that spares a million names. */
final class Addresses {
    private static final int PORTS = 50_000;
    private static final int PORT_LEAST = 10_000;
    private static final String PREFIX = "10.0.0.";

    /** How many lists of entry nodes are kept; there are hardly ever more, and then they are just not shared. */
    private static final int LISTS_MAX = 4_096;

    private final Map<Integer, String> hosts = new HashMap<>();
    private final Map<List<Address>, List<Address>> lists = new HashMap<>();

    Address of(int node) {
        String host = hosts.computeIfAbsent(node / PORTS, number -> PREFIX + number);
        return new Address(host, PORT_LEAST + node % PORTS);
    }

    /** The same addresses in a list that is one for all who ask for them. */
    List<Address> shared(List<Address> addresses) {
        List<Address> known = lists.get(addresses);
        if (known == null) {
            known = List.copyOf(addresses);
            if (lists.size() < LISTS_MAX) {
                lists.put(known, known);
            }
        }
        return known;
    }

    /** Which node has an address; -1 if none ever had. */
    static int nodeAt(Address address) {
        if (!address.host().startsWith(PREFIX) || address.port() < PORT_LEAST) {
            return -1;
        }
        return Integer.parseInt(address.host().substring(PREFIX.length())) * PORTS + address.port() - PORT_LEAST;
    }
}
