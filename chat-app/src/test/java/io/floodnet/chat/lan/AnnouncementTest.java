package io.floodnet.chat.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.packet.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.jmdns.ServiceInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of a stranger's word. */
class AnnouncementTest {
    private static final Announcement SELF = new Announcement("floodnet", "a11ce", 55_555);

    private static Segment segment() throws UnknownHostException {
        InetAddress own = InetAddress.getByName("192.168.1.2");
        return new Segment(own, List.of(new Segment.Range(own, 24)));
    }

    private static List<Address> taken(@Nullable String network, String node, int port, String... addresses)
            throws UnknownHostException {
        List<InetAddress> parsed = new ArrayList<>();
        for (String address : addresses) {
            parsed.add(InetAddress.getByName(address));
        }
        return SELF.addressesOf(new Announcement.Claim(network, node, port, parsed), segment());
    }

    @Test
    void whatANodeSaysOfItselfIsUnderstood() {
        ServiceInfo said = new Announcement("floodnet", "b0b", 55_556).toService();

        assertEquals("_floodnet._tcp.local.", said.getType());
        assertEquals("floodnet-b0b", said.getName());
        assertEquals("floodnet", said.getPropertyString("network"));
        assertEquals("b0b", said.getPropertyString("node"));
        assertEquals(55_556, said.getPort());
        assertEquals(new Announcement.Claim("floodnet", "b0b", 55_556, List.of()), Announcement.Claim.of(said));
    }

    @Test
    void whereANodeOfThisNetworkCanBeDialledIsTaken() throws Exception {
        assertEquals(List.of(new Address("192.168.1.7", 55_556)), taken("floodnet", "b0b", 55_556, "192.168.1.7"));
    }

    @Test
    void othersAndItselfAreNot() throws Exception {
        assertEquals(List.of(), taken("other", "b0b", 55_556, "192.168.1.7"));
        assertEquals(List.of(), taken(null, "b0b", 55_556, "192.168.1.7"));
        assertEquals(List.of(), taken("floodnet", "a11ce", 55_556, "192.168.1.7"));
    }

    /** Or anybody at home could have this machine call anybody in the world. */
    @Test
    void addressesElsewhereAndPortsThatAreNoneAreNot() throws Exception {
        assertEquals(List.of(), taken("floodnet", "b0b", 55_556, "8.8.8.8", "127.0.0.1", "2001:db8::1"));
        assertEquals(List.of(), taken("floodnet", "b0b", 0, "192.168.1.7"));
        assertEquals(List.of(), taken("floodnet", "b0b", 65_536, "192.168.1.7"));
        assertEquals(List.of(), taken("floodnet", "b0b", 55_556));
    }

    @Test
    void noMoreAddressesAreTakenThanAMachineHas() throws Exception {
        String[] many = new String[200];
        for (int host = 0; host < many.length; host++) {
            many[host] = "192.168.1." + host;
        }

        assertEquals(4, taken("floodnet", "b0b", 55_556, many).size());
    }
}
