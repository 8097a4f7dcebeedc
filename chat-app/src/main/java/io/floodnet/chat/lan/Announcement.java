package io.floodnet.chat.lan;

import io.floodnet.packet.Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import javax.jmdns.ServiceInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a node says of itself to all on its segment.
 *
 * @param networkId of its network; others have nothing to do with it
 * @param node its id as text, by which it knows its own words when they come back
 */
public record Announcement(String networkId, String node, int port) {
    /** As DNS-SD has it; nobody has registered the name. */
    static final String TYPE = "_floodnet._tcp.local.";

    private static final String NETWORK = "network";
    private static final String NODE = "node";

    /** A machine that has more on one segment has no need of them here. */
    private static final int ADDRESSES_MAX = 4;

    private static final int PORT_MAX = 65_535;

    /** The same in the form of DNS-SD. */
    ServiceInfo toService() {
        return ServiceInfo.create(TYPE, "floodnet-" + node, port, 0, 0, Map.of(NETWORK, networkId, NODE, node));
    }

    /**
     * What somebody says.
     *
     * @param addresses where that one says to be, any number of them
     */
    record Claim(@Nullable String network, @Nullable String node, int port, List<InetAddress> addresses) {
        static Claim of(ServiceInfo info) {
            return new Claim(
                    info.getPropertyString(NETWORK),
                    info.getPropertyString(NODE),
                    info.getPort(),
                    List.of(info.getInetAddresses()));
        }
    }

    /** Where the node can be dialled that says this; nowhere if it is none of this network, this one itself, or makes no sense. */
    List<Address> addressesOf(Claim other, Segment segment) {
        boolean isOfUse = networkId.equals(other.network())
                && !node.equals(other.node())
                && other.port() >= 1
                && other.port() <= PORT_MAX;
        if (!isOfUse) {
            return List.of();
        }
        return other.addresses().stream()
                .filter(segment::contains)
                .limit(ADDRESSES_MAX)
                .map(address -> new Address(host(address), other.port()))
                .toList();
    }

    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        int scope = address instanceof Inet6Address ? text.indexOf('%') : -1;
        return scope < 0 ? text : text.substring(0, scope);
    }
}
