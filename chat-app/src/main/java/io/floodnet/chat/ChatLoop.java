package io.floodnet.chat;

import io.floodnet.BroadcastResult;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.session.ChatEffect;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.LeaveReason;
import io.floodnet.chat.session.Look;
import io.floodnet.chat.terminal.Screen;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a session: takes events, carries effects out. Everything in it happens on the thread that runs it. */
final class ChatLoop {
    private static final Logger log = LoggerFactory.getLogger(ChatLoop.class);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final ChatSession session;
    private final ContentCodec codec;
    private final Inbox inbox;
    private final Network network;
    private final Screen screen;
    private final Keeper keeper;
    private final Alarms alarms = new Alarms();
    private final Doorbell doorbell = new Doorbell();
    private Optional<Outcome> outcome = Optional.empty();

    ChatLoop(ChatSession session, ContentCodec codec, Inbox inbox, Network network, Screen screen, Keeper keeper) {
        this.session = session;
        this.codec = codec;
        this.inbox = inbox;
        this.network = network;
        this.screen = screen;
        this.keeper = keeper;
    }

    /** Runs to the end of the chat. */
    Outcome run() throws InterruptedException {
        perform(session.start());
        while (outcome.isEmpty()) {
            next().map(event -> session.update(event, Instant.now())).ifPresent(this::perform);
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
            screen.askLine(ask.name(), ask.with());
        } else if (effect instanceof ChatEffect.AskUsername) {
            screen.askUsername();
        } else if (effect instanceof ChatEffect.Show show) {
            display(() -> screen.show(show.message()));
        } else if (effect instanceof ChatEffect.ShowOwn show) {
            display(() -> screen.showOwn(show.message()));
        } else if (effect instanceof ChatEffect.Notice notice) {
            display(() -> screen.notice(notice.sentence()));
        } else if (effect instanceof ChatEffect.TellTime then) {
            String clock = CLOCK.format(then.at().atZone(ZoneId.systemDefault()));
            display(() -> screen.notice("said at " + clock + ", before you came or while you were cut off:"));
        } else if (effect instanceof ChatEffect.Inform inform) {
            display(() -> screen.inform(inform.fact()));
        } else if (effect instanceof ChatEffect.Suggest suggestion) {
            screen.suggest(suggestion.name());
        } else if (effect instanceof ChatEffect.Set set) {
            alarms.set(set.alarm(), set.delayMillis(), System.nanoTime());
        } else if (effect instanceof ChatEffect.Keep keep) {
            keep(keep.keepsakes());
        } else if (!travel(effect)) {
            end(effect);
        }
    }

    /** Whether it has to do with the network. */
    private boolean travel(ChatEffect effect) {
        if (effect instanceof ChatEffect.Send message) {
            send(message);
        } else if (effect instanceof ChatEffect.Announce announcement) {
            network.broadcast(codec.encode(announcement.signal()));
        } else if (effect instanceof ChatEffect.Tell word) {
            network.sendTo(List.of(word.node()), codec.encode(word.signal()));
        } else if (effect instanceof ChatEffect.LookAround question) {
            lookAround(question.look());
        } else if (effect instanceof ChatEffect.Knock knock) {
            doorbell.ring(knock.address(), outcome -> inbox.put(new ChatEvent.Knocked(knock.address(), outcome)));
        } else {
            return false;
        }
        return true;
    }

    private void end(ChatEffect effect) {
        if (effect instanceof ChatEffect.Leave leave) {
            log.info("leaving: {}", leave.reason().words());
            outcome = Optional.of(new Outcome.Done(leave.reason()));
        } else if (effect instanceof ChatEffect.Fail failure) {
            log.warn("leaving: {}", failure.sentence());
            outcome = Optional.of(new Outcome.Failed(failure.sentence()));
        } else {
            throw new AssertionError("unknown effect " + effect);
        }
    }

    private void keep(Keepsakes keepsakes) {
        try {
            keeper.keep(keepsakes);
        } catch (IOException e) {
            log.warn("the profile can't be written", e);
            screen.notice("your name and contacts can't be kept for the next time; the log file says why");
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
    private void send(ChatEffect.Send effect) {
        Payload payload = codec.encode(effect.message());
        CompletableFuture<BroadcastResult> sent =
                effect.nodes().isEmpty() ? network.broadcast(payload) : network.sendTo(effect.nodes(), payload);
        sent.thenAccept(result -> inbox.put(new ChatEvent.Broadcasted(result)));
    }

    /** As with {@link #send}. */
    private void lookAround(Look look) {
        network.look().thenAccept(view -> inbox.put(new ChatEvent.Looked(look, view)));
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
