package io.floodnet.portmap;

/** Sockets don't hear of an interrupt, so whoever reads from one looks now and then. */
final class Interrupts {
    private Interrupts() {}

    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("closed meanwhile");
        }
    }
}
