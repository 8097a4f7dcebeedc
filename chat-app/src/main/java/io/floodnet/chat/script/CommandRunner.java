package io.floodnet.chat.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command once, with a message on its standard input; what it writes is the answer. Bounded in time and output. */
final class CommandRunner {
    /** What has ended has said what it has to say, though somebody whom it left behind may hold its pipe open. */
    private static final long OUTPUT_MILLIS = 1_000;

    private final List<String> command;
    private final Duration timeout;

    /** @param timeout how long the command has */
    CommandRunner(List<String> command, Duration timeout) {
        this.command = List.copyOf(command);
        this.timeout = timeout;
    }

    /**
     * Waits for the end of the command.
     *
     * @return what it wrote
     * @throws IOException with a sentence if it can't be started, fails, takes too long or writes too much
     */
    String answer(Fact.Heard heard) throws IOException, InterruptedException {
        Process process = start(heard);
        try {
            CommandOutput output = CommandOutput.read(process.getInputStream(), () -> kill(process));
            write(heard.message(), process);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("took more than " + timeout.toSeconds() + " seconds and was ended");
            }
            String answer = output.await(OUTPUT_MILLIS);
            if (process.exitValue() != 0) {
                throw new IOException("ended with status " + process.exitValue() + ", so it has no answer");
            }
            return answer;
        } finally {
            kill(process);
        }
    }

    private Process start(Fact.Heard heard) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.put("CHAT_FROM", heard.message().from().text());
        environment.put("CHAT_PERSON", heard.person().toString());
        environment.put("CHAT_DIRECT", heard.message().isDirect() ? "1" : "0");
        environment.put("CHAT_ACTION", heard.message().isAction() ? "1" : "0");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("can't be started (" + e.getMessage() + ")", e);
        }
    }

    /** A text fits into a pipe that nobody reads, so this waits for nothing. */
    private static void write(ChatMessage message, Process process) {
        String text = message.isAction() ? message.deed() : message.said();
        try (OutputStream in = process.getOutputStream()) {
            in.write((text + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            // It need not read what it does not want to know, and may have ended already.
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
