package io.floodnet.simulator.live;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many sockets this process may have, and how many nodes need. */
public final class OpenFiles {
    /** The program's jars, its output, the pools of the JVM: seldom more than half of it. */
    private static final int OTHERS = 200;

    /** Beside its ends of links a node has a socket that listens and one or two that are about to become links. */
    private static final int BESIDE_LINKS = 2;

    /** A thread that waits for sockets does so with two on Linux, three elsewhere. */
    private static final int OF_A_THREAD = 3;

    private OpenFiles() {}

    /** What the system grants; systems that don't tell are taken to have no bound. */
    public static long max() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** Both ends of each link are in this process, so each node counts with all its links. */
    public static long needed(long nodes, int desiredDegree, long threads) {
        return OTHERS + nodes * (desiredDegree + BESIDE_LINKS) + threads * OF_A_THREAD;
    }
}
