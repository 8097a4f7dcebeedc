package io.floodnet.simulator.spark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A master and two workers on loopback, processes of their own that have Spark's jars and nothing of ours. */
final class StandaloneSpark implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern MASTER_IS_UP = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final Pattern WORKER_IS_UP = Pattern.compile("Successfully registered with master");
    private static final Path HOME = Path.of(System.getProperty("worker.home"));

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<ProcessHandle> executors = new ArrayList<>();
    private final String url;

    private StandaloneSpark(Path folder) throws IOException {
        this.folder = folder;
        Path log = start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
        this.url = awaitLine(log, MASTER_IS_UP);
    }

    /** Has them up and known to each other, with their logs and what they work on in a folder. */
    static StandaloneSpark start(Path folder) throws IOException {
        StandaloneSpark spark = new StandaloneSpark(folder);
        try {
            Path one = spark.startWorker("one");
            Path two = spark.startWorker("two");
            awaitLine(one, WORKER_IS_UP);
            awaitLine(two, WORKER_IS_UP);
            return spark;
        } catch (IOException | RuntimeException e) {
            spark.close();
            throw e;
        }
    }

    private Path startWorker(String name) throws IOException {
        String work = folder.resolve(name).toString();
        return start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                work,
                url);
    }

    private Path start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", HOME.resolve("jars") + "/*", main));
        command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", HOME.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1"));
        processes.add(builder.start());
        return log;
    }

    /** Ports are not ours to choose, so the log has to be asked. */
    private static String awaitLine(Path log, Pattern pattern) {
        return await().atMost(PATIENCE)
                .until(
                        () -> pattern.matcher(Files.readString(log))
                                .results()
                                .map(MatchResult::group)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    String url() {
        return url;
    }

    /** As if its machine went dark: the worker and all that it has started. */
    void killAWorker() {
        kill(processes.get(1));
    }

    private void kill(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        executors.addAll(started);
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /** Workers before the master, so that none of them starts anything more. */
    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            kill(processes.get(i));
        }
        await().atMost(PATIENCE)
                .until(() -> processes.stream().noneMatch(Process::isAlive)
                        && executors.stream().noneMatch(ProcessHandle::isAlive));
    }
}
