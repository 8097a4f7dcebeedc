package io.floodnet.transport;

import java.util.concurrent.TimeUnit;

/** Lets a warning through now and then: whoever connects again and again only to misbehave must not fill the log. */
final class WarningLimit {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private long lastNanos;
    private boolean any;

    boolean allows(long nowNanos) {
        if (any && nowNanos - lastNanos < PAUSE_NANOS) {
            return false;
        }
        any = true;
        lastNanos = nowNanos;
        return true;
    }
}
