package io.floodnet.portmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.77, 24, 192.168.1.1 192.168.1.254",
        "192.168.1.1, 24, 192.168.1.254",
        "192.168.178.200, 25, 192.168.178.129 192.168.178.254",
        "10.9.8.7, 8, 10.0.0.1 10.255.255.254",
        "172.16.0.2, 30, 172.16.0.1",
    })
    void aRouterIsLikelyToHaveTheFirstOrTheLastAddress(String self, int prefixBits, String routers) throws Exception {
        HomeNetwork network = new HomeNetwork((Inet4Address) InetAddress.getByName(self), prefixBits);

        assertEquals(
                List.of(routers.split(" ")),
                network.likelyRouters().stream()
                        .map(InetAddress::getHostAddress)
                        .toList());
    }

    @Test
    void aNetworkThatEverybodyCanSeeIsNoHome() throws Exception {
        assertTrue(HomeNetwork.all().stream().allMatch(network -> network.self().isSiteLocalAddress()));
    }
}
