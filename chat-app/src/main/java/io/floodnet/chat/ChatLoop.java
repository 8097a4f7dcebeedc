package io.floodnet.chat;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.ChatMessageCodec;
import io.floodnet.chat.session.ChatEffect;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.LeaveReason;
import io.floodnet.chat.terminal.Screen;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a session: takes events, carries effects out. Everything in it happens on the thread that runs it. */
final class ChatLoop {
    private static final Logger log = LoggerFactory.getLogger(ChatLoop.class);

    private final ChatSession session;
    private final ChatMessageCodec codec;
    private final Inbox inbox;
    private final Network network;
    private final Screen screen;
    private final Alarms alarms = new Alarms();
    private Optional<Outcome> outcome = Optional.empty();

    ChatLoop(ChatSession session, ChatMessageCodec codec, Inbox inbox, Network network, Screen screen) {
        this.session = session;
        this.codec = codec;
        this.inbox = inbox;
        this.network = network;
        this.screen = screen;
    }

    /** Runs to the end of the chat. */
    Outcome run() throws InterruptedException {
        perform(session.start());
        while (outcome.isEmpty()) {
            next().map(session::update).ifPresent(this::perform);
        }
        return outcome.get();
    }

    private Optional<ChatEvent> next() throws InterruptedException {
        long now = System.nanoTime();
        Optional<ChatEvent> ringing = alarms.ring(now).map(ChatEvent.Rang::new);
        return ringing.isPresent() ? ringing : inbox.take(alarms.delayNanos(now));
    }

    private void perform(List<ChatEffect> effects) {
        effects.forEach(this::perform);
    }

    private void perform(ChatEffect effect) {
        if (effect instanceof ChatEffect.AskLine ask) {
            screen.askLine(ask.name());
        } else if (effect instanceof ChatEffect.AskUsername) {
            screen.askUsername();
        } else if (effect instanceof ChatEffect.Show show) {
            display(() -> screen.show(show.message()));
        } else if (effect instanceof ChatEffect.ShowOwn show) {
            display(() -> screen.showOwn(show.message()));
        } else if (effect instanceof ChatEffect.Notice notice) {
            display(() -> screen.notice(notice.sentence()));
        } else if (effect instanceof ChatEffect.Broadcast broadcast) {
            broadcast(broadcast.message());
        } else if (effect instanceof ChatEffect.LookAround) {
            lookAround();
        } else if (effect instanceof ChatEffect.Set set) {
            alarms.set(set.alarm(), set.delayMillis(), System.nanoTime());
        } else if (effect instanceof ChatEffect.Leave leave) {
            log.info("leaving: {}", leave.reason().words());
            outcome = Optional.of(new Outcome.Done(leave.reason()));
        } else if (effect instanceof ChatEffect.Fail failure) {
            log.warn("leaving: {}", failure.sentence());
            outcome = Optional.of(new Outcome.Failed(failure.sentence()));
        } else {
            throw new AssertionError("unknown effect " + effect);
        }
    }

    /** What strangers say ends no chat: what the screen fails on isn't seen, no more. */
    private static void display(Runnable showing) {
        try {
            showing.run();
        } catch (RuntimeException e) {
            log.error("something could not be shown ({})", e.getClass().getName());
        }
    }

    /** The future ends in the inbox. That it fails means that the node never started, which the inbox hears by itself. */
    private void broadcast(ChatMessage message) {
        network.broadcast(codec.encode(message)).thenAccept(result -> inbox.put(new ChatEvent.Broadcasted(result)));
    }

    /** As with {@link #broadcast}. */
    private void lookAround() {
        network.look().thenAccept(view -> inbox.put(new ChatEvent.Looked(view)));
    }

    /** How a chat ended. */
    sealed interface Outcome {

        /** With nothing gone wrong. */
        record Done(LeaveReason reason) implements Outcome {}

        /**
         * With something not done.
         *
         * @param sentence what, for the user
         */
        record Failed(String sentence) implements Outcome {}
    }
}
