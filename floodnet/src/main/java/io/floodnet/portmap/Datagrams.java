package io.floodnet.portmap;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Questions to a router by UDP, and its answers. */
final class Datagrams {
    private static final int WAIT_MILLIS = 250;

    /** RFC 6886, section 3.1, goes on for a minute; what is lost at home twice is asked again by {@link KeptPort}. */
    private static final int TRIES = 2;

    /** RFC 6887, section 7. */
    private static final int ANSWER_BYTES_MAX = 1_100;

    private final InetAddress self;
    private final InetSocketAddress router;
    private final int waitMillis;

    Datagrams(InetAddress self, InetSocketAddress router) {
        this(self, router, WAIT_MILLIS);
    }

    /** @param waitMillis how long to wait for the first answer; twice as long for the second */
    Datagrams(InetAddress self, InetSocketAddress router, int waitMillis) {
        this.self = self;
        this.router = router;
        this.waitMillis = waitMillis;
    }

    /** This machine, as the router sees it. */
    InetAddress self() {
        return self;
    }

    byte[] ask(byte[] question) throws IOException, InterruptedException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(self, 0))) {
            socket.connect(router); // so that nobody else is heard
            for (int tries = 0; tries < TRIES; tries++) {
                socket.send(new DatagramPacket(question, question.length));
                socket.setSoTimeout(waitMillis << tries);
                DatagramPacket answer = new DatagramPacket(new byte[ANSWER_BYTES_MAX], ANSWER_BYTES_MAX);
                try {
                    socket.receive(answer);
                    return Arrays.copyOf(answer.getData(), answer.getLength());
                } catch (SocketTimeoutException e) {
                    Interrupts.check();
                }
            }
        }
        throw new SocketTimeoutException("no answer");
    }
}
