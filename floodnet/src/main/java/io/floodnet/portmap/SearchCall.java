package io.floodnet.portmap;

import com.offbynull.portmapper.mappers.upnpigd.externalmessages.ServiceDiscoveryUpnpIgdRequest;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.ServiceDiscoveryUpnpIgdRequest.ProbeDeviceType;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls out for routers that speak UPnP, and listens who answers. */
final class SearchCall {
    /** Routers of the second generation answer to the first one's name, too. */
    private static final String ROUTER = "urn:schemas-upnp-org:device:InternetGatewayDevice:1";

    /** Those who answer wait at random for so long at most, lest they all do it at once. */
    private static final int ANSWER_SECONDS = 1;

    private static final long LISTEN_MILLIS = 1_500;
    private static final int LOOK_MILLIS = 200;

    /** Of the UPnP Device Architecture, section 1.3.2. */
    private static final int ROUTERS_TO_PASS = 2;

    private static final int ANSWERS_MAX = 16;
    private static final int ANSWER_BYTES_MAX = 2_048;

    private SearchCall() {}

    /** What a device said. */
    record Answer(InetAddress device, DatagramPacket packet) {
        byte[] content() {
            return Arrays.copyOf(packet.getData(), packet.getLength());
        }
    }

    /** Anything at home may answer, and say what it likes. */
    static List<Answer> from(InetAddress self) throws IOException, InterruptedException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(self, 0))) {
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(self));
            socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, ROUTERS_TO_PASS);
            byte[] call = new ServiceDiscoveryUpnpIgdRequest(ProbeDeviceType.IPV4, null, ANSWER_SECONDS, ROUTER).dump();
            socket.send(new DatagramPacket(call, call.length, ProbeDeviceType.IPV4.getMulticastSocketAddress()));
            return listen(socket);
        }
    }

    private static List<Answer> listen(DatagramSocket socket) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        socket.setSoTimeout(LOOK_MILLIS);
        long startNanos = System.nanoTime();
        while (answers.size() < ANSWERS_MAX
                && System.nanoTime() - startNanos < TimeUnit.MILLISECONDS.toNanos(LISTEN_MILLIS)) {
            Interrupts.check();
            DatagramPacket packet = new DatagramPacket(new byte[ANSWER_BYTES_MAX], ANSWER_BYTES_MAX);
            try {
                socket.receive(packet);
                answers.add(new Answer(packet.getAddress(), packet));
            } catch (SocketTimeoutException e) {
                // Nobody yet.
            }
        }
        return answers;
    }
}
