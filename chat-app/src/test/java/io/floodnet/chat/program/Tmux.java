package io.floodnet.chat.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terminals of 80 by 24, as a person has them, on a tmux server of its own. */
final class Tmux {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path socket;

    /** @param socket where the server is found, in a folder of this test's own */
    Tmux(Path socket) {
        this.socket = socket;
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts a command in a terminal of this name; the terminal says {@code EXIT status} after it and stays. */
    void start(String terminal, String environment, List<String> command) throws IOException, InterruptedException {
        String line = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-s",
                terminal,
                "-x",
                "80",
                "-y",
                "24",
                "env " + environment + " " + line + "; echo EXIT $?; exec cat");
    }

    /** Types this text as it is. */
    void type(String terminal, String text) throws IOException, InterruptedException {
        run("send-keys", "-t", terminal, "-l", text);
    }

    /** Presses a key by tmux's name for it, as Enter or C-c. */
    void press(String terminal, String key) throws IOException, InterruptedException {
        run("send-keys", "-t", terminal, key);
    }

    void typeLine(String terminal, String text) throws IOException, InterruptedException {
        type(terminal, text);
        press(terminal, "Enter");
    }

    /** What is seen, without blanks at the ends. */
    String screen(String terminal) throws IOException, InterruptedException {
        return run("capture-pane", "-p", "-t", terminal).strip();
    }

    /** What is seen, with its colours. */
    String colouredScreen(String terminal) throws IOException, InterruptedException {
        return run("capture-pane", "-e", "-p", "-t", terminal).strip();
    }

    /** The process of the shell that the terminal was started with. */
    long pid(String terminal) throws IOException, InterruptedException {
        return Long.parseLong(
                run("display-message", "-p", "-t", terminal, "#{pane_pid}").strip());
    }

    void awaitScreen(String terminal, String part) {
        awaitThat(() -> screen(terminal).contains(part));
    }

    /** Waits until the last line that is not blank is this. */
    void awaitLastLine(String terminal, String line) {
        awaitThat(() -> ("\n" + screen(terminal)).endsWith("\n" + line));
    }

    private static void awaitThat(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("tmux " + String.join(" ", arguments) + ": " + output);
        }
        return output;
    }

    /** Ends all terminals, and waits until what ran in them is gone: it may still have something to write down. */
    void stop() throws IOException, InterruptedException {
        List<ProcessHandle> running = run("list-panes", "-a", "-F", "#{pane_pid}")
                .lines()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .flatMap(shell -> Stream.concat(Stream.of(shell), shell.descendants()))
                .toList();
        run("kill-server");
        awaitThat(() -> running.stream().noneMatch(ProcessHandle::isAlive));
    }
}
