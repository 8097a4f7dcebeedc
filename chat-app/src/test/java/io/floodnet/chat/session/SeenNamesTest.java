package io.floodnet.chat.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Username;
import org.junit.jupiter.api.Test;

/** Who was heard of late. */
class SeenNamesTest {

    @Test
    void theNameHeardLongestAgoIsForgottenFirst() {
        SeenNames names = new SeenNames();
        names.add(ChatFixture.BOB);
        names.add(ChatFixture.CAROL);
        names.add(ChatFixture.BOB);

        for (int other = 0; other < SeenNames.NAMES_MAX - 1; other++) {
            names.add(new Username("other-" + other));
        }

        assertTrue(names.contains(ChatFixture.BOB));
        assertFalse(names.contains(ChatFixture.CAROL));
    }
}
