package io.floodnet.portmap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** The web server of a router, on loopback: one call at a time, each answered and hung up. */
final class WebServer implements AutoCloseable {
    private static final int REQUEST_BYTES_MAX = 8 * 1024;

    /** What to do with a request. */
    interface Page {
        void answer(String request, Socket caller) throws IOException;
    }

    private final ServerSocket socket;

    WebServer(Page page) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(page), "router");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    static void say(Socket caller, String content) throws IOException {
        caller.getOutputStream().write(("HTTP/1.1 200 OK\r\n\r\n" + content).getBytes(US_ASCII));
    }

    private void serve(Page page) {
        try {
            while (true) {
                try (Socket caller = socket.accept()) {
                    byte[] request = new byte[REQUEST_BYTES_MAX];
                    int count = Math.max(0, caller.getInputStream().read(request)); // sent in one piece
                    answer(page, new String(request, 0, count, US_ASCII), caller);
                }
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Page page, String request, Socket caller) throws IOException {
        try {
            page.answer(request, caller);
        } catch (SocketException e) {
            // The caller has heard enough.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
