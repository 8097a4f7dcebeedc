package io.floodnet.overlay;

import static io.floodnet.overlay.SeenPackets.Verdict.DUPLICATE;
import static io.floodnet.overlay.SeenPackets.Verdict.EXPIRED;
import static io.floodnet.overlay.SeenPackets.Verdict.FIRST;
import static io.floodnet.overlay.SeenPackets.Verdict.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenPacketsTest {
    private static final Payload PAYLOAD = Payload.copyOf(new byte[] {1});
    private static final long NOW = 1_800_000_000_000L;
    private static final int LIFETIME_SECONDS = 120;
    private static final int TOLERANCE_SECONDS = 600;
    private static final int ORIGINS_MAX = 64;
    private static final int WINDOW = 1_024;
    private static final int LOOK_BACK = 512;

    private final SeenPackets seen = new SeenPackets(
            new OverlayConfig.Dissemination(
                    OverlayConfig.Dissemination.Mode.FLOOD,
                    LIFETIME_SECONDS,
                    TOLERANCE_SECONDS,
                    ORIGINS_MAX,
                    WINDOW,
                    12),
            LOOK_BACK,
            42);

    private static Message message(long origin, long sequence, long sentAtMillis) {
        return message(origin, 1, sequence, sentAtMillis);
    }

    private static Message message(long origin, long epoch, long sequence, long sentAtMillis) {
        return new Message(new NodeId(origin, 0), epoch, sequence, sentAtMillis, LIFETIME_SECONDS, 4, 0, PAYLOAD);
    }

    private static long afterSeconds(long seconds) {
        return NOW + seconds * 1_000;
    }

    @Test
    void admitsEachMessageOnce() {
        assertEquals(FIRST, seen.admit(message(1, 1, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, 1, NOW), NOW));
        assertEquals(FIRST, seen.admit(message(1, 2, NOW), NOW));
        assertEquals(FIRST, seen.admit(message(2, 1, NOW), NOW));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithAnUnboundedSetHoweverMessagesOvertakeOneAnother(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Long> oracle = new HashSet<>();
        List<Long> inFlight = new ArrayList<>();
        long sent = 0;
        for (int step = 0; step < 200_000; step++) {
            while (inFlight.size() < WINDOW / 4) {
                sent++;
                inFlight.add(sent);
                if (random.nextInt(3) == 0) {
                    inFlight.add(sent);
                }
            }
            long sequence = inFlight.remove(random.nextInt(Math.min(inFlight.size(), 1 + random.nextInt(WINDOW / 4))));
            SeenPackets.Verdict expected = oracle.add(sequence) ? FIRST : DUPLICATE;

            assertEquals(expected, seen.admit(message(1, sequence, NOW), NOW), "sequence " + sequence);
        }
    }

    @Test
    void aMessageThatIsOvertakenByMoreThanTheWindowIsGivenUpRatherThanAdmittedTwice() {
        seen.admit(message(1, 1, NOW), NOW);
        seen.admit(message(1, 3, NOW), NOW);
        seen.admit(message(1, 3 + WINDOW, NOW), NOW);

        assertEquals(DUPLICATE, seen.admit(message(1, 1, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, 2, NOW), NOW), "it was never seen, but nobody can tell any more");
        assertEquals(DUPLICATE, seen.admit(message(1, 3, NOW), NOW));
        assertEquals(FIRST, seen.admit(message(1, 4, NOW), NOW));
    }

    @ParameterizedTest(name = "sequence {0}")
    @ValueSource(longs = {1, 63, 64, 65, 66, 128, 1_024, 1_025, 1_000_000, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void aNodeThatComesIntoTheMiddleOfAStreamMissesNothingFromThereOn(long sequence) {
        assertEquals(FIRST, seen.admit(message(1, sequence, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, sequence, NOW), NOW));
        if (sequence > 1) {
            assertEquals(FIRST, seen.admit(message(1, sequence - 1, NOW), NOW), "the one just before it");
            assertEquals(DUPLICATE, seen.admit(message(1, sequence - 1, NOW), NOW));
        }
        if (sequence < Long.MAX_VALUE) {
            assertEquals(FIRST, seen.admit(message(1, sequence + 1, NOW), NOW));
            assertEquals(DUPLICATE, seen.admit(message(1, sequence + 1, NOW), NOW));
        }
    }

    @Test
    void whatAnOriginSentBeforeItWasHeardOfIsLetInOnceAsFarBackAsIsKept() {
        long met = 1_000;
        seen.admit(message(1, met, NOW), NOW);
        seen.admit(message(1, met + 5 * WINDOW, NOW), NOW);

        for (long sequence = met - LOOK_BACK; sequence < met; sequence++) {
            assertFalse(seen.hasSeen(new NodeId(1, 0), 1, sequence), "sequence " + sequence);
            assertEquals(FIRST, seen.admit(message(1, sequence, NOW), NOW), "sequence " + sequence);
            assertEquals(DUPLICATE, seen.admit(message(1, sequence, NOW), NOW), "sequence " + sequence);
        }
        assertEquals(DUPLICATE, seen.admit(message(1, met - LOOK_BACK - 1, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, 1, NOW), NOW));
    }

    @Test
    void aJumpToTheEndOfAllNumbersCostsNoTimeAndAdmitsNothingTwice() {
        seen.admit(message(1, 5, NOW), NOW);

        assertEquals(FIRST, seen.admit(message(1, Long.MAX_VALUE, NOW), NOW));

        assertEquals(DUPLICATE, seen.admit(message(1, 5, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, Long.MAX_VALUE, NOW), NOW));
    }

    @Test
    void anOriginThatStartsAnewIsHeardFromItsFirstMessageOn() {
        seen.admit(message(1, 1, 100, NOW), NOW);

        assertEquals(FIRST, seen.admit(message(1, 2, 1, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, 1, 100, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(1, 2, 1, NOW), NOW));
    }

    @Test
    void aForgedRunOfAnOriginMutesNobody() {
        seen.admit(message(1, Long.MAX_VALUE, 7, NOW), NOW);

        for (int sequence = 1; sequence < 100; sequence++) {
            assertEquals(FIRST, seen.admit(message(1, 1, sequence, NOW), NOW));
        }
    }

    @Test
    void aClockThatWasFarAheadDoesNotLeaveTheNodeDeafToNewcomers() {
        long wrong = afterSeconds(7 * 86_400);
        for (int origin = 0; origin < ORIGINS_MAX; origin++) {
            seen.admit(message(origin, 1, wrong), wrong);
        }
        long later = wrong + 3_600_000;
        seen.admit(message(ORIGINS_MAX, 1, later), later);

        seen.admit(message(1_000, 1, NOW), NOW);
        assertEquals(FIRST, seen.admit(message(1_001, 1, NOW + 2_000), NOW + 2_000));
    }

    @Test
    void aClockThatWasSetBackStillMakesRoomForOthers() {
        long ahead = afterSeconds(86_400);
        for (int origin = 0; origin < ORIGINS_MAX / 2; origin++) {
            seen.admit(message(origin, 1, NOW), NOW);
        }
        seen.admit(message(ORIGINS_MAX, 1, ahead), ahead);
        for (int origin = 1; origin < ORIGINS_MAX * 3; origin++) {
            long now = NOW + origin * 60_000L;

            assertEquals(FIRST, seen.admit(message(1_000 + origin, 1, now), now), "minute " + origin);
        }
    }

    @Test
    void whatIsTooOldIsDroppedEvenThoughItIsLongForgotten() {
        Message message = message(1, 1, NOW);
        seen.admit(message, NOW);
        long later = afterSeconds(LIFETIME_SECONDS + TOLERANCE_SECONDS) + 1;
        for (int origin = 2; origin < ORIGINS_MAX; origin++) {
            seen.admit(message(origin, 1, later), later);
        }

        assertEquals(EXPIRED, seen.admit(message, later));
    }

    @Test
    void whatWasForgottenIsNotAdmittedAgainWhenTheClockIsSetBack() {
        Message message = message(1, 1, NOW);
        seen.admit(message, NOW);
        long wrong = afterSeconds(86_400);
        for (int origin = 2; origin < ORIGINS_MAX + 2; origin++) {
            seen.admit(message(origin, 1, wrong), wrong);
        }

        assertNotEquals(FIRST, seen.admit(message, NOW));
    }

    @Test
    void whileTheTableIsFullFurtherOriginsAreRefusedAndKnownOnesAreServed() {
        for (int origin = 0; origin < ORIGINS_MAX; origin++) {
            assertEquals(FIRST, seen.admit(message(origin, 1, NOW), NOW));
        }

        assertEquals(REFUSED, seen.admit(message(ORIGINS_MAX, 1, NOW), NOW));
        assertEquals(FIRST, seen.admit(message(3, 2, NOW), NOW));
        assertEquals(DUPLICATE, seen.admit(message(3, 1, NOW), NOW));
        assertEquals(ORIGINS_MAX, seen.origins());
    }

    @Test
    void originsThatHaveExpiredMakeRoomForOthers() {
        for (int origin = 0; origin < ORIGINS_MAX; origin++) {
            seen.admit(message(origin, 1, NOW), NOW);
        }
        long later = afterSeconds(LIFETIME_SECONDS + TOLERANCE_SECONDS) + 1;

        assertEquals(FIRST, seen.admit(message(ORIGINS_MAX, 1, later), later));

        assertEquals(1, seen.origins());
    }

    @Test
    void theNumberOfOriginsStaysBoundedHoweverManyThereAre() {
        long now = NOW;
        for (int i = 0; i < 100_000; i++) {
            now += 100;
            seen.admit(message(i, 1, now), now);
            assertTrue(seen.origins() <= ORIGINS_MAX);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void neverAdmitsTwiceWithManyOriginsClocksAndReplays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Message> admitted = new HashSet<>();
        List<Message> captured = new ArrayList<>();
        long now = NOW;
        for (int step = 0; step < 100_000; step++) {
            now += random.nextInt(2_000) - (random.nextInt(5_000) == 0 ? 3_600_000 : 0);
            long sentAt = now + random.nextLong(-900_000, 900_000);
            Message message = random.nextBoolean() || captured.isEmpty()
                    ? message(random.nextInt(200), 1 + random.nextInt(3), 1 + random.nextInt(3_000), sentAt)
                    : captured.get(random.nextInt(captured.size()));
            captured.add(message);

            if (seen.admit(message, now) == FIRST) {
                assertTrue(admitted.add(message), "admitted twice: " + message);
            }
        }
        assertTrue(admitted.size() > 1_000, "the test admits something: " + admitted.size());
    }
}
