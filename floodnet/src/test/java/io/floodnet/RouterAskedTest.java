package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.floodnet.packet.Address;
import io.floodnet.portmap.Mapping;
import io.floodnet.portmap.PortMapper;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a node has its router let callers in; the router is made up. */
@Timeout(60)
class RouterAskedTest {
    private static final FloodnetConfig ALONE =
            FloodnetConfig.defaults().withEntries(List.of()).withPort(0);
    private static final Address OUTSIDE = new Address("203.0.113.5", 41_000);

    private final Router router = new Router();

    static Stream<FloodnetConfig> configsThatDoNotAsk() {
        return Stream.of(ALONE, ALONE.withRouterAsked().withListenHost("127.0.0.1"));
    }

    @ParameterizedTest
    @MethodSource("configsThatDoNotAsk")
    void noRouterIsAskedByDefaultNorForLoopback(FloodnetConfig config) throws Exception {
        Floodnet.join(config, delivery -> {}, router).close();

        assertEquals(List.of(), router.asked);
    }

    @Test
    void aNodeAtHomeAnnouncesFirstWhereItsRouterLetsCallersInAndShutsTheDoorWhenItLeaves() throws Exception {
        assumeTrue(isAtHome(), "this machine has a public address, or none");

        try (Floodnet node = Floodnet.join(ALONE.withRouterAsked(), delivery -> {}, router)) {
            await().until(() -> node.self().addresses().get(0).equals(OUTSIDE));
        }

        assertEquals(List.of("map", "unmap"), router.asked);
    }

    private static boolean isAtHome() throws Exception {
        List<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        return !own.isEmpty() && own.stream().allMatch(InetAddress::isSiteLocalAddress);
    }

    private static final class Router implements PortMapper {
        private final List<String> asked = new CopyOnWriteArrayList<>();

        @Override
        public Optional<Mapping> map(int port, long seconds) {
            asked.add("map");
            return Optional.of(new Mapping(OUTSIDE, seconds));
        }

        @Override
        public void unmap(int port) {
            asked.add("unmap");
        }
    }
}
