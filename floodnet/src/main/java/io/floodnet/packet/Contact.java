package io.floodnet.packet;

import java.util.List;

/**
 * How to reach a node: its id, and the addresses it can be dialled at, the likeliest first.
 *
 * @param id the node
 * @param addresses at most {@value #ADDRESSES_MAX}; IP addresses, never names, so that a contact from a stranger makes
 *     nobody ask the domain name system; empty for a node that can't be dialled, as behind a home router
 */
public record Contact(NodeId id, List<Address> addresses) {
    /** Enough for two networks in both IP versions. */
    public static final int ADDRESSES_MAX = 4;

    public Contact {
        addresses = List.copyOf(addresses);
        if (addresses.size() > ADDRESSES_MAX) {
            throw new IllegalArgumentException(
                    "a contact has at most " + ADDRESSES_MAX + " addresses, got " + addresses.size());
        }
    }

    /** Whether others can connect to it; if not, it is linked by its own dials alone, and only with nodes that can. */
    public boolean isDialable() {
        return !addresses.isEmpty();
    }

    /** The same node as one that can't be dialled. */
    public Contact undialable() {
        return new Contact(id, List.of());
    }

    @Override
    public String toString() {
        return id + "@" + addresses;
    }
}
