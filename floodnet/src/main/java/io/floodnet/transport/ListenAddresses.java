package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a node announces as its own: never a wildcard, which would be another place for everyone who dials it.
 *
 * <p>First the one that most peers saw this node at when it called them, since behind a router none of its interfaces has
 * it; then those of its interfaces; and loopback last, for others on the same machine. A node told to listen on one address
 * announces that alone. Belongs to the thread of its node.
 */
final class ListenAddresses {
    /** Peers may lie, or see us over many networks; the first few will do. */
    private static final int OBSERVED_MAX = 8;

    private final String only;
    private final List<String> interfaces;
    private final Map<String, Integer> votes = new LinkedHashMap<>();

    /**
     * @param listenHost the address that the node listens on; empty or a wildcard for all
     * @param interfaces the addresses of this machine, the best first
     */
    ListenAddresses(String listenHost, List<String> interfaces) {
        this.only = isWildcard(listenHost) ? "" : listenHost;
        this.interfaces = interfaces;
    }

    /** The addresses to announce for a port, the likeliest first. */
    List<Address> announced(int port) {
        if (!only.isEmpty()) {
            return List.of(new Address(only, port));
        }
        Set<String> hosts = new LinkedHashSet<>();
        String observed = mostSeen();
        if (observed != null) {
            hosts.add(observed);
        }
        hosts.addAll(interfaces);
        List<Address> announced = new ArrayList<>();
        hosts.stream().limit(Contact.ADDRESSES_MAX - 1).forEach(host -> announced.add(new Address(host, port)));
        announced.add(new Address(IpLiteral.LOOPBACK, port));
        return announced;
    }

    /** A peer that this node called says from where it saw the call come. */
    void observed(String host) {
        boolean counts = only.isEmpty() && IpLiteral.isDialable(host) && !IpLiteral.isLoopback(host);
        if (counts && (votes.containsKey(host) || votes.size() < OBSERVED_MAX)) {
            votes.merge(host, 1, Integer::sum);
        }
    }

    /** Whether a host is this machine, as others would write it. */
    boolean isThisMachine(String host) {
        return interfaces.contains(host);
    }

    private @Nullable String mostSeen() {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean isWildcard(String host) {
        InetAddress address = IpLiteral.parse(host);
        return host.isEmpty() || (address != null && address.isAnyLocalAddress());
    }
}
