package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private static final Contact LOWER = contact(60);
    private static final Contact HIGHER = contact(200);

    private final TestNode node = new TestNode();

    private static Bye leaving(Contact partner) {
        return new Bye(Bye.Reason.LEAVING, 5, List.of(partner));
    }

    @Test
    void aLeaverPairsItsNeighboursUpAndHangsUp() {
        List<Link> neighbours = node.neighbours(8);
        Link guest = node.guest(contact(50));
        node.did();

        node.leave();

        List<Effect> did = node.did();
        Map<Contact, Contact> pairs = new HashMap<>();
        Map<Contact, Long> tokens = new HashMap<>();
        for (Link link : neighbours) {
            Bye bye = byeTo(link, did);
            pairs.put(link.peer(), bye.partner().get(0));
            tokens.put(link.peer(), bye.token());
            assertTrue(did.contains(new Closed(link, CloseReason.LEAVING)));
        }
        pairs.forEach((one, other) -> {
            assertEquals(one, pairs.get(other), "pairs are mutual");
            assertEquals(tokens.get(one), tokens.get(other));
        });
        assertTrue(did.contains(new Closed(guest, CloseReason.LEAVING)));
        assertEquals(0, node.node.degree());
    }

    private static Bye byeTo(Link link, List<Effect> did) {
        return did.stream()
                .filter(effect -> effect instanceof Sent sent && sent.link() == link)
                .map(effect -> (Bye) ((Sent) effect).packet())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOddNeighbourOutIsLeftToRepair() {
        List<Link> neighbours = node.neighbours(3);

        node.leave();

        List<Effect> did = node.did();
        assertEquals(
                1,
                neighbours.stream()
                        .filter(link -> byeTo(link, did).partner().isEmpty())
                        .count());
    }

    @Test
    void theOneWithTheLowerIdAsksTheOther() {
        Link leaver = node.neighbours(8).get(0);

        node.receive(leaver, leaving(HIGHER));

        Dial dial = node.dials().get(0);
        assertEquals(HIGHER, dial.contact());
        Link link = node.dialed(dial, HIGHER);
        assertEquals(List.of(new Sent(link, new LinkRequest(5))), node.did());
        node.receive(link, new LinkOk());
        assertEquals(8, node.node.degree());
    }

    @Test
    void theOneWithTheHigherIdKeepsThePlaceForTheOther() {
        Link leaver = node.neighbours(8).get(0);

        node.receive(leaver, leaving(LOWER));
        assertEquals(List.of(), node.dials());
        Link link = node.guest(LOWER);
        node.receive(link, new LinkRequest(5));

        assertTrue(link.isNeighbour());
        assertEquals(8, node.node.degree());
    }

    @Test
    void aPartnerThatIsANeighbourAlreadyOrThisNodeItselfIsNobodyToLinkWith() {
        List<Link> neighbours = node.neighbours(8);

        node.receive(neighbours.get(0), leaving(neighbours.get(1).peer()));
        node.receive(neighbours.get(2), leaving(SELF));

        assertEquals(List.of(), node.dials());
        assertEquals(6, node.node.degree());
    }
}
