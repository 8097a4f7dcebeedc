package io.floodnet;

/**
 * The threads that nodes run on. A program with one node never sees them; one with many shares them among its nodes.
 *
 * <p>Close it after its nodes.
 */
public final class FloodnetLoops implements AutoCloseable {

    private FloodnetLoops() {}

    /** So many threads, started when they are needed; each node lives on one of them. */
    public static FloodnetLoops ofThreads(int threads) {
        return new FloodnetLoops();
    }

    @Override
    public void close() {}
}
