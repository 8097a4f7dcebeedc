package io.floodnet.chat.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chat in a process of its own, through pipes, on the loopback interface alone. */
final class ChatProcess implements AutoCloseable {
    /** A port that is reserved and where nobody listens: an entry for the first node of a network. */
    static final String NOBODY = "127.0.0.1:1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("on port (\\d+);");

    private final Process process;
    private final OutputStream input;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private ChatProcess(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        this.readers = List.of(collect(process.getInputStream(), output), collect(process.getErrorStream(), errors));
    }

    /** Runs the command with just these arguments. */
    static ChatProcess run(Path data, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commandLine(arguments));
        builder.environment().put("XDG_DATA_HOME", data.toString());
        builder.environment().put("XDG_CONFIG_HOME", data.resolve("config").toString());
        return new ChatProcess(builder.start());
    }

    /** Runs a node of this name that joins through an entry. */
    static ChatProcess join(Path data, String name, String entry) throws IOException {
        return run(data, "--listen", "127.0.0.1", "--port", "0", "--username", name, entry);
    }

    /** As the launcher runs it, but for the archive. */
    static List<String> commandLine(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m"));
        if (Runtime.version().feature() >= 24) {
            // Or the JVM warns of what the terminal library and Netty do; older ones refuse the flags.
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.floodnet.chat.ChatCommand");
        command.addAll(List.of(arguments));
        return command;
    }

    /** What the launcher runs once, in place of a chat. */
    static ChatProcess rehearse() throws IOException {
        List<String> command = commandLine();
        command.set(command.size() - 1, "io.floodnet.chat.Rehearsal");
        return new ChatProcess(new ProcessBuilder(command).start());
    }

    /** Where others can join through this one; waits until it listens. */
    String address() {
        await().atMost(PATIENCE).until(() -> PORT.matcher(errors()).find());
        Matcher port = PORT.matcher(errors());
        if (!port.find()) {
            throw new AssertionError("no port in " + errors());
        }
        return "127.0.0.1:" + port.group(1);
    }

    void type(String... lines) throws IOException {
        input.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
        input.flush();
    }

    void endInput() throws IOException {
        input.close();
    }

    void awaitOutput(String... lines) {
        await().atMost(PATIENCE).until(() -> output.containsAll(List.of(lines)));
    }

    void awaitOutputPart(String part) {
        await().atMost(PATIENCE).until(() -> output.stream().anyMatch(line -> line.contains(part)));
    }

    void awaitError(String part) {
        await().atMost(PATIENCE).until(() -> errors().contains(part));
    }

    /** Types it until this is part of the answer: others say of themselves that they are there, in their own time. */
    void askUntil(String question, String part) {
        await().atMost(PATIENCE).until(() -> {
            type(question);
            return errors().contains(part);
        });
    }

    /** Waits for the end of the process and of all that it had to say. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running; its errors: " + errors());
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    /** The received lines. */
    List<String> output() {
        return List.copyOf(output);
    }

    String errors() {
        return String.join("\n", errors);
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Thread collect(InputStream stream, List<String> lines) {
        Thread thread = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UncheckedIOException e) {
                // The process was killed, and its pipe with it.
                lines.add("(killed)");
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
