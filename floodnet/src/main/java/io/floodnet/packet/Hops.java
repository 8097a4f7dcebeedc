package io.floodnet.packet;

/** How far and how long what travels over many links may go: the same bounds for all of it. */
final class Hops {
    private Hops() {}

    static void requireWithin(String what, int hops) {
        if (hops < 0 || hops > Message.HOPS_MAX) {
            throw new IllegalArgumentException(what + " must be within 0.." + Message.HOPS_MAX + ", got " + hops);
        }
    }

    static void requireLifetime(int seconds) {
        if (seconds < 1 || seconds > Message.LIFETIME_MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "lifetime must be within 1.." + Message.LIFETIME_MAX_SECONDS + " s, got " + seconds);
        }
    }

    static int less(int hopsLeft) {
        return Math.max(hopsLeft - 1, 0);
    }

    static int more(int hopsTaken) {
        return Math.min(hopsTaken + 1, Message.HOPS_MAX);
    }
}
