package io.floodnet.chat.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a name means. */
class AddresseeTest {
    private static final Username BOB = new Username("bob");

    @Test
    void digitsTellPeopleOfOneNameApart() {
        Addressee addressee = Addressee.parse("bob#3fa1");

        assertTrue(addressee.means(BOB, new PersonId(0x3fa1_0000_0000_0000L)));
        assertFalse(addressee.means(BOB, new PersonId(0x3fa2_0000_0000_0000L)));
        assertFalse(addressee.means(new Username("bo"), new PersonId(0x3fa1_0000_0000_0000L)));
        assertEquals("bob#3fa1", addressee.toString());
    }

    /** As they may stand in a list that somebody copied by hand; it was taken for a name of its own. */
    @Test
    void digitsMayBeCapitals() {
        assertEquals(Addressee.parse("bob#3fa1"), Addressee.parse("bob#3FA1"));
        assertEquals(new Addressee(BOB, "3fa1"), new Addressee(BOB, "3FA1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c#", "c#minor", "bob#3fa", "bob#3FG1", "#1"})
    void aNameMayHaveTheSignWithoutThem(String name) {
        assertEquals(Addressee.of(new Username(name)), Addressee.parse(name));
    }

    /** Or somebody would be called what another one is, and get what is meant for that one. */
    @Test
    void nobodyIsCalledWhatAnotherOneIs() {
        assertThrows(IllegalArgumentException.class, () -> new Username("bob#3fa1"));
        assertThrows(IllegalArgumentException.class, () -> new Username("bob#3fa1c"));
        assertThrows(IllegalArgumentException.class, () -> new Username("bob#3FA1"));
    }
}
