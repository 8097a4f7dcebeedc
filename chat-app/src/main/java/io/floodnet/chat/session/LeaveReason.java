package io.floodnet.chat.session;

/** Why a chat is over with nothing gone wrong. */
public enum LeaveReason {
    /** The user typed a word that leaves. */
    QUIT("asked to leave"),
    /** Ctrl-C on an empty line, or the signal that it sends. */
    INTERRUPTED("interrupted"),
    /** The end of the pipe, Ctrl-D, or a terminal that is gone. */
    INPUT_ENDED("the input has ended"),
    /** A signal, as from a machine that shuts down. */
    TOLD_TO_END("told to end"),
    /** The program that it runs for is done. */
    FINISHED("done"),
    /** Nobody reads what is shown. */
    OUTPUT_CLOSED("nobody reads the output any more");

    private final String words;

    LeaveReason(String words) {
        this.words = words;
    }

    /** The reason, as part of a sentence. */
    public String words() {
        return words;
    }
}
