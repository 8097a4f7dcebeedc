package io.floodnet.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingTest {
    private static final NodeId PEER = new NodeId(2, 2);

    private final Greeting greeting = new Greeting("net", () -> new Contact(new NodeId(1, 1), List.of()), () -> 7);

    @Test
    void goesOnWithANodeOfItsNetworkAndVersion() {
        assertNull(greeting.refusal(hello(Hello.VERSION, Hello.VERSION, "net", PEER), null));
        assertNull(greeting.refusal(hello(1, 9, "net", PEER), PEER));
    }

    @Test
    void partsFromAnotherNodeThanTheOneItDialled() {
        assertEquals(
                ConnectFailure.OTHER_NODE,
                greeting.refusal(hello(Hello.VERSION, Hello.VERSION, "net", PEER), new NodeId(3, 3)));
    }

    @Test
    void partsFromItselfBeforeAllElse() {
        assertEquals(
                ConnectFailure.SELF,
                greeting.refusal(hello(Hello.VERSION, Hello.VERSION, "net", new NodeId(1, 1)), PEER));
    }

    @Test
    void saysWhereTheOtherEndIsSeenAndWhatTimeItIs() {
        Hello hello = greeting.hello("192.0.2.1", null);

        assertEquals("192.0.2.1", hello.observedHost());
        assertEquals(7, hello.wallMillis());
    }

    /** Version 1 counted nobody: its {@code PING} is shorter. */
    @Test
    void partsFromANodeOfTheVersionBeforeWithASentence() {
        ConnectFailure refusal = greeting.refusal(hello(1, Hello.VERSION - 1, "net", PEER), PEER);

        assertEquals(ConnectFailure.OTHER_VERSION, refusal);
        assertEquals("it speaks another version of the protocol", ConnectFailure.OTHER_VERSION.words());
    }

    @Test
    void partsFromACallerThatMeantAnother() {
        Hello mistaken = new Hello(
                Hello.VERSION, Hello.VERSION, "net", 0, new Contact(PEER, List.of()), "", 0, new NodeId(3, 3));
        Hello meant = new Hello(
                Hello.VERSION, Hello.VERSION, "net", 0, new Contact(PEER, List.of()), "", 0, new NodeId(1, 1));

        assertEquals(ConnectFailure.OTHER_NODE, greeting.refusal(mistaken, null));
        assertNull(greeting.refusal(meant, null));
    }

    private static Hello hello(int versionMin, int versionMax, String network, NodeId id) {
        return new Hello(versionMin, versionMax, network, 0, new Contact(id, List.of()), "", 0, null);
    }
}
