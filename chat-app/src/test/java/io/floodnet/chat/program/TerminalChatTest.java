package io.floodnet.chat.program;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four people at four terminals. */
class TerminalChatTest {
    private static final Pattern PORT = Pattern.compile("on port (\\d+);");

    private final Path data;
    private final Tmux tmux;
    private String entry = ChatProcess.NOBODY;

    TerminalChatTest(@TempDir Path data) {
        this.data = data;
        this.tmux = new Tmux(data.resolve("tmux"));
    }

    @BeforeEach
    void startFour() throws IOException, InterruptedException {
        boolean installed = Tmux.isInstalled();
        if (!installed) {
            System.out.println("SKIPPED: the terminal of the chat is not tested, as tmux is not installed");
        }
        Assumptions.assumeTrue(installed, "tmux is not installed");
        start("first", "XDG_CONFIG_HOME=" + data + " XDG_DATA_HOME=" + data);
        entry = "127.0.0.1:" + port("first");
        for (String name : List.of("second", "third", "fourth")) {
            start(name, "XDG_CONFIG_HOME=" + data + " XDG_DATA_HOME=" + data);
        }
        for (String name : List.of("first", "second", "third", "fourth")) {
            tmux.awaitScreen(name, "* on the network");
        }
    }

    @AfterEach
    void stopAll() throws IOException, InterruptedException {
        if (Tmux.isInstalled()) {
            tmux.stop();
        }
    }

    @Test
    void fourPeopleTalk() throws Exception {
        name("first", "alice");
        name("second", "bob");
        name("third", "carol");
        name("fourth", "dave");

        tmux.type("third", "half a ");
        tmux.awaitLastLine("third", "carol> half a");
        tmux.typeLine("first", "hello everybody");
        for (String terminal : List.of("first", "second", "third", "fourth")) {
            tmux.awaitScreen(terminal, "alice -> hello everybody");
        }
        tmux.awaitLastLine("third", "carol> half a");
        tmux.type("third", "line");
        tmux.press("third", "Enter");
        tmux.awaitScreen("second", "carol -> half a line");

        tmux.typeLine("fourth", "@bob psst");
        tmux.awaitScreen("second", "(direct) dave -> psst");
        tmux.awaitScreen("fourth", "(direct) dave -> @bob psst");
        tmux.typeLine("fourth", "done");
        tmux.awaitScreen("first", "dave -> done");
        tmux.awaitScreen("third", "dave -> done");
        assertFalse(tmux.screen("first").contains("psst"), tmux.screen("first"));
        assertFalse(tmux.screen("third").contains("psst"), tmux.screen("third"));
    }

    @Test
    void ctrlCClearsTheLineAndASecondOneLeaves() throws Exception {
        name("first", "alice");
        tmux.type("first", "never mind");
        tmux.awaitLastLine("first", "alice> never mind");

        tmux.press("first", "C-c");
        tmux.awaitLastLine("first", "alice>");
        tmux.press("first", "C-c");
        tmux.awaitLastLine("first", "EXIT 0");
        tmux.awaitScreen("first", "* interrupted; bye");
        tmux.press("second", "C-d");
        tmux.awaitLastLine("second", "EXIT 0");
        tmux.awaitScreen("second", "* the input has ended; bye");
        tmux.typeLine("third", "exit");
        tmux.awaitLastLine("third", "EXIT 0");

        assertFalse(tmux.screen("fourth").contains("never mind"), tmux.screen("fourth"));
    }

    @Test
    void tabCompletesANameThatWasSeen() throws Exception {
        name("first", "alice");
        tmux.typeLine("first", "hello");
        tmux.awaitScreen("second", "alice -> hello");

        tmux.type("second", "@al");
        tmux.press("second", "Tab");
        tmux.typeLine("second", "got you");

        tmux.awaitScreen("first", "-> got you");
        assertTrue(tmux.screen("first").contains("(direct) guest-"), tmux.screen("first"));
    }

    @Test
    void coloursAreThereUnlessNoColorIsSet() throws Exception {
        start("plain", "NO_COLOR=1 XDG_CONFIG_HOME=" + data + " XDG_DATA_HOME=" + data);
        tmux.awaitScreen("plain", "* on the network");
        name("first", "alice");

        tmux.typeLine("first", "hello");
        tmux.awaitScreen("plain", "alice -> hello");
        tmux.awaitScreen("second", "alice -> hello");

        assertTrue(tmux.colouredScreen("second").contains("\u001b["), tmux.colouredScreen("second"));
        assertFalse(tmux.colouredScreen("plain").contains("\u001b["), tmux.colouredScreen("plain"));
    }

    /** Each line below was torn apart: the character at the end was drawn again at the beginning of the next row. */
    @Test
    void wideCharactersStayWhereTheyAreWhenTheLineGoesOn() throws Exception {
        name("first", "alice");
        String full = "漢".repeat(36);
        tmux.type("first", "x" + full);
        tmux.awaitLastLine("first", "alice> x" + full);

        tmux.type("first", "字");
        tmux.awaitLastLine("first", "alice> x" + full + "\n字");
        tmux.press("first", "BSpace");
        tmux.awaitLastLine("first", "alice> x" + full);
        tmux.type("first", "字");
        tmux.press("first", "Home");
        tmux.type("first", "q");
        tmux.awaitLastLine("first", "alice> qx" + "漢".repeat(35) + "\n漢字");
    }

    /** It was a sentence and status 1 before: JLine writes its library to a folder first, and some bar programs there. */
    @Test
    void linesArePlainWhereTheTerminalCannotBeDrawnOn() throws Exception {
        // A folder in which nobody can make a file; of one that does not exist newer JVMs warn by themselves.
        Path kernels = Path.of("/proc");
        Path noFolder = Files.isDirectory(kernels) ? kernels : Files.createFile(data.resolve("no-folder"));
        start(
                "plain",
                "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=" + noFolder + " XDG_CONFIG_HOME=" + data + " XDG_DATA_HOME="
                        + data);
        tmux.awaitScreen("plain", "chat: lines are plain here");
        tmux.awaitScreen("plain", "on the network");

        tmux.typeLine("plain", "hello");
        tmux.awaitScreen("first", "-> hello");
        tmux.typeLine("first", "hello yourself");
        tmux.awaitScreen("plain", "-> hello yourself");
        tmux.press("plain", "C-d");
        tmux.awaitLastLine("plain", "EXIT 0");

        assertFalse(tmux.screen("plain").contains("WARNING"), tmux.screen("plain"));
    }

    @Test
    void aChatThatIsToldToEndSaysSo() throws Exception {
        long shell = tmux.pid("second");
        ProcessHandle chat = ProcessHandle.of(shell)
                .flatMap(process -> process.descendants()
                        .filter(child -> child.info().command().orElse("").endsWith("java"))
                        .findFirst())
                .orElseThrow();

        chat.destroy();

        tmux.awaitScreen("second", "* told to end; bye");
        tmux.awaitLastLine("second", "EXIT 143");
    }

    private void start(String terminal, String environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ChatProcess.commandLine("--listen", "127.0.0.1", "--port", "0"));
        command.add(entry);
        tmux.start(terminal, environment, command);
    }

    private void name(String terminal, String name) throws IOException, InterruptedException {
        tmux.typeLine(terminal, "set username");
        tmux.awaitScreen(terminal, "New username:");
        tmux.typeLine(terminal, name);
        tmux.awaitLastLine(terminal, name + ">");
    }

    private String port(String terminal) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> PORT.matcher(tmux.screen(terminal)).find());
        Matcher port = PORT.matcher(tmux.screen(terminal));
        return port.find() ? port.group(1) : "";
    }
}
