package io.floodnet.simulator.scenario;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayConfig.Dissemination;
import io.floodnet.overlay.OverlayConfig.Dissemination.Mode;
import io.floodnet.overlay.OverlayConfig.Liveness;
import io.floodnet.overlay.OverlayConfig.Membership;
import io.floodnet.overlay.OverlayConfig.Reachability;
import io.floodnet.overlay.OverlayConfig.Store;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario changes about the protocol's numbers.
 *
 * @param settings the changed ones, in the order of {@link OverlaySetting}; times in the unit of the setting
 */
public record Overlay(Map<OverlaySetting, Long> settings) {
    public static final Overlay DEFAULTS = new Overlay(Map.of());

    /** What {@link OverlaySetting#DISSEMINATION} counts. */
    static final List<Mode> MODES = List.of(Mode.FLOOD, Mode.ROOTED, Mode.ROOTED_FAST);

    public Overlay {
        Map<OverlaySetting, Long> ordered = new EnumMap<>(OverlaySetting.class);
        ordered.putAll(settings);
        settings = Collections.unmodifiableMap(ordered);
        toConfig(settings);
    }

    /** The protocol's defaults but for the settings. */
    public OverlayConfig toConfig() {
        return toConfig(settings);
    }

    private static OverlayConfig toConfig(Map<OverlaySetting, Long> settings) {
        Changes changes = new Changes(settings);
        OverlayConfig defaults = OverlayConfig.defaults();
        return new OverlayConfig(
                changes.applyTo(defaults.membership()),
                changes.applyTo(defaults.reachability()),
                changes.applyTo(defaults.liveness()),
                changes.applyTo(defaults.dissemination()),
                defaults.flow(),
                changes.applyTo(defaults.store()));
    }

    private record Changes(Map<OverlaySetting, Long> settings) {

        Membership applyTo(Membership m) {
            return new Membership(
                    count(OverlaySetting.DESIRED_DEGREE, m.desiredDegree()),
                    count(OverlaySetting.DEGREE_SLACK, m.degreeSlack()),
                    count(OverlaySetting.WALK_HOPS, m.walkHops()),
                    count(OverlaySetting.WALKS_MAX, m.walksMax()),
                    number(OverlaySetting.HANDSHAKE_TIMEOUT, m.handshakeTimeoutMillis()),
                    number(OverlaySetting.REPAIR_DELAY, m.repairDelayMillis()),
                    number(OverlaySetting.REPAIR_DELAY_MAX, m.repairDelayMaxMillis()),
                    number(OverlaySetting.ISOLATED_DELAY_MAX, m.isolatedDelayMaxMillis()),
                    count(OverlaySetting.GUESTS_MAX, m.guestsMax()),
                    count(OverlaySetting.REMEMBERED_MAX, m.rememberedMax()),
                    number(OverlaySetting.MIXING_INTERVAL, m.mixingIntervalMillis()),
                    count(OverlaySetting.NEAR_LINKS, m.nearLinks()));
        }

        Reachability applyTo(Reachability r) {
            return new Reachability(r.stance(), count(OverlaySetting.UNDIALABLE_MAX, r.undialableMax()));
        }

        Liveness applyTo(Liveness l) {
            return new Liveness(
                    number(OverlaySetting.PING_INTERVAL, l.pingIntervalMillis()),
                    number(OverlaySetting.PING_TIMEOUT, l.pingTimeoutMillis()),
                    count(OverlaySetting.PINGS_MAX, l.pingsMax()),
                    number(OverlaySetting.GUEST_TIMEOUT, l.guestTimeoutMillis()));
        }

        Dissemination applyTo(Dissemination d) {
            return new Dissemination(
                    mode(d.mode()),
                    count(OverlaySetting.LIFETIME, d.lifetimeSeconds()),
                    count(OverlaySetting.CLOCK_TOLERANCE, d.clockToleranceSeconds()),
                    count(OverlaySetting.ORIGINS_MAX, d.originsMax()),
                    count(OverlaySetting.SEQUENCE_WINDOW, d.sequenceWindow()),
                    count(OverlaySetting.HOPS_MIN, d.hopsMin()));
        }

        Store applyTo(Store s) {
            return new Store(
                    count(OverlaySetting.STORED_MESSAGES, s.messagesMax()),
                    number(OverlaySetting.STORED_BYTES, s.bytesMax()),
                    count(OverlaySetting.STORED_AGE, s.ageMaxSeconds()),
                    number(OverlaySetting.SYNC_INTERVAL, s.roundMillis()));
        }

        private Mode mode(Mode otherwise) {
            Long place = settings.get(OverlaySetting.DISSEMINATION);
            return place == null ? otherwise : MODES.get(place.intValue());
        }

        private long number(OverlaySetting setting, long otherwise) {
            return settings.getOrDefault(setting, otherwise);
        }

        /** What no int can hold becomes one that the configuration refuses as well. */
        private int count(OverlaySetting setting, int otherwise) {
            return (int) Math.max(-1, Math.min(number(setting, otherwise), Integer.MAX_VALUE));
        }
    }
}
