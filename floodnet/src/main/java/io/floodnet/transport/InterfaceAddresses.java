package io.floodnet.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Comparator;
import java.util.List;

/** The addresses of this machine that others may dial: of interfaces that are up, not loopback, not link-local. */
final class InterfaceAddresses {
    private InterfaceAddresses() {}

    /** As text, IPv4 first; asks the system, so not for event loops. */
    static List<String> ofThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(InterfaceAddresses::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(InterfaceAddresses::reachesOthers)
                .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .map(IpLiteral::of)
                .distinct()
                .toList();
    }

    private static boolean isUp(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback();
        } catch (IOException e) {
            return false; // unplugged since it was listed
        }
    }

    private static boolean reachesOthers(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress();
    }
}
