package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Finds the IP addresses of a host that a user named, off the event loop, since the system's resolver blocks. */
final class HostLookup {
    private static final int ADDRESSES_MAX = 8;

    private final EventLoop loop;
    private final Executor threads;

    HostLookup(EventLoop loop, Executor threads) {
        this.loop = loop;
        this.threads = threads;
    }

    /** @param found is told the addresses on the event loop, later; none if there are none */
    void find(Address named, Consumer<List<Address>> found) {
        if (IpLiteral.parse(named.host()) != null) {
            loop.execute(() -> found.accept(List.of(named)));
            return;
        }
        try {
            threads.execute(() -> {
                List<Address> addresses = ask(named);
                answer(() -> found.accept(addresses));
            });
        } catch (RejectedExecutionException e) {
            // Too many lookups hang: this one is given up like those.
            loop.execute(() -> found.accept(List.of()));
        }
    }

    private void answer(Runnable answer) {
        try {
            loop.execute(answer);
        } catch (RejectedExecutionException e) {
            // The loop has ended while the name was looked up: nobody waits any more.
        }
    }

    private static List<Address> ask(Address named) {
        try {
            return Arrays.stream(InetAddress.getAllByName(named.host()))
                    .limit(ADDRESSES_MAX)
                    .map(address -> new Address(IpLiteral.of(address), named.port()))
                    .toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
