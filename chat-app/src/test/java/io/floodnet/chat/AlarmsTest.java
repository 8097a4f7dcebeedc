package io.floodnet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.session.Alarm;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time as an input. */
class AlarmsTest {
    private static final long SECOND = 1_000_000_000;
    private final long start = start();

    private final Alarms alarms = new Alarms();

    @Test
    void nothingRingsWhereNothingIsSet() {
        assertEquals(Long.MAX_VALUE, alarms.delayNanos(start));
        assertEquals(Optional.empty(), alarms.ring(start));
    }

    @Test
    void ringsOnceWhenItIsTime() {
        alarms.set(Alarm.SEND_AGAIN, 1_000, start);

        assertEquals(SECOND, alarms.delayNanos(start));
        assertEquals(Optional.empty(), alarms.ring(start + SECOND - 1));
        assertEquals(Optional.of(Alarm.SEND_AGAIN), alarms.ring(start + SECOND));
        assertEquals(Optional.empty(), alarms.ring(start + SECOND));
    }

    @Test
    void theEarliestComesFirst() {
        alarms.set(Alarm.GIVE_UP, 10_000, start);
        alarms.set(Alarm.SEND_AGAIN, 1_000, start);

        assertEquals(SECOND, alarms.delayNanos(start));
    }

    @Test
    void settingItAgainMovesIt() {
        alarms.set(Alarm.GIVE_UP, 1_000, start);
        alarms.set(Alarm.GIVE_UP, 2_000, start);

        assertEquals(2 * SECOND, alarms.delayNanos(start));
    }

    /** Just before the clock of the JVM wraps around, which it may at any time. */
    private static long start() {
        return Long.MAX_VALUE - SECOND / 2;
    }
}
