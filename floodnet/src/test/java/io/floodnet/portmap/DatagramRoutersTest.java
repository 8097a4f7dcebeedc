package io.floodnet.portmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.offbynull.portmapper.mappers.natpmp.externalmessages.ExternalAddressNatPmpResponse;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.TcpMappingNatPmpRequest;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.TcpMappingNatPmpResponse;
import com.offbynull.portmapper.mappers.pcp.externalmessages.MapPcpRequest;
import com.offbynull.portmapper.mappers.pcp.externalmessages.MapPcpResponse;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PCP and NAT-PMP with a router on loopback. */
class DatagramRoutersTest {
    private static final InetAddress SELF = InetAddress.getLoopbackAddress();
    private static final int PORT = 40_000;
    private static final int OTHER_PORT = 41_000;
    private static final byte[] SILENCE = {};

    private final List<MapPcpRequest> asked = new CopyOnWriteArrayList<>();

    @Test
    void aPcpRouterSaysWhereItLetsCallersInAndForHowLong() throws Exception {
        try (UdpServer server = new UdpServer(question -> granted(question, 0))) {
            Mapping mapping = new PcpRouter(patient(server)).map(PORT, 7_200);

            assertEquals(new Mapping(new Address("203.0.113.5", OTHER_PORT), 7_200), mapping);
        }
    }

    @Test
    void aPcpMappingIsRenewedAndGivenBackByTheNonceOfTheFirst() throws Exception {
        try (UdpServer server = new UdpServer(question -> granted(question, 0))) {
            PcpRouter router = new PcpRouter(patient(server));

            router.map(PORT, 7_200);
            router.map(PORT, 7_200);
            router.unmap(PORT);
        }

        assertEquals(3, asked.size());
        assertArrayEquals(asked.get(0).getMappingNonce(), asked.get(1).getMappingNonce());
        assertArrayEquals(asked.get(0).getMappingNonce(), asked.get(2).getMappingNonce());
        assertEquals(0, asked.get(2).getLifetime());
    }

    @Test
    void aPcpRouterMayRefuse() throws Exception {
        try (UdpServer server = new UdpServer(question -> granted(question, 2))) {
            assertThrows(IOException.class, () -> new PcpRouter(patient(server)).map(PORT, 7_200));
        }
    }

    @Test
    void aPcpAnswerToSomebodyElseIsNone() throws Exception {
        byte[] otherNonce = new byte[12];
        try (UdpServer server = new UdpServer(question -> granted(new MapPcpRequest(question), otherNonce, 0))) {
            assertThrows(IOException.class, () -> new PcpRouter(patient(server)).map(PORT, 7_200));
        }
    }

    @Test
    void aNatPmpRouterSaysWhereItLetsCallersIn() throws Exception {
        try (UdpServer server = new UdpServer(DatagramRoutersTest::natPmp)) {
            Mapping mapping = new NatPmpRouter(patient(server)).map(PORT, 7_200);

            assertEquals(new Mapping(new Address("203.0.113.5", OTHER_PORT), 3_600), mapping);
        }
    }

    @Test
    void aQuestionThatIsLostIsAskedAgain() throws Exception {
        try (UdpServer server = new UdpServer(new DeafOnce()::answer)) {
            assertEquals(
                    3_600,
                    new NatPmpRouter(new Datagrams(SELF, server.address(), 1_000))
                            .map(PORT, 7_200)
                            .seconds());
        }
    }

    @Test
    void whoSaysNothingIsGivenUp() throws Exception {
        try (UdpServer server = new UdpServer(question -> SILENCE)) {
            assertThrows(
                    SocketTimeoutException.class,
                    () -> new PcpRouter(new Datagrams(SELF, server.address())).map(PORT, 7_200));
        }
    }

    @Test
    void anInterruptEndsTheWaiting() throws Exception {
        try (UdpServer server = new UdpServer(question -> SILENCE)) {
            Thread.currentThread().interrupt();

            assertThrows(
                    InterruptedException.class,
                    () -> new PcpRouter(new Datagrams(SELF, server.address())).map(PORT, 7_200));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverARouterSaysIsAMappingOrAnException(long seed) throws Exception {
        Random random = new Random(seed);
        try (UdpServer server = new UdpServer(question -> garbled(question, random))) {
            for (int i = 0; i < 200; i++) {
                expectMappingOrException(new PcpRouter(new Datagrams(SELF, server.address())));
                expectMappingOrException(new NatPmpRouter(new Datagrams(SELF, server.address())));
            }
        }
    }

    /** Whatever else the machine does, it answers in time. */
    private static Datagrams patient(UdpServer server) {
        return new Datagrams(SELF, server.address(), 10_000);
    }

    private static void expectMappingOrException(Router router) throws InterruptedException {
        try {
            Mapping mapping = router.map(PORT, 7_200);
            assertEquals(true, mapping.external().port() > 0);
        } catch (IOException | RuntimeException e) {
            // Which HomeRouter takes for no answer.
        }
    }

    private static byte[] garbled(byte[] question, Random random) {
        byte[] answer = question.length > 20
                ? granted(new MapPcpRequest(question), new MapPcpRequest(question).getMappingNonce(), 0)
                : natPmp(question);
        for (int i = random.nextInt(4); i > 0; i--) {
            answer[random.nextInt(answer.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(answer, 1 + random.nextInt(200)) : answer;
    }

    private byte[] granted(byte[] question, int resultCode) {
        MapPcpRequest request = new MapPcpRequest(question);
        asked.add(request);
        return granted(request, request.getMappingNonce(), resultCode);
    }

    private static byte[] granted(MapPcpRequest request, byte[] nonce, int resultCode) {
        int port = request.getInternalPort();
        return new MapPcpResponse(
                        nonce, request.getProtocol(), port, OTHER_PORT, outside(), resultCode, request.getLifetime(), 1)
                .dump();
    }

    private static byte[] natPmp(byte[] question) {
        if (question.length == 2) {
            return new ExternalAddressNatPmpResponse(0, 1, outside()).dump();
        }
        int port = new TcpMappingNatPmpRequest(question).getInternalPort();
        return new TcpMappingNatPmpResponse(0, 1, port, OTHER_PORT, 3_600).dump();
    }

    private static InetAddress outside() {
        return new InetSocketAddress("203.0.113.5", 1).getAddress();
    }

    /** Misses the first question of all. */
    private static final class DeafOnce {
        private boolean hasMissed;

        private byte[] answer(byte[] question) {
            boolean hears = hasMissed;
            hasMissed = true;
            return hears ? natPmp(question) : SILENCE;
        }
    }
}
