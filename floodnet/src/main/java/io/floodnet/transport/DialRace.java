package io.floodnet.transport;

import io.floodnet.packet.Address;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dial: tries addresses in their order, each a little after the one before without waiting for that to fail, and keeps
 * the first connection whose handshake is done (the idea of RFC 8305). Has one outcome, told once.
 */
final class DialRace {
    private final EventLoop loop;
    private final TcpTransport transport;
    private final long attemptDelayMillis;
    private final @Nullable NodeId expected;
    private final Handshake.Outcome outcome;
    private final Future<?> deadline;
    private final Queue<Address> untried = new ArrayDeque<>();
    private final List<Channel> attempts = new ArrayList<>();

    private @Nullable Future<?> nextAttempt;
    private @Nullable ConnectFailure failure;
    private int running;
    private boolean over;

    /** Starts the clock; {@link #start} starts the race. */
    DialRace(
            EventLoop loop,
            TcpTransport transport,
            TransportConfig config,
            @Nullable NodeId expected,
            Handshake.Outcome outcome) {
        this.loop = loop;
        this.transport = transport;
        this.attemptDelayMillis = config.dialAttemptDelayMillis();
        this.expected = expected;
        this.outcome = outcome;
        this.deadline = loop.schedule(() -> fail(ConnectFailure.TIMED_OUT), config.dialMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param none the failure if there is no address */
    void start(Collection<Address> addresses, ConnectFailure none) {
        if (over) {
            return;
        }
        failure = none;
        untried.addAll(addresses);
        tryNext();
    }

    private void tryNext() {
        if (over) {
            return;
        }
        Address address = untried.poll();
        if (address == null) {
            failIfNoneRuns();
            return;
        }
        running++;
        InetSocketAddress target = new InetSocketAddress(IpLiteral.parse(address.host()), address.port());
        attempts.add(transport.connect(target, expected, new Attempt()));
        if (!untried.isEmpty()) {
            nextAttempt = loop.schedule(this::tryNext, attemptDelayMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void failIfNoneRuns() {
        if (running == 0 && failure != null) {
            fail(failure);
        }
    }

    private void fail(ConnectFailure reason) {
        if (!over) {
            finish();
            attempts.forEach(Channel::close);
            outcome.failed(reason);
        }
    }

    private void finish() {
        over = true;
        deadline.cancel(false);
        stopWaiting();
    }

    private void stopWaiting() {
        if (nextAttempt != null) {
            nextAttempt.cancel(false);
        }
    }

    /** One of the connections of this dial. */
    private final class Attempt implements Handshake.Outcome {

        @Override
        public void agreed(Channel channel, Hello peer) {
            if (over) {
                channel.close();
                return;
            }
            finish();
            attempts.stream().filter(other -> other != channel).forEach(Channel::close);
            outcome.agreed(channel, peer);
        }

        @Override
        public void failed(ConnectFailure reason) {
            running--;
            if (!over) {
                failure = failure == null ? reason : reason.or(failure);
                stopWaiting();
                tryNext();
            }
        }
    }
}
