package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.overlay.OverlayConfig.Flow;
import io.floodnet.overlay.OverlayConfig.Membership;
import io.floodnet.overlay.OverlayConfig.Reachability;
import org.junit.jupiter.api.Test;

class OverlayConfigTest {
    private static final OverlayConfig DEFAULTS = OverlayConfig.defaults();

    private static OverlayConfig with(int desiredDegree, int degreeSlack, int undialableMax) {
        Membership m = DEFAULTS.membership();
        return DEFAULTS.withMembership(new Membership(
                        desiredDegree,
                        degreeSlack,
                        m.walkHops(),
                        m.walksMax(),
                        m.handshakeTimeoutMillis(),
                        m.repairDelayMillis(),
                        m.repairDelayMaxMillis(),
                        m.isolatedDelayMaxMillis(),
                        m.guestsMax(),
                        m.rememberedMax(),
                        m.mixingIntervalMillis(),
                        m.nearLinks()))
                .withReachability(new Reachability(Reachability.Stance.FIND_OUT, undialableMax));
    }

    @Test
    void aNodeHasSixtyFourLinksAtMostOfAllKinds() {
        assertEquals(32, with(30, 2, 32).membership().degreeMax());

        String refusal = assertThrows(IllegalArgumentException.class, () -> with(32, 1, 32))
                .getMessage();
        assertEquals("links of all kinds must be within 1..64, got 65", refusal);
    }

    @Test
    void theLargestMessageHasCreditBeforeTheWindowIsAllOpenAndNobodyIsGivenUpWhoIsWaitedFor() {
        String window = assertThrows(IllegalArgumentException.class, () -> new Flow(131_071, 262_144, 1_000, 10_000))
                .getMessage();
        String stall = assertThrows(IllegalArgumentException.class, () -> new Flow(262_144, 262_144, 1_000, 999))
                .getMessage();

        assertEquals("window in bytes must be within 131072..1048576, got 131071", window);
        assertEquals("stall timeout in ms must be within 1000..3600000, got 999", stall);
    }
}
