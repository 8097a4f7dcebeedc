package io.floodnet.simulator.jgroups;

import io.floodnet.simulator.workload.Inbox;
import io.floodnet.simulator.workload.Swarm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.View;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.TP;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.stack.IpAddress;
import org.jgroups.util.Util;

/** Channels of one cluster. */
final class JGroupsSwarm implements Swarm {
    private static final String STACK = "tcp.xml";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** Each waits for one channel to end. */
    private static final int UNDERTAKERS = 16;

    private final String cluster = "workload-" + ProcessHandle.current().pid();
    private final List<JChannel> channels = new ArrayList<>();
    private final Map<Address, Integer> indices = new ConcurrentHashMap<>();
    private final LongAdder wireBytes = new LongAdder();
    private final LongAdder unsent = new LongAdder();
    private final ExecutorService undertakers = Executors.newFixedThreadPool(UNDERTAKERS);

    @Override
    public void add(Inbox inbox, Fate fate) throws IOException {
        try {
            JChannel channel = new JChannel(STACK);
            configure(channel);
            channel.setDiscardOwnMessages(true);
            channel.setReceiver(new InboxReceiver(inbox));
            channels.add(channel);
            channel.connect(cluster);
            indices.put(channel.getAddress(), channels.size() - 1);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) { // what the library declares
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Where it listens and whom it asks, as any user has to say; all else is as shipped. */
    private void configure(JChannel channel) {
        TP transport = channel.getProtocolStack().getTransport();
        transport.setBindAddress(LOOPBACK).setBindPort(0);
        transport.setSocketFactory(new CountingSockets(wireBytes));
        transport.getDiagnosticsHandler().setEnabled(false);
        channel.getProtocolStack().<GMS>findProtocol(GMS.class).printLocalAddress(false);
        List<InetSocketAddress> first = channels.isEmpty() ? List.of() : List.of(addressOf(channels.get(0)));
        channel.getProtocolStack().<TCPPING>findProtocol(TCPPING.class).setInitialHosts(first);
    }

    private static InetSocketAddress addressOf(JChannel channel) {
        TP transport = channel.getProtocolStack().getTransport();
        IpAddress address = (IpAddress) transport.getPhysicalAddressFromCache(channel.getAddress());
        return new InetSocketAddress(LOOPBACK, address.getPort());
    }

    /** Flow control blocks while receivers are behind. */
    @Override
    public void publish(int node, byte[] payload) throws InterruptedException {
        try {
            channels.get(node).send(new BytesMessage(null, payload));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // what the library declares: the channel is closed
            unsent.increment();
        }
    }

    @Override
    public void kill(List<Integer> nodes) {
        endAll(nodes.stream().map(channels::get).toList(), JGroupsSwarm::shutDown);
    }

    /** As JGroups' own tests have a member crash. */
    private static void shutDown(JChannel channel) {
        try {
            Util.shutdown(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) { // what the library declares
            throw new IllegalStateException("cannot kill " + channel.getName(), e);
        }
    }

    private void endAll(List<JChannel> ending, Consumer<JChannel> how) {
        CompletableFuture.allOf(ending.stream()
                        .map(channel -> CompletableFuture.runAsync(() -> how.accept(channel), undertakers))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    @Override
    public int[] neighbours(int node) {
        View view = channels.get(node).getView();
        return view == null
                ? new int[0]
                : view.getMembers().stream()
                        .map(indices::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .filter(other -> other != node)
                        .toArray();
    }

    @Override
    public int degreeMin(int nodes) {
        return nodes - 1;
    }

    @Override
    public int degreeMax(int nodes) {
        return nodes - 1;
    }

    @Override
    public long wireBytes() {
        return wireBytes.sum();
    }

    @Override
    public Map<String, Long> counters() {
        return Map.of("unsent", unsent.sum());
    }

    /** Nobody says goodbye, as nobody is left who could make use of it. */
    @Override
    public void close() {
        try {
            endAll(channels, JGroupsSwarm::shutDown);
        } finally {
            undertakers.shutdown();
        }
    }
}
