package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import io.floodnet.packet.JoinRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes to join through that come to be known while a node runs. */
class EntryFoundTest {
    private static final Address FOUND = new Address("192.0.2.7", 55_555);

    @Test
    void aNodeAloneSetsOutFromItAtOnce() {
        TestNode node = new TestNode();
        node.start();

        node.findEntry(FOUND);
        List<Dial> dials = node.dials();
        node.dialed(dials.get(0), contact(9));

        assertEquals(
                List.of(List.of(FOUND)), dials.stream().map(Dial::addresses).toList());
        assertEquals(4, node.sent(JoinRequest.class).size());
    }

    @Test
    void itIsTriedBesideOneThatDoesNotAnswer() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        node.dials();

        node.findEntry(FOUND);

        assertEquals(
                List.of(List.of(FOUND)),
                node.dials().stream().map(Dial::addresses).toList());
    }

    @Test
    void whatIsKnownChangesNothing() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        node.findEntry(FOUND);
        node.effects.drain();

        node.findEntry(FOUND);
        node.findEntry(ENTRY);

        assertEquals(List.of(), node.dials());
    }

    @Test
    void aNodeThatHasAllItsLinksHasNoUseForIt() {
        TestNode node = new TestNode();
        node.neighbours(8);

        node.findEntry(FOUND);

        assertEquals(List.of(), node.dials());
    }

    /** Anybody on the same segment can make up any number. */
    @Test
    void thereAreNoMoreThanMayBeAndThoseThatWereGivenStay() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        List<Dial> dials = new ArrayList<>(node.dials());
        for (int number = 1; number <= 100; number++) {
            node.findEntry(new Address("192.0.2.8", number));
        }
        List<Address> tried = new ArrayList<>();
        dials.addAll(node.dials());
        for (int round = 0; round < 200 && !dials.isEmpty(); round++) {
            Dial dial = dials.remove(0);
            tried.add(dial.addresses().get(0));
            node.dialFailed(dial);
            node.passAndRing(Duration.ofSeconds(30));
            dials.addAll(node.dials());
        }

        List<Address> late = tried.subList(tried.size() - 100, tried.size());
        assertEquals(Core.ENTRIES_FOUND_MAX + 1, late.stream().distinct().count());
        assertTrue(late.contains(ENTRY), late::toString);
    }
}
