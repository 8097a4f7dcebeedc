package io.floodnet.chat.session;

import java.time.Duration;
import java.time.Instant;

/** Lets so many through at once, and then one each so often. Confined to one thread at a time. */
public final class RateLimit {
    private final int burst;
    private final Duration each;
    private int left;
    private Instant counted = Instant.MIN;

    public RateLimit(int burst, Duration each) {
        this.burst = burst;
        this.each = each;
        this.left = burst;
    }

    /** Whether one more may pass, which then has. */
    public boolean allows(Instant now) {
        refill(now);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /** A clock that is set back starts anew: else nothing would pass until it is where it was. */
    private void refill(Instant now) {
        if (left == burst || now.isBefore(counted)) {
            counted = now;
            return;
        }
        long gained = Math.min(burst, Duration.between(counted, now).dividedBy(each));
        left = (int) Math.min(burst, left + gained);
        counted = left == burst ? now : counted.plus(each.multipliedBy(gained));
    }
}
