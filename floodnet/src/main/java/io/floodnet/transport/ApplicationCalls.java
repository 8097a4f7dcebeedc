package io.floodnet.transport;

import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The border to the application: what the node says during an input is handed over when the input is done, in order, and
 * nothing that the application throws comes back over it. Belongs to the thread of its node.
 */
final class ApplicationCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationCalls.class);

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Bounded by what one input of the node says. */
    void add(Runnable call) {
        waiting.add(call);
    }

    void makeAll() {
        for (Runnable call = waiting.poll(); call != null; call = waiting.poll()) {
            make(call);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // a stranger's code: nothing of what it throws is ours
    private static void make(Runnable call) {
        try {
            call.run();
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            LOG.error("the application failed on what it was told; going on", e);
        }
    }
}
