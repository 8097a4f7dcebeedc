package io.floodnet.portmap;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private network that this machine is in.
 *
 * @param self this machine's address in it
 * @param prefixBits how many bits of it all machines of the network share
 */
record HomeNetwork(Inet4Address self, int prefixBits) {
    /** A home has one, or a second by radio; virtual machines add some more. */
    private static final int NETWORKS_MAX = 4;

    private static final int PREFIX_BITS_MAX = 30;

    /** Those that this machine is in now. */
    static List<HomeNetwork> all() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(HomeNetwork::isShared)
                .flatMap(card -> card.getInterfaceAddresses().stream())
                .flatMap(HomeNetwork::of)
                .limit(NETWORKS_MAX)
                .toList();
    }

    private static boolean isShared(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback() && !card.isPointToPoint();
        } catch (IOException e) {
            return false; // unplugged since it was listed
        }
    }

    private static Stream<HomeNetwork> of(InterfaceAddress address) {
        boolean isHome = address.getAddress() instanceof Inet4Address self
                && self.isSiteLocalAddress()
                && address.getNetworkPrefixLength() > 0
                && address.getNetworkPrefixLength() <= PREFIX_BITS_MAX;
        return isHome
                ? Stream.of(new HomeNetwork((Inet4Address) address.getAddress(), address.getNetworkPrefixLength()))
                : Stream.empty();
    }

    /**
     * Where a router is likely to be: Java doesn't tell, but nearly all of them take the first address, and most others the
     * last.
     */
    List<InetAddress> likelyRouters() {
        int own = ByteBuffer.wrap(self.getAddress()).getInt();
        int hostBits = -1 >>> prefixBits;
        return Stream.of((own & ~hostBits) + 1, (own | hostBits) - 1)
                .filter(address -> address != own)
                .map(HomeNetwork::address)
                .toList();
    }

    private static InetAddress address(int bits) {
        try {
            return InetAddress.getByAddress(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
