package io.floodnet.portmap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** One request to the web server of a router, and its answer. */
final class HttpCall {
    private static final int CONNECT_MILLIS = 1_000;
    private static final long ANSWER_MILLIS = 3_000;
    private static final int LOOK_MILLIS = 200;

    /** The description of a router with all that it can do takes some 20 KB. */
    private static final int ANSWER_BYTES_MAX = 128 * 1024;

    private HttpCall() {}

    /** Reads until the router hangs up, but not for long, and not much; whoever reads that finds out whether it is all. */
    static byte[] ask(InetAddress self, InetSocketAddress router, byte[] request)
            throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(self, 0));
            socket.connect(router, CONNECT_MILLIS);
            socket.getOutputStream().write(request);
            socket.setSoTimeout(LOOK_MILLIS);
            return read(socket.getInputStream());
        }
    }

    private static byte[] read(InputStream input) throws IOException, InterruptedException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[8 * 1024];
        long startNanos = System.nanoTime();
        while (answer.size() < ANSWER_BYTES_MAX
                && System.nanoTime() - startNanos < TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS)) {
            Interrupts.check();
            try {
                int count = input.read(part);
                if (count < 0) {
                    break;
                }
                answer.write(part, 0, count);
            } catch (SocketTimeoutException e) {
                // Slow, or it doesn't hang up; the time as a whole is bounded.
            }
        }
        return answer.toByteArray();
    }
}
