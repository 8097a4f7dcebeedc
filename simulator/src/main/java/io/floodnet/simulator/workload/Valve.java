package io.floodnet.simulator.workload;

import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;

/** Stands before an inbox and, while it is shut, keeps whoever delivers waiting: a reader that reads no more. */
final class Valve implements Inbox {
    private final Inbox inbox;
    private volatile CountDownLatch opened = new CountDownLatch(0);

    Valve(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void received(ByteBuffer payload) {
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // its library ends the thread, and what comes now counts all the same
        }
        inbox.received(payload);
    }

    void shut() {
        opened = new CountDownLatch(1);
    }

    void open() {
        opened.countDown();
    }
}
