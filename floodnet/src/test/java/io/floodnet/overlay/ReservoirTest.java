package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservoirTest {

    private static Reservoir filled(long seed, int first, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        Reservoir reservoir = new Reservoir(random);
        for (int i = first; i < first + count; i++) {
            reservoir.heardOf(contact(i));
        }
        return reservoir;
    }

    /** Ids as they are: random, so that their bits say nothing. */
    private static Contact contact(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return new Contact(
                new NodeId(random.nextLong(), random.nextLong()),
                TestNode.contact(number).addresses());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whomItKeepsDependsOnWhomItHeardOfAndNotOnHowOftenOrWhen(long seed) {
        Reservoir once = filled(seed, 0, 1_000);
        Reservoir often = filled(seed, 0, 1_000);
        for (int i = 0; i < 10_000; i++) {
            often.heardOf(contact(990 + i % 10));
        }

        assertEquals(once.contacts(), often.contacts());
    }

    @Test
    void whoWasCalledInVainIsSetAsideUntilThereIsALinkAnew() {
        Reservoir reservoir = filled(1, 0, 1_000);
        List<Contact> all = reservoir.contacts();
        all.subList(0, 15).forEach(reservoir::missed);
        reservoir.missed(contact(5_000));

        assertEquals(List.of(all.get(15)), reservoir.untried());

        reservoir.reconnected();
        assertEquals(all, reservoir.untried());
    }

    @Test
    void whoIsMetAfterAllIsNotSetAside() {
        Reservoir reservoir = filled(1, 0, 1_000);
        Contact one = reservoir.contacts().get(3);
        reservoir.missed(one);

        reservoir.met(one);

        assertTrue(reservoir.untried().contains(one));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsSomeOfTheFirstHalfAfterTheSecond(long seed) {
        Reservoir reservoir = filled(seed, 0, 2_000);
        List<Contact> first = filled(seed, 0, 1_000).contacts();

        long kept = reservoir.contacts().stream().filter(first::contains).count();

        assertEquals(16, reservoir.contacts().size());
        assertTrue(kept >= 2 && kept <= 14, "of the first half: " + kept);
    }

    @Test
    void anotherSaltKeepsOthers() {
        assertFalse(filled(1, 0, 1_000).contacts().equals(filled(2, 0, 1_000).contacts()));
    }

    @Test
    void oneThatWasCalledInVainInTenDifferentHoursIsDropped() {
        Reservoir reservoir = filled(1, 1, 1);
        long now = 0;
        for (int i = 0; i < 9; i++) {
            reservoir.gone(contact(1), now);
            reservoir.gone(contact(1), now + 1);
            now += Duration.ofHours(1).toNanos();
        }
        assertEquals(List.of(contact(1)), reservoir.contacts());

        reservoir.gone(contact(1), now);

        assertEquals(List.of(), reservoir.contacts());
    }

    @Test
    void aNodeThatWasSpokenToMovesAndIsForgiven() {
        Reservoir reservoir = filled(1, 1, 1);
        Contact moved = new Contact(contact(1).id(), List.of(new Address("198.51.100.1", 7)));
        for (int hour = 0; hour < 9; hour++) {
            reservoir.gone(contact(1), Duration.ofHours(hour).toNanos());
        }

        reservoir.heardOf(moved);
        assertEquals(List.of(contact(1)), reservoir.contacts(), "hearsay moves nobody");

        reservoir.met(moved);
        reservoir.gone(moved, Duration.ofHours(9).toNanos());
        assertEquals(List.of(moved), reservoir.contacts());
    }
}
