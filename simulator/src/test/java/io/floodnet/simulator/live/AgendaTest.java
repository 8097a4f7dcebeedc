package io.floodnet.simulator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private final Agenda agenda = new Agenda();
    private final List<String> done = new ArrayList<>();

    @Test
    void thingsAreDoneInTheOrderOfTheirTimes() throws Exception {
        agenda.in(Duration.ofMillis(20), () -> done.add("later"));
        agenda.in(Duration.ZERO, () -> done.add("at once"));
        agenda.in(Duration.ofDays(1), () -> done.add("never"));

        agenda.runUntil(agenda.nowNanos() + Duration.ofMillis(50).toNanos());

        assertEquals(List.of("at once", "later"), done);
    }

    @Test
    void whatFollowsFromSomethingCountsFromItsPlannedTime() throws Exception {
        List<Long> times = new ArrayList<>();
        agenda.in(Duration.ZERO, () -> {
            long plannedNanos = agenda.nowNanos();
            agenda.in(Duration.ofNanos(5), () -> times.add(agenda.nowNanos() - plannedNanos));
        });

        agenda.runUntil(agenda.nowNanos() + Duration.ofMillis(50).toNanos());

        assertEquals(List.of(5L), times);
    }

    @Test
    void anInterruptionEndsTheWait() {
        Thread.currentThread().interrupt();

        assertThrows(
                InterruptedException.class,
                () -> agenda.runUntil(Duration.ofDays(1).toNanos()));
    }
}
