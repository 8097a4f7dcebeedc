package io.floodnet.wire;

import io.floodnet.packet.Hello;

/** The bounds of what is read from a stranger; each is checked before anything is allocated for it. */
public final class WireLimits {
    /** The length that starts a frame, and counts what comes after it. */
    public static final int LENGTH_BYTES = 4;

    /** The largest frame, with its length. A node holds one at most for each link that it reads. */
    public static final int FRAME_BYTES_MAX = 64 * 1024;

    /** The largest payload: a frame less what else is in it, with room for what later versions add. */
    public static final int PAYLOAD_BYTES_MAX = 60 * 1024;

    /** A UTF-16 unit takes 3 bytes of UTF-8 at most. */
    static final int NETWORK_ID_BYTES_MAX = 3 * Hello.NETWORK_ID_LENGTH_MAX;

    private WireLimits() {}
}
