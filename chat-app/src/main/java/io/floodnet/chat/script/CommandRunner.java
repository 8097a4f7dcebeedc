package io.floodnet.chat.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a command once, with a message on its standard input; what it writes is the answer. Bounded in time and output. */
final class CommandRunner {
    /** A guess: more than anybody reads. */
    static final int OUTPUT_BYTES_MAX = 64 * 1024;

    /** What has ended has said what it has to say, unless it left somebody behind who holds its pipe open. */
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
            CompletableFuture<byte[]> reading = read(process);
            write(heard.message(), process);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("took more than " + timeout.toSeconds() + " seconds and was ended");
            }
            byte[] output = reading.get(OUTPUT_MILLIS, TimeUnit.MILLISECONDS);
            if (output.length > OUTPUT_BYTES_MAX) {
                throw new IOException("wrote more than " + OUTPUT_BYTES_MAX + " bytes and was ended");
            }
            if (process.exitValue() != 0) {
                throw new IOException("ended with status " + process.exitValue() + ", so it has no answer");
            }
            return new String(output, UTF_8);
        } catch (TimeoutException e) {
            throw new IOException("ended, but what it started holds its output open, so it has no answer", e);
        } catch (ExecutionException e) {
            throw new IOException("has no answer that can be read (" + e.getMessage() + ")", e);
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

    /** On a thread of its own, as a read can't be given up. What writes too much is ended at once. */
    private static CompletableFuture<byte[]> read(Process process) {
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        byte[] read = process.getInputStream().readNBytes(OUTPUT_BYTES_MAX + 1);
                        output.complete(read);
                        if (read.length > OUTPUT_BYTES_MAX) {
                            kill(process);
                        }
                    } catch (IOException e) {
                        output.completeExceptionally(e);
                    }
                },
                "chat-run-output");
        thread.setDaemon(true);
        thread.start();
        return output;
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
