package io.floodnet.wire;

/** A frame that is no packet; the link it came over is to be closed. Says what was wrong, the value, and the bound. */
public final class MalformedPacketException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedPacketException(String message) {
        super(message);
    }

    public MalformedPacketException(String message, Throwable cause) {
        super(message, cause);
    }
}
