package io.floodnet.soak;

import io.floodnet.Delivery;
import io.floodnet.FloodnetListener;
import io.floodnet.NetworkEvent;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Ticks off the messages that one node is delivered, a bit for each. Written by the thread of its node. */
final class Tally implements FloodnetListener {
    private final BitSet[] seen;

    private volatile long firsts;
    private volatile long repeats;
    private volatile boolean linkLost;

    /** @param messagesMax how many each publisher may send; its bits are there from the start, so that they don't grow */
    Tally(int[] messagesMax) {
        seen = new BitSet[messagesMax.length];
        for (int publisher = 0; publisher < seen.length; publisher++) {
            seen[publisher] = new BitSet(messagesMax[publisher]);
        }
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // by one thread
    public void onDelivery(Delivery delivery) {
        ByteBuffer payload = delivery.payload().asReadOnlyBuffer();
        BitSet ofPublisher = seen[payload.getInt()];
        int number = payload.getInt();
        if (ofPublisher.get(number)) {
            repeats++;
        } else {
            ofPublisher.set(number);
            firsts++;
        }
    }

    @Override
    public void onEvent(NetworkEvent event) {
        if (event instanceof NetworkEvent.LinkDown || event instanceof NetworkEvent.Isolated) {
            linkLost = true;
        }
    }

    /** How many different messages came. */
    long firsts() {
        return firsts;
    }

    /** How many came again. */
    long repeats() {
        return repeats;
    }

    /** Whether a link was lost: on loopback there is no reason for that. */
    boolean lostLink() {
        return linkLost;
    }

    /** The first of so many messages that is missing; for after the event, when nothing is delivered any more. */
    int firstMissing(int publisher) {
        return seen[publisher].nextClearBit(0);
    }
}
