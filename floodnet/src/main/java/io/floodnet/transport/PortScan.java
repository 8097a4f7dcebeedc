package io.floodnet.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.function.IntFunction;

/** Listens on the first port of a range that is free. */
final class PortScan {
    private PortScan() {}

    /**
     * Blocks until it listens; not for event loops.
     *
     * @param bind listens on a port
     * @throws IOException with a sentence for people
     */
    static Channel firstFree(int portFirst, int portLast, IntFunction<ChannelFuture> bind) throws IOException {
        for (int port = portFirst; port <= portLast; port++) {
            ChannelFuture bound = bind.apply(port).awaitUninterruptibly();
            if (bound.isSuccess()) {
                return bound.channel();
            }
            if (port == portLast || !isInUse(bound.cause())) {
                throw failure(portFirst, port, bound.cause());
            }
        }
        throw new AssertionError("ports are in order");
    }

    private static IOException failure(int portFirst, int port, Throwable cause) {
        String said = said(cause);
        if (said.contains("permission")) {
            return new IOException("not permitted to listen on port " + port, cause);
        }
        if (!isInUse(cause)) {
            return new IOException("cannot listen on port " + port + " (" + said + ")", cause);
        }
        return portFirst == port
                ? new IOException("port " + port + " is in use; choose another or leave it out", cause)
                : new IOException("no port within " + portFirst + ".." + port + " is free", cause);
    }

    private static boolean isInUse(Throwable cause) {
        String said = said(cause);
        return cause instanceof BindException && !said.contains("permission") && !said.contains("assign");
    }

    private static String said(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }
}
