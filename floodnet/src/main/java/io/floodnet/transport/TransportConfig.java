package io.floodnet.transport;

import io.floodnet.wire.WireLimits;

/**
 * The transport's numbers.
 *
 * @param handshakeMillis how long a new connection may take to say its {@code HELLO}. 5 s: a slow line and a lost packet
 * @param halfOpenMax how many accepted connections may be waiting for it at once; beyond that, newcomers are closed
 * @param dialAttemptDelayMillis when the next address of a dial is tried beside the first. 250: RFC 8305, section 5
 * @param dialMillis how long a dial may take, over all of its addresses
 * @param pendingBytesMax what may wait on a link before its other end is taken for one that makes this node talk and does
 *     not listen. Twice what it may have of messages, which is what leaves at once with a node that leaves
 * @param lingerMillis how long a closed link is given to take what was sent before
 */
public record TransportConfig(
        long handshakeMillis,
        int halfOpenMax,
        long dialAttemptDelayMillis,
        long dialMillis,
        int pendingBytesMax,
        long lingerMillis) {
    /**
     * What the system is asked to buffer at each end of a connection. Left to itself it takes megabytes: what waits there
     * holds no publisher back, and is overtaken over other links by more messages than a node can tell apart. The price is
     * that a link carries about 1 MB/s over a round trip of 100 ms.
     */
    static final int SOCKET_BUFFER_BYTES = 128 * 1024;

    public TransportConfig {
        requireAtLeast("handshake timeout in ms", handshakeMillis, 1);
        requireAtLeast("half-open connections", halfOpenMax, 1);
        requireAtLeast("delay between attempts in ms", dialAttemptDelayMillis, 1);
        requireAtLeast("dial timeout in ms", dialMillis, dialAttemptDelayMillis);
        requireAtLeast("bound of what waits in bytes", pendingBytesMax, WireLimits.FRAME_BYTES_MAX);
        requireAtLeast("linger time in ms", lingerMillis, 1);
    }

    /** What serves networks from one machine to the whole world. */
    public static TransportConfig defaults() {
        return new TransportConfig(5_000, 256, 250, 3_000, 1024 * 1024, 1_000);
    }

    /** The same with other bounds on connections that have not said who they are. */
    TransportConfig withHandshake(long millis, int halfOpen) {
        return new TransportConfig(millis, halfOpen, dialAttemptDelayMillis, dialMillis, pendingBytesMax, lingerMillis);
    }

    private static void requireAtLeast(String what, long value, long min) {
        if (value < min) {
            throw new IllegalArgumentException(what + " must be at least " + min + ", got " + value);
        }
    }
}
