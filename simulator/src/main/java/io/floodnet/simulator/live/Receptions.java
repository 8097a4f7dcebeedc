package io.floodnet.simulator.live;

import io.floodnet.Delivery;
import io.floodnet.FloodnetListener;
import java.util.Arrays;

/**
 * Writes down what one node is given.
 *
 * <p>The node's thread alone writes, without locks; others read when that thread has ended.
 */
final class Receptions implements FloodnetListener {
    private static final int MESSAGES_GUESS = 16;
    private static final int NANOS_PER_MICRO = 1_000;

    /** By the number of the message; 0 for one that has not come, as each that comes takes a link at least. */
    private byte[] hops = new byte[MESSAGES_GUESS];

    private int[] latenciesMicros = new int[MESSAGES_GUESS];
    private int repeated;

    /** Told of each first copy. */
    @FunctionalInterface
    interface Visitor {
        void received(int message, long latencyNanos, int hops);
    }

    @Override
    public void onDelivery(Delivery delivery) {
        Stamp stamp = Stamp.of(delivery.payload());
        long micros = (System.nanoTime() - stamp.sentAtNanos()) / NANOS_PER_MICRO;
        note(stamp.number(), (int) Math.min(Integer.MAX_VALUE, micros), delivery.hops());
    }

    private void note(int message, int latencyMicros, int hopsTaken) {
        if (message >= hops.length) {
            int length = Math.max(message + 1, 2 * hops.length);
            hops = Arrays.copyOf(hops, length);
            latenciesMicros = Arrays.copyOf(latenciesMicros, length);
        }
        if (hops[message] != 0) {
            repeated++;
            return;
        }
        hops[message] = (byte) Math.min(Byte.MAX_VALUE, hopsTaken);
        latenciesMicros[message] = latencyMicros;
    }

    boolean has(int message) {
        return message < hops.length && hops[message] != 0;
    }

    /** Messages that came again, each time that they did: what must never be. */
    int repeated() {
        return repeated;
    }

    void forEach(Visitor visitor) {
        for (int message = 0; message < hops.length; message++) {
            if (hops[message] != 0) {
                visitor.received(message, (long) latenciesMicros[message] * NANOS_PER_MICRO, hops[message]);
            }
        }
    }
}
