package io.floodnet.chat.script;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.terminal.Screen;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says one thing as soon as there is somebody to hear it, and finds out what became of it. */
public final class SendScreen implements Screen {
    /** A newcomer hears within this who is there, so that a name is found to be one person's or not; a guess. */
    private static final long GREETINGS_MILLIS = 1_000;

    private static final String ID = "send";

    /** How it ended. */
    public enum Outcome {
        /** To all: it went out. To one: they said that it came. */
        DELIVERED,
        /** Nobody was there to send it to. */
        NOT_SENT,
        /** It went out, and nobody of the name said that it came. */
        UNCONFIRMED,
        /** It can't be sent at all. */
        REFUSED
    }

    private final Optional<Addressee> to;
    private final String text;
    private final ScriptListener listener;
    private final Consumer<String> complain;
    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private boolean requested;
    private boolean sent;
    private Optional<Outcome> outcome = Optional.empty();

    private SendScreen(
            Optional<Addressee> to, String text, Duration timeout, ScriptListener listener, Consumer<String> complain) {
        this.to = to;
        this.text = text;
        this.timeout = timeout;
        this.listener = listener;
        this.complain = complain;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "chat-send");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Waits for the network.
     *
     * @param to whom it is for; empty for everybody
     * @param complain hears a sentence if it does not end well
     */
    public static SendScreen open(
            Optional<Addressee> to, String text, Duration timeout, ScriptListener listener, Consumer<String> complain) {
        SendScreen screen = new SendScreen(to, text, timeout, listener, complain);
        var unused = screen.timer.schedule(screen::giveUp, timeout.toMillis(), TimeUnit.MILLISECONDS);
        return screen;
    }

    /** How it ended, once it has; empty where the chat did for another reason. */
    public synchronized Optional<Outcome> outcome() {
        return outcome;
    }

    @Override
    public synchronized void inform(Fact fact) {
        if (fact instanceof Fact.Linked && to.isEmpty()) {
            request();
        } else if (fact instanceof Fact.Linked) {
            var unused = timer.schedule(this::request, GREETINGS_MILLIS, TimeUnit.MILLISECONDS);
        } else if (fact instanceof Fact.Progress progress && progress.id().equals(ID)) {
            onProgress(progress);
        }
    }

    private synchronized void request() {
        if (!requested) {
            requested = true;
            listener.onRequest(
                    to.<InputLine>map(one -> new InputLine.Direct(one, text)).orElseGet(() -> new InputLine.Say(text)),
                    ID);
        }
    }

    private void onProgress(Fact.Progress progress) {
        switch (progress.stage()) {
            case SENT -> {
                sent = true;
                if (to.isEmpty()) {
                    finish(Outcome.DELIVERED, "");
                }
            }
            case CONFIRMED -> finish(Outcome.DELIVERED, "");
            case UNCONFIRMED -> finish(Outcome.UNCONFIRMED, unconfirmed());
            case REFUSED -> finish(Outcome.REFUSED, progress.reason());
        }
    }

    private synchronized void giveUp() {
        if (sent) {
            finish(Outcome.UNCONFIRMED, unconfirmed());
        } else if (requested) { // on its way to the network: it may still go out
            finish(
                    Outcome.UNCONFIRMED,
                    "there was no word within " + timeout.toSeconds() + " seconds that it was sent");
        } else {
            finish(
                    Outcome.NOT_SENT,
                    "not sent: nobody was there within " + timeout.toSeconds()
                            + " seconds; --entry host:port names a node that runs");
        }
    }

    private String unconfirmed() {
        return "sent, but no word from " + to.map(Addressee::toString).orElse("anybody") + " that it came";
    }

    private void finish(Outcome how, String sentence) {
        if (outcome.isPresent()) {
            return;
        }
        outcome = Optional.of(how);
        if (!sentence.isEmpty()) {
            complain.accept(sentence);
        }
        listener.onFinished();
    }

    @Override
    public void askLine(Username name, String with) {}

    @Override
    public void askUsername() {}

    /** Nothing: it came to say something. */
    @Override
    public void show(ChatMessage message) {}

    @Override
    public void showOwn(ChatMessage message) {}

    @Override
    public void suggest(Username name) {}

    /** Nothing: what went wrong is one sentence at the end. */
    @Override
    public void notice(String sentence) {}

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
