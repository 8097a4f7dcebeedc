package io.floodnet.simulator.workload;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Nodes of one library in this process, numbered from 0 as they start.
 *
 * <p>One thread starts, kills and asks; any number of threads publish meanwhile, one for each node at most.
 */
public interface Swarm extends AutoCloseable {

    /** What a workload has in mind for a node. */
    enum Fate {
        /** It shares threads with others, if its library can. */
        ORDINARY,
        /** It is killed, or stops to listen, so it shares no thread with others. */
        DOOMED
    }

    /**
     * Starts the next node, on loopback; it joins through node 0, and may still be about to when this returns.
     *
     * @throws IOException if it can't be started; the message is for people
     */
    void add(Inbox inbox, Fate fate) throws IOException;

    /**
     * Has a node send a payload to all others, as soon as the library has room for it; until then the caller waits. Payloads
     * that the library doesn't take after all are counted as {@code unsent}.
     */
    void publish(int node, byte[] payload) throws InterruptedException;

    /** Ends nodes at once, without a word to the others, and returns when they have ended. */
    void kill(List<Integer> nodes);

    /** Whom a living node has at the other ends of its links, as far as they are of this swarm. */
    int[] neighbours(int node);

    /** The degree that every one of so many nodes is to have in the end, at least. */
    int degreeMin(int nodes);

    /** And at most. */
    int degreeMax(int nodes);

    /** What all nodes that ever ran have sent, by their library's own count. */
    long wireBytes();

    /** What else the library counts, over all nodes that ever ran; names as in results. */
    Map<String, Long> counters();

    /** Ends all nodes and their threads. */
    @Override
    void close();
}
