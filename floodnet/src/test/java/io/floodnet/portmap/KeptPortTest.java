package io.floodnet.portmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptPortTest {
    private static final int PORT = 40_000;
    private static final String OUTSIDE = "203.0.113.5:40000";
    private static final String ELSEWHERE = "198.51.100.7:41000";
    private static final String NOWHERE = "null";

    private final FakeRouter router = new FakeRouter();
    private final List<String> heard = new ArrayList<>();
    private final KeptPort kept = new KeptPort(router, PORT, external -> heard.add(String.valueOf(external)));

    @Test
    void asksForTwoHoursAndAgainAfterHalfOfThem() throws Exception {
        router.grants(OUTSIDE);

        assertEquals(FakeRouter.HOUR_SECONDS, kept.ask());
        assertEquals(FakeRouter.HOUR_SECONDS, kept.ask());

        assertEquals(List.of("map 40000 for 7200", "map 40000 for 7200"), router.asked());
        assertEquals(List.of(OUTSIDE), heard, "what is as before is told once");
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "-5, 30", "59, 30", "120, 60", "7200, 3600", "604800, 3600", "4294967295, 3600"})
    void howeverLongARouterGrantsItIsAskedNeitherTooOftenNorTooSeldom(long granted, long expected) throws Exception {
        router.grants(OUTSIDE, granted);

        assertEquals(expected, kept.ask());
    }

    @Test
    void aMappingMayComeLate() throws Exception {
        router.refuses().refuses().grants(OUTSIDE);

        assertEquals(60, kept.ask());
        assertEquals(120, kept.ask());
        assertEquals(List.of(), heard);
        kept.ask();

        assertEquals(List.of(OUTSIDE), heard);
    }

    @Test
    void whereNobodyAnswersItAsksEverMoreSeldomButNotNever() throws Exception {
        router.refuses();

        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waits.add(kept.ask());
        }

        assertEquals(List.of(60L, 120L, 240L, 480L, 960L, 1_920L, 1_920L, 1_920L), waits);
        assertEquals(List.of(), heard);
    }

    @Test
    void aMappingMayChange() throws Exception {
        router.grants(OUTSIDE).grants(ELSEWHERE);

        kept.ask();
        kept.ask();

        assertEquals(List.of(OUTSIDE, ELSEWHERE), heard);
    }

    @Test
    void oneRenewalThatFailsIsTriedAgainBeforeTheMappingEnds() throws Exception {
        router.grants(OUTSIDE).refuses().grants(OUTSIDE);

        kept.ask();
        assertEquals(1_800, kept.ask());
        kept.ask();

        assertEquals(List.of(OUTSIDE), heard);
    }

    @Test
    void aMappingThatIsRefusedTwiceIsLostAndMayComeBack() throws Exception {
        router.grants(OUTSIDE).refuses().refuses().grants(OUTSIDE);

        kept.ask();
        kept.ask();
        assertEquals(60, kept.ask());
        assertEquals(List.of(OUTSIDE, NOWHERE), heard);
        kept.ask();

        assertEquals(List.of(OUTSIDE, NOWHERE, OUTSIDE), heard);
    }

    @Test
    void givesBackWhatItHoldsAndOnlyThat() throws Exception {
        router.refuses().grants(OUTSIDE);
        kept.ask();
        kept.release();
        assertTrue(router.asked().stream().noneMatch(asked -> asked.startsWith("unmap")));

        kept.ask();
        router.asked();
        kept.release();
        kept.release();

        assertEquals(List.of("unmap 40000"), router.asked());
    }
}
