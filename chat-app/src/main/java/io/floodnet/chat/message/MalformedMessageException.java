package io.floodnet.chat.message;

/** A payload is no chat message; the message of this exception says why, for the log. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedMessageException(String reason) {
        super(reason);
    }

    MalformedMessageException(String reason, Exception cause) {
        super(reason, cause);
    }
}
