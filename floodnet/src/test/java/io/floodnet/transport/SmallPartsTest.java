package io.floodnet.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    @Test
    void theClockHasSteppedWhenItIsSet() {
        ClockWatch clock = new ClockWatch(1_000_000, 0);

        assertFalse(clock.hasStepped(1_005_000, TimeUnit.SECONDS.toNanos(5)));
        assertTrue(clock.hasStepped(1_012_000, TimeUnit.SECONDS.toNanos(10)));
        assertFalse(clock.hasStepped(1_017_000, TimeUnit.SECONDS.toNanos(15)));
        assertTrue(clock.hasStepped(1_018_000, TimeUnit.SECONDS.toNanos(20)));
    }

    @Test
    void theClockHasSteppedWhenItCreptAway() {
        ClockWatch clock = new ClockWatch(0, 0);

        assertFalse(clock.hasStepped(100_600, TimeUnit.SECONDS.toNanos(100)));
        assertTrue(clock.hasStepped(201_200, TimeUnit.SECONDS.toNanos(200)));
    }

    @Test
    void warningsComeOnceASecondAtMost() {
        WarningLimit limit = new WarningLimit();
        long start = Long.MAX_VALUE - 10; // the clock that only counts may run over

        assertTrue(limit.allows(start));
        assertFalse(limit.allows(start + TimeUnit.MILLISECONDS.toNanos(999)));
        assertTrue(limit.allows(start + TimeUnit.MILLISECONDS.toNanos(1_000)));
    }

    @Test
    void whatIsLoggedHasNoControlCharactersAndAnEnd() {
        assertEquals("a?[31m?b", LogText.of("a\u001b[31m\nb"));
        assertEquals("?", LogText.of("\u202e"));
        assertEquals(203, LogText.of("x".repeat(100_000)).length());
    }

    @Test
    void failuresOfTheNetworkHaveTheirWords() {
        assertEquals(ConnectFailure.REFUSED, ConnectFailure.of(new ConnectException("refused")));
        assertEquals(ConnectFailure.UNREACHABLE, ConnectFailure.of(new NoRouteToHostException()));
        assertEquals(ConnectFailure.TIMED_OUT, ConnectFailure.of(new SocketTimeoutException()));
        assertEquals(ConnectFailure.UNREACHABLE, ConnectFailure.of(new IOException("network is unreachable")));
    }

    @Test
    void theMostTellingFailureIsReported() {
        assertEquals(ConnectFailure.SELF, ConnectFailure.REFUSED.or(ConnectFailure.SELF));
        assertEquals(ConnectFailure.REFUSED, ConnectFailure.REFUSED.or(ConnectFailure.NO_SUCH_HOST));
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        TransportConfig defaults = TransportConfig.defaults();

        assertThrows(IllegalArgumentException.class, () -> defaults.withHandshake(0, 1));
        assertThrows(IllegalArgumentException.class, () -> EventLoops.ofThreads(0));
    }
}
