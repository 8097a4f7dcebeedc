package io.floodnet;

import io.floodnet.transport.EventLoops;

/**
 * The threads that nodes run on. A program with one node never sees them; one with many shares them among its nodes.
 *
 * <p>They are no daemons: like a server, a program that holds them open goes on running. Thread-safe. Close it after its
 * nodes; a node that is still open then is dead, and its neighbours take it for crashed.
 */
public final class FloodnetLoops implements AutoCloseable {
    private final EventLoops loops;

    private FloodnetLoops(EventLoops loops) {
        this.loops = loops;
    }

    /**
     * So many threads, at least 1, started when they are needed; each node lives on one of them. One carries hundreds of
     * quiet nodes; more than there are processors are of no use.
     */
    public static FloodnetLoops ofThreads(int threads) {
        return new FloodnetLoops(EventLoops.ofThreads(threads));
    }

    EventLoops loops() {
        return loops;
    }

    /** Ends the threads, within 2 seconds; a second call does nothing. */
    @Override
    public void close() {
        loops.close();
    }
}
