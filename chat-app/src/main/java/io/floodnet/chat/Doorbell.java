package io.floodnet.chat;

import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tries whether anybody answers at an address, on threads of its own, as name servers and hosts take their time. */
final class Doorbell {
    private static final int TIMEOUT_MILLIS = 5_000;

    /** So many at once. */
    private static final int RINGS_MAX = 4;

    private final Semaphore free = new Semaphore(RINGS_MAX);

    /** Returns at once; hears what came of it, in words for a person, on any thread. */
    void ring(Address address, Consumer<String> outcome) {
        if (!free.tryAcquire()) {
            outcome.accept("was not tried: " + RINGS_MAX + " others are being; wait for them");
            return;
        }
        Thread thread = new Thread(() -> wait(address, outcome), "chat-ping");
        thread.setDaemon(true);
        thread.start();
    }

    private void wait(Address address, Consumer<String> outcome) {
        try {
            outcome.accept(connect(address));
        } finally {
            free.release();
        }
    }

    private static String connect(Address address) {
        InetSocketAddress resolved = new InetSocketAddress(address.host(), address.port());
        if (resolved.isUnresolved()) {
            return "is not known: there is no such host";
        }
        long start = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(resolved, TIMEOUT_MILLIS);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return "answers after " + millis + " ms";
        } catch (SocketTimeoutException e) {
            return "does not answer within " + TIMEOUT_MILLIS / 1_000 + " seconds";
        } catch (UnknownHostException e) {
            return "is not known: there is no such host";
        } catch (IOException e) {
            return "does not answer (" + e.getMessage() + ")";
        }
    }
}
