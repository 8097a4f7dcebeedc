package io.floodnet.transport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final TransportConfig PATIENT = TransportConfig.defaults();
    private static final long ID = 1;

    @Test
    void bothEndsSayWhoTheyAreAndGoOn() throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT);
                RawPeer peer = new RawPeer(node.port(), 2)) {
            Hello hello = assertInstanceOf(Hello.class, peer.receive());
            peer.send(RawPeer.hello(peer.self()));
            peer.send(new Ping(5, Headcount.NONE));

            assertInstanceOf(Pong.class, peer.receive());
            assertEquals(node.node().self(), hello.self());
            assertEquals("127.0.0.1", hello.observedHost());
            assertEquals(RawPeer.NETWORK, hello.networkId());
        }
    }

    @Test
    void aNodeOfAnotherNetworkIsTurnedAway() throws Exception {
        assertTurnedAway(new Hello(Hello.VERSION, Hello.VERSION, "elsewhere", 0, contact(2), "", 0, null));
    }

    @Test
    void aNodeOfAnotherVersionIsTurnedAway() throws Exception {
        assertTurnedAway(new Hello(Hello.VERSION + 1, 9, RawPeer.NETWORK, 0, contact(2), "", 0, null));
    }

    @Test
    void aNodeThatClaimsToBeThisOneIsTurnedAway() throws Exception {
        assertTurnedAway(new Hello(Hello.VERSION, Hello.VERSION, RawPeer.NETWORK, 0, contact(ID), "", 0, null));
    }

    /** In every other home somebody has the very address that a node has in this one. */
    @Test
    void aCallerThatMeantAnotherIsTurnedAway() throws Exception {
        assertTurnedAway(new Hello(
                Hello.VERSION,
                Hello.VERSION,
                RawPeer.NETWORK,
                0,
                contact(2),
                "",
                0,
                contact(3).id()));
    }

    @Test
    void capabilitiesOfLaterVersionsAreNoHindrance() throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT);
                RawPeer peer = new RawPeer(node.port(), 2)) {
            peer.send(new Hello(1, 7, RawPeer.NETWORK, -1, contact(2), "", 0, null));
            peer.send(new Ping(5, Headcount.NONE));

            assertInstanceOf(Hello.class, peer.receive());
            assertInstanceOf(Pong.class, peer.receive());
        }
    }

    @Test
    void whateverComesBeforeHelloEndsTheConnection() throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT);
                RawPeer peer = new RawPeer(node.port(), 2)) {
            peer.send(new Ping(1, Headcount.NONE));

            peer.awaitClosed();
            await().until(() -> node.counters().handshakesFailed() == 1);
        }
    }

    @Test
    void aSecondHelloEndsTheConnection() throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT);
                RawPeer peer = new RawPeer(node.port(), 2).greet()) {
            peer.send(RawPeer.hello(peer.self()));

            assertNull(peer.receive());
            await().until(() -> node.counters().framesMalformed() == 1);
        }
    }

    @Test
    void whoSaysNothingIsClosedWhenTheTimeIsUp() throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT.withHandshake(50, 256));
                RawPeer peer = new RawPeer(node.port(), 2)) {
            peer.awaitClosed();

            await().until(() -> node.counters().handshakesFailed() == 1);
        }
    }

    @Test
    void connectionsThatHaveNotSaidWhoTheyAreAreBounded() throws Exception {
        int bound = 4;
        List<RawPeer> silent = new ArrayList<>();
        try (TestNode node = new TestNode(ID, PATIENT.withHandshake(60_000, bound))) {
            for (int i = 0; i < bound; i++) {
                RawPeer peer = new RawPeer(node.port(), 2 + i);
                assertInstanceOf(Hello.class, peer.receive());
                silent.add(peer);
            }

            try (RawPeer oneTooMany = new RawPeer(node.port(), 99)) {
                assertNull(oneTooMany.receive());
            }

            silent.get(0).close();
            await().until(() -> node.counters().handshakesFailed() == 1);
            try (RawPeer next = new RawPeer(node.port(), 100)) {
                assertInstanceOf(Hello.class, next.receive());
            }
        } finally {
            for (RawPeer peer : silent) {
                peer.close();
            }
        }
    }

    @Test
    void aNodeThatDialsItselfSaysSo() throws Exception {
        int port;
        try (TestNode first = new TestNode(ID, PATIENT)) {
            port = first.port();
        }
        try (TestNode node = new TestNode(ID, RawPeer.NETWORK, PATIENT, port, new Address("127.0.0.1", port))) {
            await().until(() -> node.entryFailures().contains("it is this very node"));
        }
    }

    @Test
    void anEntryThatRefusesSaysSo() throws Exception {
        int port;
        try (TestNode gone = new TestNode(3, PATIENT)) {
            port = gone.port();
        }
        try (TestNode node = new TestNode(ID, PATIENT, new Address("127.0.0.1", port))) {
            await().until(() -> node.entryFailures().contains("connection refused"));
        }
    }

    @Test
    void anEntryOfAnotherNetworkSaysSo() throws Exception {
        try (TestNode other = new TestNode(3, "elsewhere", PATIENT, 0);
                TestNode node = new TestNode(ID, PATIENT, other.address())) {
            await().until(() -> node.entryFailures().contains("it belongs to another network"));
        }
    }

    @Test
    void anEntryThatNobodyKnowsSaysSo() throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT, new Address("no-such-host.invalid", 80))) {
            await().until(() -> !node.entryFailures().isEmpty());
            assertTrue(
                    List.of("no such host", "timed out")
                            .contains(node.entryFailures().get(0)),
                    () -> node.entryFailures().toString());
        }
    }

    private static void assertTurnedAway(Hello hello) throws Exception {
        try (TestNode node = new TestNode(ID, PATIENT);
                RawPeer peer = new RawPeer(node.port(), 2)) {
            peer.send(hello);

            peer.awaitClosed();
            await().until(() -> node.counters().handshakesFailed() == 1);
            assertEquals(0, node.counters().handshakesDone());
        }
    }

    private static Contact contact(long id) {
        return new Contact(new NodeId(id, id), List.of());
    }
}
