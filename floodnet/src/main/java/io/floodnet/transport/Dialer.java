package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.netty.channel.EventLoop;
import java.util.function.Predicate;

/** Calls other nodes: those that a contact describes, and those that a user named. Belongs to the thread of its node. */
final class Dialer {
    private final EventLoop loop;
    private final TcpTransport transport;
    private final HostLookup lookup;
    private final TransportConfig config;
    private final Predicate<String> isThisMachine;

    /** @param isThisMachine tells addresses of this machine's interfaces */
    Dialer(
            EventLoop loop,
            TcpTransport transport,
            HostLookup lookup,
            TransportConfig config,
            Predicate<String> isThisMachine) {
        this.loop = loop;
        this.transport = transport;
        this.lookup = lookup;
        this.config = config;
        this.isThisMachine = isThisMachine;
    }

    /** Whoever answers there will do; the host may be a name. */
    void dialEntry(Address entry, Handshake.Outcome outcome) {
        DialRace race = new DialRace(loop, transport, config, null, outcome);
        lookup.find(entry, addresses -> race.start(addresses, ConnectFailure.NO_SUCH_HOST));
    }

    /** That very node has to answer; names among its addresses are ignored. */
    void dialNode(Contact contact, Handshake.Outcome outcome) {
        DialRace race = new DialRace(loop, transport, config, contact.id(), outcome);
        race.start(DialOrder.of(contact.addresses(), isThisMachine), ConnectFailure.NO_ADDRESS);
    }
}
