package io.floodnet.chat;

import io.floodnet.Delivery;
import io.floodnet.FloodnetListener;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.message.Content;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.message.MalformedMessageException;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.script.ScriptListener;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.chat.session.ChatSession;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the network and the keyboard say into events.
 *
 * <p>Deliveries are decoded here, on the network's thread: that takes microseconds, and what waits is then a text of 4 KiB
 * rather than a payload of 60.
 */
final class InboxDoor implements FloodnetListener, ScriptListener {
    private static final Logger log = LoggerFactory.getLogger(InboxDoor.class);

    private final Inbox inbox;
    private final ContentCodec codec;
    private final AtomicLong refused = new AtomicLong();
    private volatile Duration clockOffset = Duration.ZERO; // of the others' clocks

    InboxDoor(Inbox inbox, ContentCodec codec) {
        this.inbox = inbox;
        this.codec = codec;
    }

    @Override
    public void onDelivery(Delivery delivery) {
        try {
            Content content = codec.decode(delivery.payload());
            Instant sentAt = delivery.sentAt().minus(clockOffset);
            ChatEvent event = new ChatEvent.Arrived(delivery.origin(), content, sentAt);
            if (content instanceof Signal) {
                offerSignal(event, sentAt);
            } else {
                inbox.offer(event);
            }
        } catch (MalformedMessageException e) {
            logRefused(String.valueOf(e.getMessage()));
        }
    }

    /** Who was here a while ago, and asked for what, is of no use to one who comes now, and would be taken for news. */
    private void offerSignal(ChatEvent event, Instant sentAt) {
        if (!sentAt.isBefore(Instant.now().minus(ChatSession.NOW_LASTS))) {
            inbox.offerSignal(event);
        }
    }

    /**
     * Ever more rarely, as anybody can send such payloads without end.
     *
     * @param reason of our own words alone: what strangers sent has no place in a log
     */
    private void logRefused(String reason) {
        long count = refused.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            log.warn("{} payloads dropped so far that are no chat messages; the last: {}", count, reason);
        }
    }

    @Override
    public void onEvent(NetworkEvent event) {
        if (event instanceof NetworkEvent.ClockOff clock) {
            clockOffset = clock.offset();
        }
        inbox.offer(new ChatEvent.Changed(event));
    }

    @Override
    public void onLine(String line) {
        inbox.put(new ChatEvent.Typed(line));
    }

    @Override
    public void onRequest(InputLine input, String id) {
        inbox.put(new ChatEvent.Requested(input, id));
    }

    @Override
    public void onFinished() {
        inbox.put(new ChatEvent.Finished());
    }

    @Override
    public void onInterrupt(String typed) {
        inbox.put(new ChatEvent.Interrupted(typed));
    }

    @Override
    public void onInputEnd() {
        inbox.put(new ChatEvent.InputEnded());
    }

    @Override
    public void onOutputClosed() {
        inbox.put(new ChatEvent.OutputClosed());
    }
}
