package io.floodnet.transport;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** IP addresses in text, read and written without ever asking the domain name system. */
final class IpLiteral {
    static final String LOOPBACK = "127.0.0.1";

    private IpLiteral() {}

    /** The address that a text spells; {@code null} if it is anything else, such as a name. */
    static @Nullable InetAddress parse(String host) {
        return NetUtil.createInetAddressFromIpAddressString(host);
    }

    /** The address in text, without a zone, which means nothing to anybody else. */
    static String of(InetAddress address) {
        return NetUtil.toAddressString(address);
    }

    static boolean isLoopback(String host) {
        InetAddress address = parse(host);
        return address != null && address.isLoopbackAddress();
    }

    /** Whether one node can be dialled at it: no name, no wildcard, no multicast group. */
    static boolean isDialable(String host) {
        InetAddress address = parse(host);
        return address != null && !address.isAnyLocalAddress() && !address.isMulticastAddress();
    }
}
