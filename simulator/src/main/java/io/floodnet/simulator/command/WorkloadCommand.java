package io.floodnet.simulator.command;

import io.floodnet.simulator.live.OpenFiles;
import io.floodnet.simulator.metrics.WorkloadLines;
import io.floodnet.simulator.metrics.WorkloadRun;
import io.floodnet.simulator.metrics.WorkloadTables;
import io.floodnet.simulator.workload.FloodnetPeer;
import io.floodnet.simulator.workload.Peer;
import io.floodnet.simulator.workload.Peers;
import io.floodnet.simulator.workload.Workload;
import io.floodnet.simulator.workload.WorkloadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Puts one workload on real nodes, or on those of two libraries in turn, and shows what it came to. */
@Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, sortOptions = false)
final class WorkloadCommand implements Callable<Integer> {
    private static final int ROUNDS_MAX = 1_000;

    private final Console console;
    private final Workload workload;

    @Mixin
    private WorkloadOptions options = new WorkloadOptions();

    @Option(
            names = "--peer",
            paramLabel = "NAME",
            description = "The library whose nodes these are: floodnet or jgroups. Default: ${DEFAULT-VALUE}.",
            defaultValue = FloodnetPeer.NAME)
    private String peerName = FloodnetPeer.NAME;

    @Option(
            names = "--beside",
            paramLabel = "NAME",
            description = "Another library to run in turn with it, each time in a JVM of its own, and to compare with.")
    private @Nullable String besideName;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each of the two is run. Default: ${DEFAULT-VALUE}.",
            defaultValue = "3")
    private int rounds = 3;

    @Mixin
    private final ResultFiles files;

    private WorkloadCommand(Console console, Workload workload) {
        this.console = console;
        this.workload = workload;
        this.files = new ResultFiles(console);
    }

    /** The command of one workload, with the options that it heeds. */
    static CommandLine of(Console console, Workload workload) {
        CommandLine command = new CommandLine(new WorkloadCommand(console, workload));
        CommandSpec spec = command.getCommandSpec().name(workload.name());
        spec.usageMessage()
                .description(workload.description())
                .footer("", "Default: " + String.join(" ", WorkloadOptions.words(workload, workload.defaults())));
        for (String option : workload.defaults().toTexts().keySet()) {
            if (!workload.heeds(option)) {
                spec.remove(spec.findOption("--" + option));
            }
        }
        spec.remove(spec.findOption("--csv"));
        return command;
    }

    @Override
    public Integer call() throws IOException {
        WorkloadSettings settings = options.settings(workload);
        Peer peer = peer("--peer", peerName, settings);
        if (rounds < 1 || rounds > ROUNDS_MAX) {
            throw options.refused("--rounds must be within 1.." + ROUNDS_MAX + ", got " + rounds);
        }
        Peer other = besideName == null ? null : peer("--beside", besideName, settings);
        files.require();
        files.people().println("simulate live " + String.join(" ", WorkloadOptions.words(workload, settings)));
        try (WorkloadProgress progress = WorkloadProgress.on(console)) {
            return other == null ? runHere(peer, settings, progress) : runBoth(peer, other, settings, progress);
        } catch (InterruptedException e) {
            files.people().println("INTERRUPTED");
            return Status.INTERRUPTED;
        } catch (UncheckedIOException e) {
            throw Failure.of(String.valueOf(e.getMessage()), e);
        }
    }

    private Peer peer(String option, String name, WorkloadSettings settings) {
        Peer peer;
        try {
            peer = Peers.named(name);
        } catch (IllegalArgumentException e) {
            throw options.refused(option + " " + e.getMessage());
        }
        if (settings.payloadBytes() > peer.payloadBytesMax()) {
            throw options.refused("--bytes must be at most " + peer.payloadBytesMax() + " for " + name + ", got "
                    + settings.payloadBytes());
        }
        long needed = peer.openFiles(settings.nodes());
        if (needed > OpenFiles.max()) {
            throw options.refused(settings.nodes() + " nodes of " + name + " need " + needed
                    + " open files, and this process may have " + OpenFiles.max()
                    + "; take fewer nodes or raise that bound (ulimit -n)");
        }
        return peer;
    }

    private int runHere(Peer peer, WorkloadSettings settings, WorkloadProgress progress)
            throws IOException, InterruptedException {
        WorkloadRun run = workload.run(peer, settings, ProgramVersion.text(), progress);
        progress.clear();
        show(List.of(run), WorkloadTables.of(run, console.style()));
        return verdict(List.of(run));
    }

    private int runBoth(Peer peer, Peer other, WorkloadSettings settings, WorkloadProgress progress)
            throws IOException, InterruptedException {
        WorkloadProcess process = new WorkloadProcess(WorkloadOptions.words(workload, settings), progress);
        List<WorkloadRun> ones = new ArrayList<>();
        List<WorkloadRun> others = new ArrayList<>();
        List<WorkloadRun> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ones.add(process.run(peer.name(), 2 * round, 2 * rounds));
            others.add(process.run(other.name(), 2 * round + 1, 2 * rounds));
            all.add(ones.get(round));
            all.add(others.get(round));
        }
        progress.clear();
        show(all, WorkloadTables.of(ones, others, console.style()));
        return verdict(all);
    }

    private void show(List<WorkloadRun> runs, String table) throws IOException {
        if (!files.isJsonOnly()) {
            console.out().println();
            console.out().print(table);
        }
        files.write(
                out -> {
                    for (WorkloadRun run : runs) {
                        WorkloadLines.write(run, out);
                    }
                },
                folder -> {});
    }

    /** What is measured is what it is; but that nothing comes twice is promised. */
    private int verdict(List<WorkloadRun> runs) {
        BigDecimal repeated = BigDecimal.ZERO;
        for (WorkloadRun run : runs) {
            repeated = repeated.add(BigDecimal.valueOf(run.figures().getOrDefault("repeated", 0.0)));
        }
        if (repeated.signum() == 0) {
            return Status.PASSED;
        }
        files.people()
                .println("applications must be given each message once, got " + repeated.toBigInteger() + " again");
        return Status.FAILED;
    }
}
