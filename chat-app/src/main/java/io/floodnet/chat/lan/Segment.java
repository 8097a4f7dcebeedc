package io.floodnet.chat.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a network where all hear what one says to all: an interface of this machine, and which addresses are beyond it.
 *
 * @param own where this machine is heard
 * @param ranges which others are on it
 */
record Segment(InetAddress own, List<Range> ranges) {
    /** A guess: more cables than anybody has; bridges for virtual machines may be many. */
    static final int SEGMENTS_MAX = 4;

    Segment {
        ranges = List.copyOf(ranges);
    }

    /** All addresses that begin with the same bits. */
    record Range(InetAddress start, int bits) {
        boolean contains(InetAddress address) {
            byte[] here = start.getAddress();
            byte[] there = address.getAddress();
            if (here.length != there.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((here[bit / Byte.SIZE] ^ there[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether another machine with this address would be on it, and can be dialled by that alone. */
    boolean contains(InetAddress address) {
        return !address.isLinkLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Those of this machine; asks the system.
     *
     * @param listenHost the only address that is listened on; empty for all
     */
    static List<Segment> ofThisMachine(String listenHost) throws SocketException {
        List<Segment> segments = new ArrayList<>();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (isShared(card)) {
                card.getInterfaceAddresses().stream()
                        .map(InterfaceAddress::getAddress)
                        .filter(address -> !address.isLinkLocalAddress())
                        .filter(address ->
                                listenHost.isEmpty() || address.getHostAddress().equals(listenHost))
                        .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                        .ifPresent(own -> segments.add(new Segment(own, rangesOf(card))));
            }
        }
        return segments.subList(0, Math.min(SEGMENTS_MAX, segments.size()));
    }

    private static boolean isShared(NetworkInterface card) {
        try {
            return card.isUp() && card.supportsMulticast() && !card.isLoopback() && !card.isPointToPoint();
        } catch (SocketException e) {
            return false; // unplugged since it was listed
        }
    }

    private static List<Range> rangesOf(NetworkInterface card) {
        return card.getInterfaceAddresses().stream()
                .map(address -> new Range(address.getAddress(), address.getNetworkPrefixLength()))
                .toList();
    }
}
