package io.floodnet.simulator.scenario;

/** Thrown for a scenario that can't be read; the message is a sentence for the one who wrote it. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScenarioException(String message) {
        super(message);
    }

    ScenarioException(String message, Throwable cause) {
        super(message, cause);
    }
}
