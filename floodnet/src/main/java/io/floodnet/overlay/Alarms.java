package io.floodnet.overlay;

import java.util.concurrent.TimeUnit;

/** Decides what a node has to be woken for, and sees to it that it is: called at the end of each input. */
final class Alarms {
    /** How many times, within the time that a handshake may take, it is looked whether one has run out. */
    private static final int LOOKS_PER_HANDSHAKE = 4;

    private final Core core;
    private final JoinWalks joinWalks;
    private final Splices splices;
    private final Liveness liveness;
    private final Mixing mixing;
    private boolean repairSet;
    private boolean repairHastened;
    private long repairAtNanos;
    private boolean livenessSet;
    private boolean expirySet;

    Alarms(Core core, JoinWalks joinWalks, Splices splices, Liveness liveness, Mixing mixing) {
        this.core = core;
        this.joinWalks = joinWalks;
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
            case MESSAGES, FLOW, DIRECTS, SYNC -> throw new AssertionError("no concern of these rooms: " + timer);
        }
    }

    void set() {
        if (core.places.wanted() > 0 && (!repairSet || repairHastened)) {
            setRepair(joinWalks.delayNanos());
        }
        repairHastened = false;
        if (!livenessSet && liveness.isNeeded()) {
            livenessSet = true;
            core.effects().schedule(Timer.LIVENESS, Math.min(liveness.delayNanos(), mixing.delayNanos()));
        }
        if (!expirySet && isAnythingAwaited()) {
            expirySet = true;
            long timeoutMillis = core.config.membership().handshakeTimeoutMillis();
            core.effects().schedule(Timer.EXPIRY, TimeUnit.MILLISECONDS.toNanos(timeoutMillis) / LOOKS_PER_HANDSHAKE);
        }
    }

    /** Gives up what has been waited for too long. */
    void expire() {
        joinWalks.expire();
        core.linkSetup.expire();
        new Invitations(core).expire();
        core.holds.expire();
        splices.expire();
        mixing.expire();
        core.places.expire();
    }

    private void setRepair(long delayNanos) {
        long atNanos = core.nowNanos() + delayNanos;
        if (!repairSet || atNanos - repairAtNanos < 0) {
            repairSet = true;
            repairAtNanos = atNanos;
            core.effects().schedule(Timer.REPAIR, delayNanos);
        }
    }

    private boolean isAnythingAwaited() {
        return joinWalks.isBusy()
                || core.reachability.isBusy()
                || core.linkSetup.isBusy()
                || splices.isBusy()
                || mixing.isBusy()
                || core.places.havePromises();
    }
}
