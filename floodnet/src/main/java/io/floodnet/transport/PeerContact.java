package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Hello;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** How to reach a peer, from what it says of itself and from where it really is. */
final class PeerContact {
    private PeerContact() {}

    /** A peer that called: it is at the address that the call came from, and listens on the port that it announces. */
    static Contact ofCaller(Hello hello, InetSocketAddress remote) {
        List<Address> announced = dialable(hello.self().addresses());
        return announced.isEmpty()
                ? new Contact(hello.self().id(), List.of())
                : seenAt(hello, announced, remote, portAt(remote, announced));
    }

    /** A router may let callers in at another port than the one that its neighbours at home reach. */
    private static int portAt(InetSocketAddress remote, List<Address> announced) {
        String host = IpLiteral.of(remote.getAddress());
        return announced.stream()
                .filter(address -> address.host().equals(host))
                .findFirst()
                .orElse(announced.get(0))
                .port();
    }

    /** A peer that was called: it answers where it was called, unless it says that most others can't call it. */
    static Contact ofCalled(Hello hello, InetSocketAddress remote) {
        List<Address> announced = dialable(hello.self().addresses());
        return hello.self().isDialable() ? seenAt(hello, announced, remote, remote.getPort()) : hello.self();
    }

    private static Contact seenAt(Hello hello, List<Address> announced, InetSocketAddress remote, int port) {
        Address seen = new Address(IpLiteral.of(remote.getAddress()), port);
        List<Address> addresses = new ArrayList<>(announced);
        if (!addresses.contains(seen)) {
            addresses.add(0, seen);
        }
        return new Contact(hello.self().id(), addresses.subList(0, Math.min(addresses.size(), Contact.ADDRESSES_MAX)));
    }

    private static List<Address> dialable(List<Address> addresses) {
        return addresses.stream()
                .filter(address -> IpLiteral.isDialable(address.host()))
                .toList();
    }
}
