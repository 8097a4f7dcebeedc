package io.floodnet.chat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who was heard of late. */
class SeenNamesTest {

    private static NodeId node(int number) {
        return new NodeId(number, number);
    }

    @Test
    void theNameHeardLongestAgoIsForgottenFirst() {
        SeenNames names = new SeenNames();
        names.add(node(1), ChatFixture.BOB);
        names.add(node(2), ChatFixture.CAROL);
        names.add(node(1), ChatFixture.BOB);

        for (int other = 0; other < SeenNames.NAMES_MAX - 1; other++) {
            names.add(node(3 + other), new Username("other-" + other));
        }

        assertTrue(names.contains(ChatFixture.BOB));
        assertFalse(names.contains(ChatFixture.CAROL));
        assertEquals(Optional.of(ChatFixture.BOB), names.nameOf(node(1)));
        assertEquals(Optional.empty(), names.nameOf(node(2)));
    }

    @Test
    void aNodeIsKnownByTheNameThatItLastWentBy() {
        SeenNames names = new SeenNames();
        names.add(node(1), ChatFixture.BOB);

        names.add(node(1), ChatFixture.CAROL);

        assertEquals(Optional.of(ChatFixture.CAROL), names.nameOf(node(1)));
    }
}
