package io.floodnet.simulator.command;

/** Thrown where a command can't go on for a reason that its user can do something about; the message says what. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    private Failure(int status, String sentence, Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    /** It was asked for something that there is not. */
    static Failure ofUsage(String sentence, Throwable cause) {
        return new Failure(Status.USAGE, sentence, cause);
    }

    /** It was asked for something that did not work out. */
    static Failure of(String sentence, Throwable cause) {
        return new Failure(Status.FAILED, sentence, cause);
    }

    int status() {
        return status;
    }
}
