package io.floodnet.simulator.jgroups;

import io.floodnet.simulator.workload.Peer;
import io.floodnet.simulator.workload.Swarm;

/** What the simulator finds when this module is on its class path. */
public final class JGroupsPeer implements Peer {
    static final String NAME = "jgroups";

    /** Jars, output, and the pools of the JVM. */
    private static final long OTHERS = 200;

    /** What listens: the transport, the failure detector and the diagnostics. */
    private static final long LISTENING = 4;

    /** The largest that has been tried; JGroups has no bound of its own. */
    private static final int PAYLOAD_BYTES_MAX = 8 * 1024 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    /** Everybody is linked with everybody, and each watches its neighbour over a connection of its own. */
    @Override
    public long openFiles(int nodes) {
        return OTHERS + (long) nodes * (nodes - 1 + LISTENING);
    }

    @Override
    public int payloadBytesMax() {
        return PAYLOAD_BYTES_MAX;
    }

    /** Each channel has threads of its own, as it is shipped. */
    @Override
    public Swarm start(int threads) {
        return new JGroupsSwarm();
    }
}
