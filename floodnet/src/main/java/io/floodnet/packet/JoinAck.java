package io.floodnet.packet;

import java.util.List;

/**
 * {@code JOIN_ACK}: the answer to a walk, on its way back to the joiner: with whom to link.
 *
 * @param walkId the walk that is answered
 * @param token what the joiner shows to the nodes that keep a place for it
 * @param hosts one node that has a place, or both ends of the edge that the joiner is spliced into; the last of them gets
 *     {@link SpliceDone} where {@code edge} says so
 * @param edge what becomes of an edge once the joiner is linked
 * @param route the way that is left; empty at the joiner
 */
public record JoinAck(long walkId, long token, List<Contact> hosts, Edge edge, Route route) implements Packet {
    /** Both ends of an edge. */
    public static final int HOSTS_MAX = 2;

    /** What becomes of an edge once the joiner is linked. */
    public enum Edge {
        /** Nothing: the host had a place free. */
        KEPT,
        /** The joiner takes its place: the last host drops it when it hears {@link SpliceDone}. */
        REPLACED
    }

    public JoinAck {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty() || hosts.size() > HOSTS_MAX) {
            throw new IllegalArgumentException("a join is answered by 1 or 2 hosts, got " + hosts.size());
        }
        if (hosts.stream().map(Contact::id).distinct().count() < hosts.size()) {
            throw new IllegalArgumentException("the hosts of a join must be different nodes, got " + hosts);
        }
    }

    /** The answer as the next node on the way back gets it. */
    public JoinAck nextHop() {
        return new JoinAck(walkId, token, hosts, edge, route.withoutLast());
    }
}
