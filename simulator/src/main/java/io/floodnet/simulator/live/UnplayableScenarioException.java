package io.floodnet.simulator.live;

/** Thrown for a scenario that real nodes on one machine can't play; the message is a sentence for the one who wants it. */
public final class UnplayableScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnplayableScenarioException(String message) {
        super(message);
    }
}
