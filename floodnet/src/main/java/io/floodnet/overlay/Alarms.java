package io.floodnet.overlay;

import java.util.concurrent.TimeUnit;

/** Decides what a node has to be woken for, and sees to it that it is: called at the end of each input. */
final class Alarms {
    /** How many times, within the time that a handshake may take, it is looked whether one has run out. */
    private static final int LOOKS_PER_HANDSHAKE = 4;

    private final Turn turn;
    private final Places places;
    private final JoinWalks joinWalks;
    private final LinkSetup linkSetup;
    private final Splices splices;
    private final Liveness liveness;
    private final Mixing mixing;
    private boolean repairSet;
    private boolean repairHastened;
    private long repairAtNanos;
    private boolean livenessSet;
    private boolean expirySet;

    Alarms(
            Turn turn,
            Places places,
            JoinWalks joinWalks,
            LinkSetup linkSetup,
            Splices splices,
            Liveness liveness,
            Mixing mixing) {
        this.turn = turn;
        this.places = places;
        this.joinWalks = joinWalks;
        this.linkSetup = linkSetup;
        this.splices = splices;
        this.liveness = liveness;
        this.mixing = mixing;
    }

    /** Something has changed, so that the next round need not wait as long as it would have; it never waits longer. */
    void repairSoon() {
        repairHastened = true;
    }

    void rang(Timer timer) {
        switch (timer) {
            case REPAIR -> repairSet = false;
            case LIVENESS -> livenessSet = false;
            case EXPIRY -> expirySet = false;
        }
    }

    void set() {
        if (places.wanted() > 0 && (!repairSet || repairHastened)) {
            setRepair(joinWalks.delayNanos());
        }
        repairHastened = false;
        if (!livenessSet && liveness.isNeeded()) {
            livenessSet = true;
            turn.effects().schedule(Timer.LIVENESS, Math.min(liveness.delayNanos(), mixing.delayNanos()));
        }
        if (!expirySet && isAnythingAwaited()) {
            expirySet = true;
            long timeoutMillis = turn.config.membership().handshakeTimeoutMillis();
            turn.effects().schedule(Timer.EXPIRY, TimeUnit.MILLISECONDS.toNanos(timeoutMillis) / LOOKS_PER_HANDSHAKE);
        }
    }

    /** Gives up what has been waited for too long. */
    void expire() {
        joinWalks.expire();
        linkSetup.expire();
        splices.expire();
        mixing.expire();
        places.expire();
    }

    private void setRepair(long delayNanos) {
        long atNanos = turn.nowNanos() + delayNanos;
        if (!repairSet || atNanos - repairAtNanos < 0) {
            repairSet = true;
            repairAtNanos = atNanos;
            turn.effects().schedule(Timer.REPAIR, delayNanos);
        }
    }

    private boolean isAnythingAwaited() {
        return joinWalks.isBusy() || linkSetup.isBusy() || splices.isBusy() || mixing.isBusy() || places.havePromises();
    }
}
