package io.floodnet.simulator.workload;

import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The libraries that there are to measure. */
public final class Peers {
    private Peers() {}

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with what the name is of
     */
    public static Peer named(String name) {
        TreeMap<String, Peer> peers = new TreeMap<>();
        Peer ours = new FloodnetPeer();
        peers.put(ours.name(), ours);
        ServiceLoader.load(Peer.class).forEach(peer -> peers.put(peer.name(), peer));
        Peer found = peers.get(name);
        if (found == null) {
            throw new IllegalArgumentException("must be one of "
                    + peers.keySet().stream().collect(Collectors.joining(", ")) + "; got '" + name + "'");
        }
        return found;
    }
}
