package io.floodnet.chat.script;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.RateLimit;
import io.floodnet.chat.terminal.PrintableText;
import io.floodnet.chat.terminal.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has a command answer each message: the one who wrote to this chat alone, or else everybody. */
public final class RunScreen implements Screen {
    /** Commands at once; a guess, as is the rest. */
    static final int RUNS_MAX = 4;

    /** Messages that wait for their turn; what comes beyond gets no answer. */
    static final int WAITING_MAX = 100;

    /** Each line of an answer is a message; the rest of a longer one is dropped. */
    static final int LINES_MAX = 20;

    /** Two of these that answer each other do so for ever: they do it slowly. */
    private final RateLimit lines = new RateLimit(40, Duration.ofSeconds(1));

    private final CommandRunner runner;
    private final ScriptListener listener;
    private final Consumer<String> complain;
    private final ThreadPoolExecutor threads;

    private RunScreen(CommandRunner runner, ScriptListener listener, Consumer<String> complain) {
        this.runner = runner;
        this.listener = listener;
        this.complain = complain;
        threads = new ThreadPoolExecutor(
                RUNS_MAX, RUNS_MAX, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), task -> {
                    Thread thread = new Thread(task, "chat-run");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Waits for messages.
     *
     * @param complain hears in a sentence what goes wrong
     */
    public static RunScreen open(
            List<String> command, Duration timeout, ScriptListener listener, Consumer<String> complain) {
        return new RunScreen(new CommandRunner(command, timeout), listener, complain);
    }

    @Override
    public void inform(Fact fact) {
        // Who asked before this began has the answer of another, or none.
        if (fact instanceof Fact.Heard heard
                && !heard.at().isBefore(Instant.now().minus(ChatSession.NOW_LASTS))) {
            try {
                threads.execute(() -> answer(heard));
            } catch (RejectedExecutionException e) {
                complain.accept("a message gets no answer: " + WAITING_MAX + " wait for theirs already");
            }
        }
    }

    private void answer(Fact.Heard heard) {
        try {
            List<String> said = runner.answer(heard)
                    .lines()
                    .map(String::stripTrailing)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (said.size() > LINES_MAX) {
                complain.accept("an answer has at most " + LINES_MAX + " lines, this one has " + said.size()
                        + "; the rest is dropped");
            }
            said.stream().limit(LINES_MAX).forEach(line -> say(heard, line));
        } catch (IOException e) {
            complain.accept("the command " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the very person, as others may have the name. */
    private void say(Fact.Heard heard, String line) {
        if (!allows()) {
            complain.accept("a line of an answer is dropped: there are too many");
            return;
        }
        ChatMessage message = heard.message();
        Addressee sender = new Addressee(message.from(), heard.person().toString());
        listener.onRequest(message.isDirect() ? new InputLine.Direct(sender, line) : new InputLine.Say(line), "");
    }

    private boolean allows() {
        synchronized (lines) {
            return lines.allows(Instant.now());
        }
    }

    @Override
    public void askLine(Username name, String with) {}

    @Override
    public void askUsername() {}

    /** Nothing: it is a fact, too. */
    @Override
    public void show(ChatMessage message) {}

    @Override
    public void showOwn(ChatMessage message) {}

    @Override
    public void suggest(Username name) {}

    @Override
    public void notice(String sentence) {
        complain.accept(PrintableText.of(sentence));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
