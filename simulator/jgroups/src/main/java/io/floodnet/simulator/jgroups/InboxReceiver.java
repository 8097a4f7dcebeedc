package io.floodnet.simulator.jgroups;

import io.floodnet.simulator.workload.Inbox;
import java.nio.ByteBuffer;
import org.jgroups.Message;
import org.jgroups.Receiver;

/**
 * Hands on what a channel delivers.
 *
 * @param inbox of whoever measures
 */
record InboxReceiver(Inbox inbox) implements Receiver {

    @Override
    public void receive(Message message) {
        inbox.received(ByteBuffer.wrap(message.getArray(), message.getOffset(), message.getLength()));
    }
}
