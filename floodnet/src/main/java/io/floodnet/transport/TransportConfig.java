package io.floodnet.transport;

/**
 * The transport's numbers.
 *
 * @param handshakeMillis how long a new connection may take to say its {@code HELLO}. 5 s: a slow line and a lost packet
 * @param halfOpenMax how many accepted connections may be waiting for it at once; beyond that, newcomers are closed
 * @param dialAttemptDelayMillis when the next address of a dial is tried beside the first. 250: RFC 8305, section 5
 * @param dialMillis how long a dial may take, over all of its addresses
 * @param stallHoldMillis how long a link that drains nothing holds publishers back; then they go on without it
 * @param stallMillis after how long without drain a link is given up. 10 s: longer than any pause of a healthy reader
 * @param queueBytesMax what may wait on a link before further copies of messages are dropped; control packets never are
 * @param lingerMillis how long a closed link is given to take what was sent before
 */
public record TransportConfig(
        long handshakeMillis,
        int halfOpenMax,
        long dialAttemptDelayMillis,
        long dialMillis,
        long stallHoldMillis,
        long stallMillis,
        int queueBytesMax,
        long lingerMillis) {
    /** Above this, a link counts as congested, and publishers wait. One frame of the largest size. */
    static final int HIGH_WATER_BYTES = 64 * 1024;

    /** Below this, a congested link is clear again. */
    static final int LOW_WATER_BYTES = 32 * 1024;

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
        requireAtLeast("stall hold in ms", stallHoldMillis, 2);
        requireAtLeast("stall timeout in ms", stallMillis, stallHoldMillis);
        requireAtLeast("queue bound in bytes", queueBytesMax, HIGH_WATER_BYTES);
        requireAtLeast("linger time in ms", lingerMillis, 1);
    }

    /** What serves networks from one machine to the whole world. */
    public static TransportConfig defaults() {
        return new TransportConfig(5_000, 256, 250, 3_000, 1_000, 10_000, 256 * 1024, 1_000);
    }

    /** The same with other patience for readers that stall. */
    TransportConfig withStall(long holdMillis, long giveUpMillis) {
        return new TransportConfig(
                handshakeMillis,
                halfOpenMax,
                dialAttemptDelayMillis,
                dialMillis,
                holdMillis,
                giveUpMillis,
                queueBytesMax,
                lingerMillis);
    }

    /** The same with other bounds on connections that have not said who they are. */
    TransportConfig withHandshake(long millis, int halfOpen) {
        return new TransportConfig(
                millis,
                halfOpen,
                dialAttemptDelayMillis,
                dialMillis,
                stallHoldMillis,
                stallMillis,
                queueBytesMax,
                lingerMillis);
    }

    private static void requireAtLeast(String what, long value, long min) {
        if (value < min) {
            throw new IllegalArgumentException(what + " must be at least " + min + ", got " + value);
        }
    }
}
