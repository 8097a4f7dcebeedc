package io.floodnet.chat.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A checkout with a real launcher, few sources, and stand-ins for Maven and Java, so that a build takes no time. */
final class Checkout {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Program program;
    private final Path root;
    private final Path tools;
    private int starts;

    Checkout(Program program, Path folder) throws IOException {
        this.program = program;
        // A space in the path, as people have them.
        root = Files.createDirectories(folder.resolve("my sources"));
        tools = Files.createDirectories(folder.resolve("tools"));
        copy(Path.of("..", program.script()), launcher());
        copy(Path.of("../.launch/launch.sh"), root.resolve(".launch/launch.sh"));
        copy(Path.of("src/test/resources/launch/mvn"), tools.resolve("mvn"));
        write("pom.xml", "<project/>");
        write("floodnet/src/main/java/Node.java", "class Node {}");
        write(program.source(), "class Main {}");
        addJdk("17");
    }

    /** Where the launcher keeps what it builds. */
    Path built() {
        return root.resolve(program.module()).resolve("target/launch");
    }

    private Path launcher() {
        return root.resolve(program.script());
    }

    void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.writeString(path, content);
    }

    void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    /** A JDK that says it has this version. */
    Path addJdk(String version) throws IOException {
        Path jdk = tools.resolve("jdk-" + version);
        copy(Path.of("src/test/resources/launch/java"), jdk.resolve("bin/java"));
        copy(Path.of("src/test/resources/launch/java"), jdk.resolve("bin/javac"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** A program in the path of the launcher, before all others. */
    void addTool(String name, String script) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        if (!tool.toFile().setExecutable(true)) {
            throw new IOException("can't make executable: " + tool);
        }
    }

    /** How often Maven ran. */
    List<String> builds() throws IOException {
        Path builds = root.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    /** The versions that are built. */
    List<Path> versions() throws IOException {
        try (Stream<Path> files = Files.list(built())) {
            return files.filter(file -> file.getFileName().toString().startsWith("v-"))
                    .toList();
        }
    }

    /** Starts the program and waits for its end. */
    Ended run(String... arguments) throws IOException {
        return start(arguments).end();
    }

    /** Starts the program, with no input unless it is written. */
    Started start(String... arguments) throws IOException {
        return startOn(tools.resolve("jdk-17"), arguments);
    }

    Started startOn(Path jdk, String... arguments) throws IOException {
        return start(root, launcher(), jdk, arguments);
    }

    Started start(Path workingFolder, Path script, Path jdk, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path output = tools.resolve("output-" + starts);
        Path errors = tools.resolve("errors-" + starts);
        starts++;
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "PATH", tools + ":/usr/bin:/bin"));
        return new Started(builder.start(), output, errors);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("..").normalize());
        Files.copy(from, to);
        if (!to.toFile().setExecutable(true)) {
            throw new IOException("can't make executable: " + to);
        }
    }

    /** A program that runs, or is about to. */
    record Started(Process process, Path output, Path errors) {

        Started type(String text) throws IOException {
            process.getOutputStream().write(text.getBytes(UTF_8));
            process.getOutputStream().flush();
            return this;
        }

        void awaitError(String text) {
            await().atMost(PATIENCE).until(() -> Files.readString(errors).contains(text));
        }

        void awaitOutput(String text) {
            await().atMost(PATIENCE).until(() -> Files.readString(output).contains(text));
        }

        /** Ends its input and waits for its end. */
        Ended end() {
            try {
                process.getOutputStream().close();
                await().atMost(PATIENCE).until(() -> !process.isAlive());
                return new Ended(process.exitValue(), Files.readAllLines(output), Files.readString(errors));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a program that has ended said. */
    record Ended(int status, List<String> output, String errors) {

        List<String> said(String kind) {
            return output.stream()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length() + 1))
                    .toList();
        }
    }
}
