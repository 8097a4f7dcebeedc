package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a node announces as its own: never a wildcard, which would be another place for everyone who dials it.
 *
 * <p>First the one at which the router lets callers in, if it does; then the one that most peers saw this node at when it
 * called them, since behind a router none of its interfaces has it; then those of its interfaces; and loopback last, for
 * others on the same machine. A node told to listen on one address
 * announces that alone. Belongs to the thread of its node.
 */
final class ListenAddresses {
    /** Peers may lie, or see us over many networks; the first few will do. */
    private static final int OBSERVED_MAX = 8;

    private final String only;
    private final List<String> interfaces;
    private final Map<String, Integer> votes = new LinkedHashMap<>();

    private @Nullable Address mapped;
    private AddressScope widestMet = AddressScope.MACHINE;

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
        Address way = mapped;
        return hosts().map(host -> way != null && host.equals(way.host()) ? way : new Address(host, port))
                .toList();
    }

    private Stream<String> hosts() {
        if (!only.isEmpty()) {
            return Stream.of(only);
        }
        Set<String> others = new LinkedHashSet<>();
        if (mapped != null) {
            others.add(mapped.host());
        }
        String observed = mostSeen();
        if (observed != null) {
            others.add(observed);
        }
        others.addAll(interfaces);
        return Stream.concat(others.stream().limit(Contact.ADDRESSES_MAX - 1), Stream.of(IpLiteral.LOOPBACK));
    }

    /** A peer that this node called says from where it saw the call come. */
    void observed(String host) {
        boolean counts = only.isEmpty() && IpLiteral.isDialable(host) && !IpLiteral.isLoopback(host);
        if (counts && (votes.containsKey(host) || votes.size() < OBSERVED_MAX)) {
            votes.merge(host, 1, Integer::sum);
        }
    }

    /**
     * A router lets callers in at an address, and at no other from now on; with {@code null}, at none.
     *
     * @return false if that is of no use to anybody, and not announced: behind two routers, the inner one has no address
     *     that means anything to others, and a confused one has none at all
     */
    boolean mapped(@Nullable Address address) {
        boolean isOfUse = address != null && only.isEmpty() && isGlobal(address.host());
        mapped = isOfUse ? address : null;
        return isOfUse || address == null;
    }

    private static boolean isGlobal(String host) {
        InetAddress address = IpLiteral.parse(host);
        return address != null && IpLiteral.isDialable(host) && AddressScope.of(address) == AddressScope.GLOBAL;
    }

    /**
     * Whether a router may keep callers out: this node listens everywhere, but with IPv4 nowhere that others could reach.
     * That it has a global IPv6 address as well doesn't help those who have none.
     */
    boolean areOfHome() {
        return only.isEmpty()
                && interfaces.stream()
                        .map(IpLiteral::parse)
                        .filter(Objects::nonNull)
                        .filter(Inet4Address.class::isInstance)
                        .map(AddressScope::of)
                        .max(Comparator.naturalOrder())
                        .filter(AddressScope.SITE::equals)
                        .isPresent();
    }

    /** Whether a host is this machine, as others would write it. */
    boolean isThisMachine(String host) {
        return interfaces.contains(host);
    }

    /**
     * There is a connection with an address.
     *
     * @return whether it is farther away than any before
     */
    boolean met(InetAddress peer) {
        AddressScope scope = scopeOf(peer);
        boolean isFarther = scope.compareTo(widestMet) > 0;
        widestMet = isFarther ? scope : widestMet;
        return isFarther;
    }

    /**
     * Whether a caller is as far away as those whom the announced addresses are for, or, where nobody is met who is, as
     * anybody: a network may well be all of one home.
     */
    boolean isOutside(InetAddress caller) {
        AddressScope scope = scopeOf(caller);
        return scope.compareTo(widestMet) >= 0 || scope.compareTo(widestAnnounced()) >= 0;
    }

    private AddressScope scopeOf(InetAddress address) {
        return isThisMachine(IpLiteral.of(address)) ? AddressScope.MACHINE : AddressScope.of(address);
    }

    private AddressScope widestAnnounced() {
        return hosts().map(IpLiteral::parse)
                .filter(Objects::nonNull)
                .map(AddressScope::of)
                .max(Comparator.naturalOrder())
                .orElse(AddressScope.MACHINE);
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
