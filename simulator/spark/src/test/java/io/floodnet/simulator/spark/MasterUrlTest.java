package io.floodnet.simulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "local[4]", "local[*]"})
    void thisProcessHasNoHosts(String text) {
        MasterUrl master = MasterUrl.parse(text);

        assertTrue(master.isLocal());
        assertTrue(master.isOnThisMachine());
    }

    @Test
    void aMasterMayBeAnyOfSeveral() {
        MasterUrl master = MasterUrl.parse("spark://one.example:7077,[::1]:7078");

        assertEquals(
                List.of(new MasterUrl.Host("one.example", 7077), new MasterUrl.Host("[::1]", 7078)), master.hosts());
        assertFalse(master.isLocal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark://127.0.0.1:7077", "spark://127.0.0.1:7077,[::1]:7077"})
    void aMasterOnLoopbackIsOnThisMachine(String text) {
        assertTrue(MasterUrl.parse(text).isOnThisMachine());
    }

    @Test
    void aMasterAtAnotherAddressIsNot() {
        assertFalse(MasterUrl.parse("spark://127.0.0.1:7077,192.0.2.1:7077").isOnThisMachine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "local[0]",
                "local[x]",
                "local-cluster[2,1,1024]",
                "yarn",
                "spark://",
                "spark://host",
                "host:7077"
            })
    void whatIsNoMasterIsRefused(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> MasterUrl.parse(text));

        assertEquals("must be spark://host:7077, local[4] or local[*], got '" + text + "'", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void whatIsNoPortIsRefused(int port) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> MasterUrl.parse("spark://host:" + port));

        assertEquals("must have a port within 1..65535, got " + port, e.getMessage());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        MasterUrl master = MasterUrl.parse("spark://127.0.0.1:" + closedPort());

        IOException e = assertThrows(IOException.class, master::requireReachable);

        assertEquals(
                "cannot reach " + master.text() + " (Connection refused); is a Spark master running there?",
                e.getMessage());
    }

    @Test
    void oneOfSeveralIsEnough() throws IOException {
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MasterUrl.parse("spark://127.0.0.1:" + closedPort() + ",127.0.0.1:" + open.getLocalPort())
                    .requireReachable();
        }
    }

    /** Nobody listens there, as somebody has just stopped to. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
