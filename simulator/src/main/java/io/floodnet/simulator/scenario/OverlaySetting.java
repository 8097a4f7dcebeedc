package io.floodnet.simulator.scenario;

/**
 * A number of the protocol that a scenario can change; see {@link io.floodnet.overlay.OverlayConfig} for what each means.
 */
public enum OverlaySetting {
    DESIRED_DEGREE(Kind.COUNT),
    DEGREE_SLACK(Kind.COUNT),
    WALK_HOPS(Kind.COUNT),
    WALKS_MAX(Kind.COUNT),
    HANDSHAKE_TIMEOUT(Kind.MILLIS),
    REPAIR_DELAY(Kind.MILLIS),
    REPAIR_DELAY_MAX(Kind.MILLIS),
    ISOLATED_DELAY_MAX(Kind.MILLIS),
    GUESTS_MAX(Kind.COUNT),
    REMEMBERED_MAX(Kind.COUNT),
    MIXING_INTERVAL(Kind.MILLIS),
    NEAR_LINKS(Kind.COUNT),
    UNDIALABLE_MAX(Kind.COUNT),
    PING_INTERVAL(Kind.MILLIS),
    PING_TIMEOUT(Kind.MILLIS),
    PINGS_MAX(Kind.COUNT),
    GUEST_TIMEOUT(Kind.MILLIS),
    DISSEMINATION(Kind.MODE),
    LIFETIME(Kind.SECONDS),
    CLOCK_TOLERANCE(Kind.SECONDS),
    ORIGINS_MAX(Kind.COUNT),
    SEQUENCE_WINDOW(Kind.COUNT),
    HOPS_MIN(Kind.COUNT),
    STORED_MESSAGES(Kind.COUNT),
    STORED_BYTES(Kind.COUNT),
    STORED_AGE(Kind.SECONDS),
    SYNC_INTERVAL(Kind.MILLIS);

    private final Kind kind;

    OverlaySetting(Kind kind) {
        this.kind = kind;
    }

    /** What its numbers count. */
    public enum Kind {
        COUNT,
        MILLIS,
        SECONDS,
        /** No number, but the place of a word among the modes of dissemination. */
        MODE
    }

    public Kind kind() {
        return kind;
    }

    /** As it is called in files: {@code ping-interval}. */
    public String field() {
        return Words.of(this);
    }
}
