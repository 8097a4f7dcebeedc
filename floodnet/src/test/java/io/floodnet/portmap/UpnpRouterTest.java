package io.floodnet.portmap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UPnP with a router on loopback. */
class UpnpRouterTest {
    private static final InetAddress SELF = InetAddress.getLoopbackAddress();
    private static final String SERVICE = "urn:schemas-upnp-org:service:WANIPConnection:1";
    private static final Pattern ACTION = Pattern.compile("SOAPAction: " + SERVICE + "#(\\w+)");
    private static final Pattern OUTER_PORT = Pattern.compile("<NewExternalPort>(\\d+)<");
    private static final int PORT = 40_000;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String outside = "203.0.113.5";
    private String taken = "none";
    private String client = "127.0.0.1";

    @Test
    void saysWhereItLetsCallersInAndShutsTheDoorAgain() throws Exception {
        try (WebServer server = new WebServer(this::answer)) {
            UpnpRouter router = routerAt(server);

            assertEquals(new Mapping(new Address("203.0.113.5", PORT), 3_600), router.map(PORT, 7_200));
            router.unmap(PORT);
        }

        assertEquals(
                List.of(
                        "GetExternalIPAddress",
                        "AddPortMapping 40000",
                        "GetSpecificPortMappingEntry 40000",
                        "DeletePortMapping 40000"),
                asked);
    }

    @Test
    void aPortThatAnotherMachineHasIsReplacedByAnotherAndThatOneIsKept() throws Exception {
        taken = "40000";
        try (WebServer server = new WebServer(this::answer)) {
            UpnpRouter router = routerAt(server);

            Mapping first = router.map(PORT, 7_200);
            Mapping renewed = router.map(PORT, 7_200);

            assertTrue(first.external().port() >= 49_152);
            assertEquals(first, renewed);
        }
    }

    @Test
    void aRouterMayRefuseEverything() throws Exception {
        try (WebServer server = new WebServer((request, caller) -> fault(caller))) {
            assertThrows(RuntimeException.class, () -> routerAt(server).map(PORT, 7_200));
        }
    }

    @Test
    void aRouterThatLetsCallersInToSomebodyElseHasGrantedNothing() throws Exception {
        client = "127.0.0.9";
        try (WebServer server = new WebServer(this::answer)) {
            assertThrows(IOException.class, () -> routerAt(server).map(PORT, 7_200));
        }
    }

    @Test
    void whatHasNoAddressOutsideIsForTheNodeToJudge() throws Exception {
        outside = "0.0.0.0";
        try (WebServer server = new WebServer(this::answer)) {
            assertEquals(
                    new Address("0.0.0.0", PORT),
                    routerAt(server).map(PORT, 7_200).external());
        }
    }

    @Test
    void aRouterThatNeverEndsIsHeardOutSoFarAndNoFurther() throws Exception {
        byte[] flood = "<a>".repeat(10_000).getBytes(US_ASCII);
        try (WebServer server = new WebServer((request, caller) -> {
            while (true) {
                caller.getOutputStream().write(flood);
            }
        })) {
            assertTrue(HttpCall.ask(SELF, server.address(), new byte[] {1}).length < 200_000);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverItSaysIsAMappingOrAnException(long seed) throws Exception {
        Random random = new Random(seed);
        try (WebServer server = new WebServer((request, caller) -> caller.getOutputStream()
                .write(garbled(
                        answer("GetExternalIPAddress", "<NewExternalIPAddress>" + outside + "</NewExternalIPAddress>")
                                + answer("GetSpecificPortMappingEntry", entry(client)),
                        random)))) {
            for (int i = 0; i < 50; i++) {
                try {
                    assertTrue(routerAt(server).map(PORT, 7_200).external().port() > 0);
                } catch (IOException | RuntimeException e) {
                    // Which HomeRouter takes for no answer.
                }
            }
        }
    }

    private static byte[] garbled(String text, Random random) {
        byte[] bytes = ("HTTP/1.1 200 OK\r\n\r\n" + text).getBytes(US_ASCII);
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static UpnpRouter routerAt(WebServer server) throws IOException {
        URL control = new URL("http://127.0.0.1:" + server.address().getPort() + "/control");
        return new UpnpRouter(SELF, server.address(), control, SERVICE);
    }

    private void answer(String request, Socket caller) throws IOException {
        Matcher action = ACTION.matcher(request);
        Matcher port = OUTER_PORT.matcher(request);
        assertTrue(action.find());
        asked.add(port.find() ? action.group(1) + " " + port.group(1) : action.group(1));
        if (request.contains("<NewExternalPort>" + taken + "<")
                && !action.group(1).startsWith("Get")) {
            fault(caller);
        } else {
            WebServer.say(caller, page(request, action.group(1)));
        }
    }

    /** As some routers write it where there is nothing to say, which the library can't read. */
    private String page(String request, String action) {
        if (action.equals("GetExternalIPAddress")) {
            return answer(action, "<NewExternalIPAddress>" + outside + "</NewExternalIPAddress>");
        } else if (action.equals("GetSpecificPortMappingEntry")) {
            String owner = request.contains(">" + taken + "<") ? "127.0.0.9" : client;
            return answer(action, entry(owner));
        }
        return "<u:" + action + "Response xmlns:u=\"" + SERVICE + "\"/>";
    }

    private static String answer(String action, String content) {
        return "<u:" + action + "Response>" + content + "</u:" + action + "Response>";
    }

    private static String entry(String client) {
        return "<NewInternalPort>" + PORT + "</NewInternalPort><NewInternalClient>" + client
                + "</NewInternalClient><NewEnabled>1</NewEnabled><NewPortMappingDescription>floodnet"
                + "</NewPortMappingDescription><NewLeaseDuration>3600</NewLeaseDuration>";
    }

    private static void fault(Socket caller) throws IOException {
        WebServer.say(caller, "<s:Fault><errorCode>718</errorCode></s:Fault>");
    }
}
