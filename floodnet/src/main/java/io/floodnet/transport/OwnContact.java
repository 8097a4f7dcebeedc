package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's id, its port, and where it tells others that it can be dialled, which changes with what it learns of itself.
 *
 * <p>{@link #announced} and {@link #port} are thread-safe; all else belongs to the thread of the node.
 */
final class OwnContact {
    private static final Logger LOG = LoggerFactory.getLogger(OwnContact.class);

    private final ListenAddresses addresses;
    private volatile int port;
    private volatile Contact announced;

    OwnContact(NodeId id, ListenAddresses addresses) {
        this.addresses = addresses;
        this.announced = new Contact(id, List.of());
    }

    /** The node as others are to hear of it, as of a moment ago. */
    Contact announced() {
        return announced;
    }

    NodeId id() {
        return announced.id();
    }

    /** The port that it listens on. */
    int port() {
        return port;
    }

    /** It listens: until then it can be found nowhere. */
    void listensOn(int listenPort) {
        port = listenPort;
        announced = new Contact(id(), addresses.announced(listenPort));
    }

    /** There is a connection with an address; says whether it is farther away than any before. */
    boolean met(InetAddress peer) {
        return addresses.met(peer);
    }

    /** Whether a caller is as far away as those whom the announced addresses are for. */
    boolean isOutside(InetAddress caller) {
        return addresses.isOutside(caller);
    }

    /** A peer that this node called saw it at a host; says whether it is to announce something else now. */
    boolean observed(String host) {
        addresses.observed(host);
        return isNews();
    }

    /** The router lets callers in at this address, at none if it is {@code null}; says the same. */
    boolean mapped(@Nullable Address way) {
        if (!addresses.mapped(way)) {
            LOG.info("node {}: its router lets callers in at {}, which means nothing to them", id(), way);
        }
        return isNews();
    }

    private boolean isNews() {
        Contact now = new Contact(id(), addresses.announced(port));
        if (now.equals(announced)) {
            return false;
        }
        LOG.info("node {}: announces {}", now.id(), now.addresses());
        announced = now;
        return true;
    }
}
