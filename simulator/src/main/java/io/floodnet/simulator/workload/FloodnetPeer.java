package io.floodnet.simulator.workload;

import io.floodnet.Floodnet;
import io.floodnet.simulator.live.OpenFiles;

/** Our own nodes. */
public final class FloodnetPeer implements Peer {
    public static final String NAME = "floodnet";

    /** As many links as nodes have by default. */
    static final int DEGREE = 8;

    @Override
    public String name() {
        return NAME;
    }

    /** Half of the nodes may have a thread of their own, see {@link Swarm.Fate#DOOMED}. */
    @Override
    public long openFiles(int nodes) {
        return OpenFiles.needed(nodes, DEGREE, nodes / 2 + 1L);
    }

    @Override
    public int payloadBytesMax() {
        return Floodnet.PAYLOAD_BYTES_MAX;
    }

    @Override
    public Swarm start(int threads) {
        return new FloodnetSwarm(threads);
    }
}
