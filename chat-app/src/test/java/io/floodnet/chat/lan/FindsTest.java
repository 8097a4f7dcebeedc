package io.floodnet.chat.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a segment full of liars can do. */
class FindsTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final Finds finds = new Finds();

    private static Address address(int number) {
        return new Address("192.168.1.7", number);
    }

    @Test
    void whatIsKnownIsNoNews() {
        assertTrue(finds.isNews(address(1), NOON));
        assertFalse(finds.isNews(address(1), NOON));
        assertFalse(finds.isNews(address(1), NOON.plusSeconds(3_600)));
    }

    @Test
    void whatIsMadeUpWithoutEndIsTriedNowAndThen() {
        long atOnce = IntStream.rangeClosed(1, 10_000)
                .filter(number -> finds.isNews(address(number), NOON))
                .count();
        long inAMinute = IntStream.rangeClosed(10_001, 20_000)
                .filter(number -> finds.isNews(address(number), NOON.plusSeconds(60)))
                .count();

        assertEquals(16, atOnce);
        assertEquals(6, inAMinute);
    }

    /** The node has forgotten it as well. */
    @Test
    void whatIsForgottenForOthersIsNewsAgain() {
        IntStream.rangeClosed(1, 17).forEach(number -> finds.isNews(address(number), NOON.plusSeconds(10L * number)));

        assertTrue(finds.isNews(address(1), NOON.plusSeconds(1_000)));
        assertFalse(finds.isNews(address(17), NOON.plusSeconds(1_000)));
    }
}
