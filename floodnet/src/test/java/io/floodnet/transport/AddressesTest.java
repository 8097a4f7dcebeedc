package io.floodnet.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final int PORT = 7_000;
    private static final List<String> INTERFACES = List.of("10.0.0.1", "2001:db8::1");

    @Test
    void announcesItsInterfacesAndLoopbackLast() {
        ListenAddresses addresses = new ListenAddresses("", INTERFACES);

        assertEquals(at("10.0.0.1", "2001:db8::1", "127.0.0.1"), addresses.announced(PORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "0:0:0:0:0:0:0:0"})
    void neverAnnouncesAWildcard(String listenHost) {
        ListenAddresses addresses = new ListenAddresses(listenHost, List.of());
        addresses.observed("0.0.0.0");
        addresses.observed("::");

        assertEquals(at("127.0.0.1"), addresses.announced(PORT));
    }

    @Test
    void announcesFirstWhereMostPeersSeeIt() {
        ListenAddresses addresses = new ListenAddresses("", INTERFACES);

        addresses.observed("198.51.100.9");
        addresses.observed("203.0.113.5");
        addresses.observed("203.0.113.5");

        assertEquals(at("203.0.113.5", "10.0.0.1", "2001:db8::1", "127.0.0.1"), addresses.announced(PORT));
    }

    @Test
    void saysTheOneAddressThatItWasToldToListenOn() {
        ListenAddresses addresses = new ListenAddresses("10.0.0.1", INTERFACES);

        addresses.observed("203.0.113.5");

        assertEquals(at("10.0.0.1"), addresses.announced(PORT));
    }

    @Test
    void doesNotBelieveInNamesOrLoopbackOrTooManyAddresses() {
        ListenAddresses addresses = new ListenAddresses("", List.of());
        List.of("example.org", "127.0.0.1", "::1", "224.0.0.1", "").forEach(addresses::observed);
        assertEquals(at("127.0.0.1"), addresses.announced(PORT));

        for (int i = 1; i <= 100; i++) {
            addresses.observed("192.0.2." + i);
        }

        assertEquals(at("192.0.2.1", "127.0.0.1"), addresses.announced(PORT));
    }

    @Test
    void announcesNoMoreThanAContactHolds() {
        ListenAddresses addresses =
                new ListenAddresses("", List.of("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"));

        assertEquals(at("10.0.0.1", "10.0.0.2", "10.0.0.3", "127.0.0.1"), addresses.announced(PORT));
    }

    @Test
    void announcesFirstWhereTheRouterLetsCallersInWhateverPortThatIs() {
        ListenAddresses addresses = new ListenAddresses("", INTERFACES);
        addresses.observed("203.0.113.5");

        assertTrue(addresses.mapped(new Address("203.0.113.5", 41_000)));

        List<Address> expected = new ArrayList<>(at("10.0.0.1", "2001:db8::1", "127.0.0.1"));
        expected.add(0, new Address("203.0.113.5", 41_000));
        assertEquals(expected, addresses.announced(PORT));
    }

    @Test
    void aWayThroughTheRouterEndsWithItsMapping() {
        ListenAddresses addresses = new ListenAddresses("", INTERFACES);
        List<Address> before = addresses.announced(PORT);
        addresses.mapped(new Address("203.0.113.5", 41_000));

        assertTrue(addresses.mapped(null));

        assertEquals(before, addresses.announced(PORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.0.2", "100.64.0.9", "127.0.0.1", "224.0.0.1", "router.example"})
    void aRouterThatHasNoAddressForOthersIsOfNoUse(String external) {
        ListenAddresses addresses = new ListenAddresses("", INTERFACES);
        List<Address> before = addresses.announced(PORT);

        assertFalse(addresses.mapped(new Address(external, PORT)));

        assertEquals(before, addresses.announced(PORT));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 192.168.1.2, true",
        "0.0.0.0, 10.0.0.1, true",
        "'', 192.168.1.2 2001:db8::1, true",
        "'', 192.168.1.2 203.0.113.5, false",
        "'', 2001:db8::1, false",
        "'', '', false",
        "192.168.1.2, 192.168.1.2, false",
        "127.0.0.1, 192.168.1.2, false",
    })
    void aRouterIsAskedOnlyByWhoListensEverywhereAndHasNoOtherAddressThanThoseOfItsHome(
            String listenHost, String interfaces, boolean expected) {
        List<String> hosts = interfaces.isEmpty() ? List.of() : List.of(interfaces.split(" "));

        assertEquals(expected, new ListenAddresses(listenHost, hosts).areOfHome());
    }

    @Test
    void aBrotherCallingFromHomeIsReachedThereAndNotAtThePortOfTheRouter() {
        List<Address> announced = List.of(new Address("203.0.113.5", 41_000), new Address("192.168.1.2", PORT));

        Contact contact = PeerContact.ofCaller(hello(announced), new InetSocketAddress("192.168.1.2", 40_000));

        assertEquals(announced, contact.addresses());
    }

    @Test
    void thisMachinesAddressesReachOthers() throws Exception {
        for (String host : InterfaceAddresses.ofThisMachine()) {
            assertTrue(IpLiteral.isDialable(host) && !IpLiteral.isLoopback(host), host);
        }
    }

    @Test
    void aNodeOnThisMachineIsDialledOverLoopbackFirst() {
        List<Address> contact = at("203.0.113.5", "10.0.0.1", "127.0.0.1");

        assertEquals(at("127.0.0.1", "203.0.113.5", "10.0.0.1"), DialOrder.of(contact, INTERFACES::contains));
    }

    @Test
    void theLoopbackAddressOfANodeElsewhereIsNotDialled() {
        assertEquals(at("203.0.113.5"), DialOrder.of(at("127.0.0.1", "203.0.113.5"), INTERFACES::contains));
    }

    @Test
    void loopbackIsDialledWhereThereIsNothingElse() {
        assertEquals(at("127.0.0.1"), DialOrder.of(at("127.0.0.1"), INTERFACES::contains));
    }

    @Test
    void namesAndWildcardsOfAContactAreNotDialled() {
        assertEquals(List.of(), DialOrder.of(at("localhost", "0.0.0.0", "224.0.0.1"), INTERFACES::contains));
    }

    @Test
    void aCallerIsReachedWhereItCallsFromOnThePortThatItSays() {
        Contact contact = PeerContact.ofCaller(hello(at("10.9.9.9")), new InetSocketAddress("127.0.0.2", 40_000));

        assertEquals(at("127.0.0.2", "10.9.9.9"), contact.addresses());
    }

    @Test
    void aCallerThatNobodyCanDialStaysOne() {
        assertEquals(
                List.of(),
                PeerContact.ofCaller(hello(List.of()), new InetSocketAddress("127.0.0.2", 40_000))
                        .addresses());
    }

    @Test
    void aNodeThatWasCalledIsReachedWhereItAnswered() {
        InetSocketAddress answered = new InetSocketAddress("127.0.0.2", 9_000);

        Contact contact = PeerContact.ofCalled(hello(at("10.9.9.9")), answered);

        assertEquals(List.of(new Address("127.0.0.2", 9_000), new Address("10.9.9.9", PORT)), contact.addresses());
    }

    @Test
    void whatIsKnownAlreadyKeepsItsPlace() {
        List<Address> announced = at("10.9.9.9", "127.0.0.2", "192.0.2.1", "192.0.2.2");

        assertEquals(
                announced,
                PeerContact.ofCaller(hello(announced), new InetSocketAddress("127.0.0.2", 40_000))
                        .addresses());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.9, MACHINE",
        "::1, MACHINE",
        "192.168.1.2, SITE",
        "10.255.0.1, SITE",
        "172.31.0.1, SITE",
        "172.32.0.1, GLOBAL",
        "169.254.3.4, SITE",
        "fe80::1, SITE",
        "fd12::1, SITE",
        "fe00::1, GLOBAL",
        "100.64.0.1, SITE",
        "100.127.255.255, SITE",
        "100.128.0.1, GLOBAL",
        "203.0.113.5, GLOBAL",
        "2001:db8::1, GLOBAL",
    })
    void anAddressHasAMeaningSoFarAway(String host, AddressScope scope) throws Exception {
        assertEquals(scope, AddressScope.of(InetAddress.getByName(host)));
    }

    @Test
    void aCallFromTheSameHomeComesFromInsideOnceOthersSeeTheHomeAtAnAddressOfItsOwn() throws Exception {
        ListenAddresses addresses = new ListenAddresses("", List.of("192.168.1.2"));
        InetAddress brother = InetAddress.getByName("192.168.1.3");
        assertTrue(addresses.isOutside(InetAddress.getByName("127.0.0.1")), "one machine may be all there is");
        assertTrue(addresses.met(brother));
        assertTrue(addresses.isOutside(brother));
        assertFalse(addresses.isOutside(InetAddress.getByName("127.0.0.1")));

        addresses.observed("203.0.113.5");
        assertTrue(addresses.isOutside(brother), "nobody is met who is farther away");
        assertTrue(addresses.met(InetAddress.getByName("198.51.100.7")));
        assertFalse(addresses.met(InetAddress.getByName("198.51.100.8")), "not for the first time");

        assertFalse(addresses.isOutside(brother));
        assertTrue(addresses.isOutside(InetAddress.getByName("198.51.100.7")));
    }

    @Test
    void aCallFromAnAddressOfThisVeryMachineComesFromInside() throws Exception {
        ListenAddresses addresses = new ListenAddresses("", List.of("203.0.113.5"));
        InetAddress self = InetAddress.getByName("203.0.113.5");
        assertFalse(addresses.met(self));
        addresses.met(InetAddress.getByName("198.51.100.7"));

        assertFalse(addresses.isOutside(self), "however far that address means something");
    }

    @Test
    void whoListensOnLoopbackOnlyIsCalledFromAsFarAsThat() throws Exception {
        assertTrue(new ListenAddresses("127.0.0.1", INTERFACES).isOutside(InetAddress.getByName("127.0.0.1")));
        assertTrue(new ListenAddresses("", List.of()).isOutside(InetAddress.getByName("127.0.0.1")));
    }

    private static Hello hello(List<Address> announced) {
        return new Hello(1, 1, "net", 0, new Contact(new NodeId(1, 1), announced), "", 0, null);
    }

    private static List<Address> at(String... hosts) {
        return Arrays.stream(hosts).map(host -> new Address(host, PORT)).toList();
    }
}
