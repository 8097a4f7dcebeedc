package io.floodnet.portmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Answers on loopback, as a router would. */
final class UdpServer implements AutoCloseable {
    private final DatagramSocket socket;

    /** @param answer of no bytes to say nothing */
    UdpServer(UnaryOperator<byte[]> answer) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(() -> serve(answer), "router");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private void serve(UnaryOperator<byte[]> answer) {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
                socket.receive(packet);
                byte[] said = answer.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (said.length > 0) {
                    socket.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
                }
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
