package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTest {
    private static final int MAX = OverlayConfig.defaults().membership().rememberedMax();

    private final AddressBook book =
            new Core(OverlayConfig.defaults(), TestNode.SELF, List.of(), new SplittableRandom(1)).addressBook;

    private static Contact contact(int number) {
        return TestNode.contact(1_000 + number);
    }

    @Test
    void remembersInTheOrderInWhichItHeard() {
        book.heardOf(contact(3));
        book.met(contact(1));
        book.heardOf(contact(2));
        book.met(contact(3));

        assertEquals(List.of(contact(3), contact(1), contact(2)), book.contacts());
    }

    @Test
    void neitherTheNodeItselfNorOneThatNobodyCanDialIsWorthALine() {
        book.met(TestNode.SELF);
        book.heardOf(new Contact(new NodeId(7, 7), List.of()));

        assertEquals(List.of(), book.contacts());
    }

    @Test
    void idsThatLookAlikeAreToldApart() {
        for (int high = 0; high < 5; high++) {
            book.heardOf(new Contact(new NodeId(high, 7 + (high << 7)), List.of(new Address("192.0.2.1", 1 + high))));
        }

        assertEquals(5, book.contacts().size());
    }

    @Test
    void hearsayDoesNotReplaceWhatIsKnownFirstHand() {
        Contact firstHand = contact(1);
        Contact hearsay = new Contact(firstHand.id(), List.of(new Address("198.51.100.9", 9)));
        book.met(firstHand);

        book.heardOf(hearsay);
        assertEquals(List.of(firstHand), book.contacts());

        book.met(hearsay);
        assertEquals(List.of(hearsay), book.contacts());
    }

    @Test
    void theOneDialledInVainMostOftenGoesFirst() {
        for (int i = 0; i < MAX; i++) {
            book.heardOf(contact(i));
        }
        book.missed(contact(5));
        book.missed(contact(9));
        book.missed(contact(9));

        book.heardOf(contact(MAX));
        assertFalse(book.contacts().contains(contact(9)));

        book.heardOf(contact(MAX + 1));
        assertFalse(book.contacts().contains(contact(5)), "what was counted moved up with its contact");
        assertEquals(MAX, book.contacts().size());
    }

    @Test
    void picksOneDialledInVainOnlyWhenThereIsNoOther() {
        book.heardOf(contact(1));
        book.met(contact(2));
        book.missed(contact(1));

        assertEquals(contact(2), book.pick(contact -> true));
        assertEquals(contact(1), book.pick(contact -> !contact.equals(contact(2))));
        assertNull(book.pick(contact -> false));
    }

    @Test
    void whatWasDialledInVainWithoutLinksIsForgottenWithTheFirstLink() {
        book.heardOf(contact(1));
        book.missed(contact(1));
        assertFalse(book.hasUntried(contact -> true));

        book.reconnected();

        assertTrue(book.hasUntried(contact -> true));
    }

    @Test
    void oneThatIsMetAfterAllWasNotDialledInVain() {
        book.heardOf(contact(1));
        book.missed(contact(1));
        assertFalse(book.hasUntried(contact -> true));

        book.met(contact(1));

        assertTrue(book.hasUntried(contact -> true));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsHalfOfItsLinesForThoseItMetHoweverManyItHearsOf(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<NodeId> met = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            Contact contact = contact(random.nextInt(500));
            if (i < MAX / 2) {
                book.met(contact);
                met.add(contact.id());
            } else if (random.nextInt(4) == 0) {
                book.missed(contact);
            } else {
                book.heardOf(contact);
            }

            List<NodeId> kept = book.contacts().stream().map(Contact::id).toList();
            assertTrue(kept.containsAll(met), "after " + i);
            assertTrue(kept.size() <= MAX + 16, "after " + i);
            assertEquals(kept.size(), Set.copyOf(kept).size(), "nobody stands there twice");
        }
        assertTrue(book.contacts().size() >= MAX);
    }

    @Test
    void whoIsGoneIsStruckOutButRememberedOfOld() {
        book.met(contact(1));

        book.gone(contact(1));

        assertNull(book.pickFresh(contact -> true));
        assertEquals(contact(1), book.pickOld(contact -> true));
        assertEquals(List.of(contact(1)), book.contacts());
    }

    @Test
    void drawsSoManyAndNoneTwice() {
        for (int i = 0; i < MAX; i++) {
            book.heardOf(contact(i));
        }

        List<Contact> drawn = book.draw(8);

        assertEquals(8, Set.copyOf(drawn).size());
        assertTrue(book.contacts().containsAll(drawn));
        assertEquals(MAX, book.draw(2 * MAX).size(), "no more than there are");
    }
}
