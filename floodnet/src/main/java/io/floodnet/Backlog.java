package io.floodnet;

import io.floodnet.overlay.OverlayConfig;
import java.time.Duration;

/**
 * How much of what was broadcast a node keeps, for those who could not be reached and those who come late. It gets no more than
 * that of what it has missed itself. Whichever bound is reached first counts; what was sent longest ago goes first.
 *
 * @param messagesMax how many messages, 0 to {@value #MESSAGES_MOST}
 * @param bytesMax what their payloads amount to, 0 to {@value #BYTES_MOST}
 * @param ageMax how long ago they were sent, a second to {@value #MINUTES_MOST} minutes, which is as long as messages live
 */
public record Backlog(int messagesMax, long bytesMax, Duration ageMax) {
    /** For {@link #messagesMax}. */
    public static final int MESSAGES_MOST = 65_536;

    /** For {@link #bytesMax}: 1 GiB. */
    public static final long BYTES_MOST = 1L << 30;

    /** For {@link #ageMax}. */
    public static final int MINUTES_MOST = 15;

    public Backlog {
        if (messagesMax < 0 || messagesMax > MESSAGES_MOST) {
            throw new IllegalArgumentException(
                    "kept messages must be within 0.." + MESSAGES_MOST + ", got " + messagesMax);
        }
        if (bytesMax < 0 || bytesMax > BYTES_MOST) {
            throw new IllegalArgumentException("kept bytes must be within 0.." + BYTES_MOST + ", got " + bytesMax);
        }
        if (ageMax.compareTo(Duration.ofSeconds(1)) < 0 || ageMax.compareTo(Duration.ofMinutes(MINUTES_MOST)) > 0) {
            throw new IllegalArgumentException(
                    "kept messages must be at most 1 s to " + MINUTES_MOST + " min old, got " + ageMax);
        }
    }

    /** The last 4,096 messages, of at most 16 MiB and 15 minutes. */
    public static Backlog defaults() {
        OverlayConfig.Store store = OverlayConfig.defaults().store();
        return new Backlog(store.messagesMax(), store.bytesMax(), Duration.ofSeconds(store.ageMaxSeconds()));
    }

    /** Nothing: the node gets only what is broadcast while it is there, and gives others nothing from before. */
    public static Backlog none() {
        return new Backlog(0, 0, Duration.ofMinutes(MINUTES_MOST));
    }

    OverlayConfig applyTo(OverlayConfig overlay) {
        return overlay.withStore(new OverlayConfig.Store(
                messagesMax,
                bytesMax,
                Math.toIntExact(ageMax.toSeconds()),
                overlay.store().roundMillis()));
    }
}
