package io.floodnet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Payload;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java that the README shows, compiled as it stands there, and run against another node. */
final class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    /** The one thing that a test can't leave as it stands: the fixed port of the entry node. */
    private static final String ENTRY = "localhost:55555";

    private static final String PROGRAM = """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import io.floodnet.*;
            import io.floodnet.packet.*;
            import java.io.*;
            import java.util.*;

            public class Program {
                public static void run(BufferedReader in, PrintStream out) throws Exception {
            %s
                }
            }
            """;

    @Test
    void itsProgramTalksToAnotherNode(@TempDir Path folder) throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        FloodnetConfig alone = FloodnetConfig.defaults()
                .withNetworkId("greetings")
                .withEntries(List.of())
                .withPort(0);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PipedWriter typed = new PipedWriter();
        BufferedReader in = new BufferedReader(new PipedReader(typed));

        try (Floodnet entry = Floodnet.join(alone, delivery -> heard.add(text(delivery.payload())))) {
            Method program = compile(block().replace(ENTRY, "localhost:" + entry.port()), folder);
            CompletableFuture<Void> running = start(program, in, new PrintStream(shown, true, UTF_8));

            typed.write("hello from the README\n"); // before there is anybody to hear it
            typed.flush();
            await().until(() -> heard.contains("hello from the README"));
            entry.broadcast(Payload.copyOf("hello back".getBytes(UTF_8))).get(5, TimeUnit.SECONDS);
            await().until(() -> shown.toString(UTF_8).contains("hello back"));
            typed.close();
            running.get(10, TimeUnit.SECONDS);
        }

        assertEquals(List.of("hello from the README"), List.copyOf(heard));
    }

    private static String text(Payload payload) {
        return new String(payload.toByteArray(), UTF_8);
    }

    private static String block() throws Exception {
        Matcher matcher = JAVA_BLOCK.matcher(Files.readString(README));
        assertTrue(matcher.find(), "the README has no block of Java");
        assertTrue(matcher.group(1).contains(ENTRY), "the README's Java does not join through " + ENTRY);
        return matcher.group(1);
    }

    private static Method compile(String block, Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM.formatted(block));
        List<String> arguments = new ArrayList<>(libraries());
        arguments.addAll(List.of("-proc:none", "-d", folder.toString(), source.toString()));
        StringWriter words = new StringWriter();
        PrintWriter writer = new PrintWriter(words, true);

        int status =
                ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));

        assertEquals(0, status, words::toString);
        ClassLoader loader =
                URLClassLoader.newInstance(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader());
        return loader.loadClass("Program").getMethod("run", BufferedReader.class, PrintStream.class);
    }

    /** As a program sees the library: the module's exported packages alone, where the tests run on the module path. */
    private static List<String> libraries() {
        String modulePath = System.getProperty("jdk.module.path");
        return modulePath == null
                ? List.of("-cp", System.getProperty("java.class.path"))
                : List.of("-p", modulePath, "--add-modules", "io.floodnet");
    }

    private static CompletableFuture<Void> start(Method program, BufferedReader in, PrintStream out) {
        CompletableFuture<Void> running = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                program.invoke(null, in, out);
                running.complete(null);
            } catch (ReflectiveOperationException e) {
                running.completeExceptionally(e);
            }
        });
        thread.start();
        return running;
    }
}
