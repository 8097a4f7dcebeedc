package io.floodnet.chat.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose coming and going is news, and who is not heard at all. */
class ContactsTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Username BOB = new Username("bob");

    private final Contacts contacts = new Contacts();

    @Test
    void onlyContactsAreNews() {
        assertEquals(Optional.empty(), contacts.newsFrom(BOB, Whereabouts.HERE));

        contacts.add(BOB);

        assertEquals(Optional.of(Instant.MIN), contacts.newsFrom(BOB, Whereabouts.HERE));
        assertEquals(Optional.empty(), contacts.newsFrom(BOB, Whereabouts.GONE));
    }

    /** Anybody can claim to be bob, and to come and go a thousand times a second. */
    @Test
    void whoComesAndGoesAllTheTimeIsNewsOnceInAWhile() {
        contacts.add(BOB);
        contacts.onSaid(BOB, Whereabouts.HERE, NOON);
        contacts.onSaid(BOB, Whereabouts.GONE, NOON.plusSeconds(1));

        assertEquals(Optional.of(NOON.plusSeconds(30)), contacts.newsFrom(BOB, Whereabouts.HERE));
    }

    /** Both had one limit, and "has left" was swallowed after "is here". */
    @Test
    void thatSomebodyCameDoesNotKeepBackThatTheyLeft() {
        contacts.add(BOB);
        contacts.onSaid(BOB, Whereabouts.HERE, NOON);

        assertEquals(Optional.of(Instant.MIN), contacts.newsFrom(BOB, Whereabouts.GONE));
    }

    @Test
    void whatIsKnownIsNoNews() {
        contacts.add(BOB);
        contacts.settle(BOB, Whereabouts.HERE);

        assertEquals(Optional.empty(), contacts.newsFrom(BOB, Whereabouts.HERE));
        assertEquals(Optional.of(Instant.MIN), contacts.newsFrom(BOB, Whereabouts.GONE));
    }

    @Test
    void thereAreNoMoreThanMayBe() {
        for (int number = 0; number < Contacts.NAMES_MAX; number++) {
            assertTrue(contacts.add(new Username("n" + number)));
        }

        assertFalse(contacts.add(BOB));
        assertTrue(contacts.add(new Username("n1")));
    }

    @Test
    void whoIsIgnoredByDigitsLeavesOthersOfTheNameToBeHeard() {
        Ignored ignored = new Ignored();

        assertTrue(ignored.turn(Addressee.parse("bob#3fa1")));

        assertTrue(ignored.contains(BOB, new PersonId(0x3fa1_0000_0000_0000L)));
        assertFalse(ignored.contains(BOB, new PersonId(0x3fa2_0000_0000_0000L)));
        assertEquals(List.of(Addressee.parse("bob#3fa1")), ignored.all());
        assertFalse(ignored.turn(Addressee.parse("bob#3fa1")));
        assertEquals(List.of(), ignored.all());
    }
}
