package io.floodnet.simulator.live;

import io.floodnet.NetworkCounters;
import io.floodnet.simulator.live.Messages.Sent;
import io.floodnet.simulator.metrics.Deliveries;
import io.floodnet.simulator.metrics.Flood;
import io.floodnet.simulator.metrics.FloodMeter;
import io.floodnet.simulator.metrics.PacketCount;
import io.floodnet.simulator.metrics.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What nodes have written down and counted, brought together when all of them have ended. */
final class Harvest {
    /** Each message by itself takes 8 KB; those beyond are counted together. */
    private static final int FLOODS_MAX = 12_800;

    private final List<Sent> messages;
    private final List<NetworkCounters> counters;
    private final long endNanos;
    private final FloodMeter meter = new FloodMeter(FLOODS_MAX);
    private final long[] heardBy;
    private long messageBytes;
    private long oneHopNanosMin = Long.MAX_VALUE;
    private int repeated;

    /** @param endNanos when the nodes ended, as far as the run didn't end them before */
    Harvest(LiveStage stage, long endNanos) {
        this.messages = stage.messages().all();
        this.counters = stage.everyone().stream().map(LiveNode::finalCounters).toList();
        this.endNanos = endNanos;
        this.heardBy = new long[messages.size()];
        stage.everyone().forEach(node -> gather(node.receptions()));
        spreadCopies();
    }

    private void gather(Receptions receptions) {
        repeated += receptions.repeated();
        receptions.forEach((message, latencyNanos, hops) -> {
            meter.record(message, latencyNanos, hops);
            heardBy[message]++;
            if (hops == 1) {
                oneHopNanosMin = Math.min(oneHopNanosMin, latencyNanos);
            }
        });
    }

    /** Nodes count the copies of all messages together, so each message gets its share by how many heard it. */
    private void spreadCopies() {
        long copies = counters.stream().mapToLong(Harvest::copies).sum();
        long heard = meter.all().reached();
        long heardBefore = 0;
        for (Sent message : messages) {
            long heardNow = heardBefore + heardBy[message.number()];
            long share = heard == 0 ? 0 : copies * heardNow / heard - copies * heardBefore / heard;
            for (long copy = 0; copy < share; copy++) {
                meter.copy(message.number(), message.frameBytes());
            }
            messageBytes += share * message.frameBytes();
            heardBefore = heardNow;
        }
    }

    private static long copies(NetworkCounters counters) {
        return counters.delivered() + counters.duplicates() + counters.expired() + counters.refused();
    }

    List<Flood> floods() {
        List<Flood> floods = new ArrayList<>();
        for (Sent message : messages.subList(0, Math.min(FLOODS_MAX, messages.size()))) {
            floods.add(meter.toFlood(
                    message.number(),
                    TimeUnit.NANOSECONDS.toMillis(message.atNanos()),
                    message.origin().index(),
                    message.payloadBytes(),
                    message.reachable(endNanos),
                    message.missed(endNanos)));
        }
        return floods;
    }

    Deliveries deliveries() {
        return meter.all()
                .toDeliveries(messages.stream()
                        .mapToLong(message -> message.reachable(endNanos))
                        .sum());
    }

    Reach reach() {
        return Reach.of(messages.stream().mapToDouble(this::coverage), meter.all());
    }

    /** The share of its audience that the least heard message has reached. */
    double leastCoverage() {
        return reach().coverageMin();
    }

    private double coverage(Sent message) {
        return Flood.coverageOf(message.reachable(endNanos), message.missed(endNanos));
    }

    /** Until the first of all neighbours of senders had a message; zero if none ever had one. */
    Duration oneHop() {
        return Duration.ofNanos(oneHopNanosMin == Long.MAX_VALUE ? 0 : oneHopNanosMin);
    }

    /** Messages, by the copies that arrived, and all other packets. */
    List<PacketCount> packets(long nodeMillis) {
        long copies = meter.all().copies();
        long frames =
                counters.stream().mapToLong(NetworkCounters::framesReceived).sum();
        long bytes = counters.stream().mapToLong(NetworkCounters::bytesReceived).sum();
        return List.of(
                PacketCount.of("Message", copies, messageBytes, nodeMillis),
                PacketCount.of("others", Math.max(0, frames - copies), Math.max(0, bytes - messageBytes), nodeMillis));
    }

    /** Packets of all kinds that arrived. */
    long events() {
        return counters.stream().mapToLong(NetworkCounters::framesReceived).sum();
    }

    /** Messages that an application was given again. */
    int repeated() {
        return repeated;
    }
}
