package io.floodnet.transport;

import java.net.Inet6Address;
import java.net.InetAddress;

/** How far away an address has a meaning, the nearest first: what RFC 4007, section 4, calls a scope, for IPv4 as well. */
enum AddressScope {
    /** On this machine. */
    MACHINE,
    /** In one home or company, behind its router: RFC 1918, RFC 3927, RFC 4193, and what providers share out by RFC 6598. */
    SITE,
    /** Everywhere. */
    GLOBAL;

    static AddressScope of(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return MACHINE;
        }
        boolean isPrivate = address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || (address instanceof Inet6Address ? isUniqueLocal(address) : isShared(address));
        return isPrivate ? SITE : GLOBAL;
    }

    /** {@code fc00::/7}. */
    private static boolean isUniqueLocal(InetAddress address) {
        return (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** {@code 100.64.0.0/10}. */
    private static boolean isShared(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    }
}
