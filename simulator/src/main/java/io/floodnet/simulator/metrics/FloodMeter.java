package io.floodnet.simulator.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts what arrives of each message.
 *
 * <p>One for each shard, for one thread at a time, 8 KB for each message it sees. Messages beyond a bound are counted
 * together, so that a chat of days fits into memory as well.
 */
public final class FloodMeter {
    private final int floodsMax;

    /** By number. */
    private final List<DeliveryMeter> floods = new ArrayList<>();

    private final DeliveryMeter others = DeliveryMeter.ofMany();

    /** Messages of a number below the bound are counted one by one. */
    public FloodMeter(int floodsMax) {
        Bounds.atLeast("floodsMax", floodsMax, 0);
        this.floodsMax = floodsMax;
    }

    /** A node had its first copy of a message, so long after it was sent, over so many links. */
    public void record(int flood, long latencyNanos, int hops) {
        meter(flood).record(latencyNanos, hops);
    }

    /** A copy of a message arrived, the first or another. */
    public void copy(int flood, int frameBytes) {
        meter(flood).copy(frameBytes);
    }

    /** Takes in what another counted, which must have the same bound; that one stays as it is. */
    public void add(FloodMeter other) {
        if (other.floodsMax != floodsMax) {
            throw new IllegalArgumentException(
                    "floodsMax of both must be equal, got " + floodsMax + " and " + other.floodsMax);
        }
        for (int flood = 0; flood < other.floods.size(); flood++) {
            meter(flood).add(other.floods.get(flood));
        }
        others.add(other.others);
    }

    /** What arrived of one message; who could get it and who missed it is counted by whoever knows the links. */
    public Flood toFlood(int number, long sentAtMillis, int origin, int payloadBytes, int reachable, int missed) {
        Bounds.within("number", number, 0, floodsMax - 1L);
        DeliveryMeter meter = meter(number);
        return new Flood(
                number,
                sentAtMillis,
                origin,
                payloadBytes,
                reachable,
                missed,
                Math.toIntExact(meter.reached()),
                meter.copies(),
                meter.bytes(),
                meter.latency(),
                meter.hops());
    }

    /** All messages together. */
    public DeliveryMeter all() {
        DeliveryMeter all = DeliveryMeter.ofMany();
        floods.forEach(all::add);
        all.add(others);
        return all;
    }

    private DeliveryMeter meter(int flood) {
        if (flood >= floodsMax) {
            return others;
        }
        while (flood >= floods.size()) {
            floods.add(new DeliveryMeter());
        }
        return floods.get(flood);
    }
}
