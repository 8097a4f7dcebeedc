package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What applications must not be given: three neighbours, of which some send messages in the name of somebody else. */
class DeliveriesTest {
    private static final long SEED = 1;
    private static final NodeId STRANGER = new NodeId(6, 6);
    private static final Payload HELLO = Payload.copyOf(new byte[] {1});

    private final SimulatedNetwork network =
            new SimulatedNetwork(new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), SEED, 3, 1));
    private final SimulatedNode one = network.join(List.of());
    private final SimulatedNode liar = network.join(List.of(one));
    private final SimulatedNode other = network.join(List.of(liar));

    /** All three are neighbours. */
    private void link() {
        network.run(Duration.ofMinutes(5));
        assertEquals(List.of(2, 2, 2), List.of(one.degree(), liar.degree(), other.degree()));
    }

    private void passesOn(Payload payload) {
        link();
        network.tamper(
                liar,
                (self, peer, packet, out) -> out.accept(
                        packet instanceof Message message ? inTheNameOf(STRANGER, message, payload) : packet));
    }

    private static Message inTheNameOf(NodeId origin, Message message, Payload payload) {
        return new Message(
                origin,
                message.epochMillis(),
                message.sequence(),
                message.sentAtMillis(),
                message.lifetimeSeconds(),
                message.hopsLeft(),
                message.hopsTaken(),
                payload);
    }

    private Violation foundAfterABroadcast() {
        network.broadcast(liar, HELLO);
        return assertThrows(Violation.class, () -> network.run(Duration.ofSeconds(5)));
    }

    @Test
    void whatNobodySentIsFoundThoughSomebodyLies() {
        passesOn(Payload.copyOf(new byte[] {2}));

        String claim = foundAfterABroadcast().claim();

        assertEquals("was given a message that nobody sent", claim.substring(0, claim.indexOf(',')));
    }

    @Test
    void theGarbageOfThoseWhoLieIsNoFault() {
        passesOn(Tampering.GARBAGE);

        Broadcast broadcast = network.broadcast(liar, HELLO);
        network.run(Duration.ofSeconds(5));

        assertEquals(0, broadcast.receivers());
    }

    @Test
    void aNodeThatIsGivenItsOwnMessageIsFound() {
        link();
        NodeId notToHear = other.contact().id();
        network.tamper(liar, (self, peer, packet, out) -> {
            if (!(packet instanceof Message) || !peer.equals(notToHear)) {
                out.accept(packet);
            }
        });
        network.tamper(
                one,
                (self, peer, packet, out) -> out.accept(
                        packet instanceof Message message
                                ? inTheNameOf(STRANGER, message, message.payload())
                                : packet));

        assertEquals("was given its own message 0", foundAfterABroadcast().claim());
    }
}
