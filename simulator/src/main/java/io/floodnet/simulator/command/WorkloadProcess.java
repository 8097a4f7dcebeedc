package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.WorkloadLines;
import io.floodnet.simulator.metrics.WorkloadRun;
import io.floodnet.simulator.workload.Attention;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a workload in a JVM of its own, with the flags and the class path of this one.
 *
 * @param words of the command line, after {@code live}
 */
record WorkloadProcess(List<String> words, Attention attention) {
    private static final long LOOK_MILLIS = 50;

    /** Of what the JVM was started with, what has nothing to do with where classes are. */
    private static final List<String> FLAGS =
            List.of("-X", "--enable-native-access", "--sun-misc-unsafe-memory-access");

    /** Flags that two JVMs at once can't have, or that name a file that is this one's. */
    private static final List<String> OWN_FLAGS = List.of("-XX:StartFlightRecording", "-Xrun", "-XX:AOTCacheOutput");

    /**
     * @param done how many runs are over
     * @param total how many there are
     * @throws Failure if it does not end well
     */
    WorkloadRun run(String peer, int done, int total) throws IOException, InterruptedException {
        Path output = Files.createTempFile("floodnet-workload", ".json");
        Path errors = Files.createTempFile("floodnet-workload", ".err");
        try {
            Process process = new ProcessBuilder(command(peer))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try {
                await(process, peer, (double) done / total);
            } finally {
                process.destroyForcibly();
            }
            return result(peer, Files.readAllLines(output), Files.readAllLines(errors));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private void await(Process process, String peer, double share) throws InterruptedException {
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (!attention.at(peer, share)) {
                process.destroy();
                throw new InterruptedException("interrupted while " + peer + " ran");
            }
        }
    }

    private static WorkloadRun result(String peer, List<String> output, List<String> errors) throws IOException {
        String line =
                output.stream().filter(each -> each.startsWith("{")).findFirst().orElse("");
        if (line.isEmpty()) {
            String last = errors.isEmpty() ? "it said nothing" : errors.get(errors.size() - 1);
            throw Failure.of(peer + " did not end well (" + last + ")", new IOException(String.join("\n", errors)));
        }
        return WorkloadLines.read(line);
    }

    private List<String> command(String peer) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> FLAGS.stream().anyMatch(flag::startsWith)
                        && OWN_FLAGS.stream().noneMatch(flag::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath(), SimulatorCommand.class.getName(), "live"));
        command.addAll(words);
        command.addAll(List.of("--peer", peer, "--json", "-"));
        return command;
    }

    /** The same classes in the same order, whichever of the two paths this JVM has them on. */
    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
