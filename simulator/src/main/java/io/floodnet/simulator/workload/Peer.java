package io.floodnet.simulator.workload;

/**
 * A library whose nodes can be measured. Those of others are looked up with {@link java.util.ServiceLoader}, so that this
 * module needs none of them.
 */
public interface Peer {

    /** What users call it. */
    String name();

    /** How many sockets and the like so many nodes need in one process, the process's own included. */
    long openFiles(int nodes);

    /** The largest payload that it takes, in bytes. */
    int payloadBytesMax();

    /** No node yet. {@code threads} is how many threads nodes may share, if they share any. */
    Swarm start(int threads);
}
