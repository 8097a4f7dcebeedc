package io.floodnet.simulator.command;

import org.jline.utils.Signals;

/**
 * Ctrl-C, while something runs that is worth ending in order: the first one asks it to, the second one ends the program at
 * once. When nothing runs, one ends the program, as it always does.
 */
final class Interruption implements AutoCloseable {
    private static final String SIGNAL = "INT";

    private final Object before;
    private volatile boolean asked;

    private Interruption() {
        before = Signals.register(SIGNAL, this::ask);
    }

    /** From now on until it is closed, Ctrl-C asks. */
    static Interruption whileOpen() {
        return new Interruption();
    }

    private void ask() {
        if (asked) {
            Runtime.getRuntime().halt(Status.INTERRUPTED);
        }
        asked = true;
    }

    /** Whether somebody wants no more. */
    boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        Signals.unregister(SIGNAL, before);
    }
}
