package io.floodnet.simulator.command;

import io.floodnet.simulator.network.DurationText;
import io.floodnet.simulator.sweep.Seeds;
import io.floodnet.simulator.sweep.ShardOfSweep;
import io.floodnet.simulator.workload.Senders;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command line of the simulator; each command is a class of its own. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs the protocol that ships on thousands of nodes, in virtual time.",
        footer = {
            "",
            "The same scenario with the same seed gives the same result, on any machine and any number of threads.",
            "Exit status: 0 passed, 1 failed, 2 wrong usage or a bad scenario file, 130 after Ctrl-C, 141 if what reads the "
                    + "output ended first.",
            "JDK_JAVA_OPTIONS=-Xmx20g in the environment gives it more memory."
        })
public final class SimulatorCommand {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "If something fails, show where in the program.")
    private boolean debug;

    private final Console console;
    private final Complaints complaints;

    private SimulatorCommand(Console console) {
        this.console = console;
        this.complaints = new Complaints(console);
    }

    /** Does what the arguments say, and ends the process with its exit status. */
    public static void main(String[] args) {
        Console console = Console.ofProcess(System.getenv());
        SimulatorCommand command = new SimulatorCommand(console);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> System.exit(command.onFailure(e)));
        System.exit(command.run(args));
    }

    /** Does what the arguments say; the exit status. */
    static int run(Console console, String... args) {
        return new SimulatorCommand(console).run(args);
    }

    private int run(String... args) {
        int status = execute(args);
        console.err().flush();
        return console.out().checkError() ? unwritten(status) : status;
    }

    /** A pipe can't be written for one reason alone: nobody reads any more, which is nobody's fault. */
    private int unwritten(int status) {
        if (console.screen() != Console.Screen.PIPE) {
            return complaints.ofOutput();
        }
        return status == Status.PASSED ? Status.UNREAD : status;
    }

    /** The last stop of the main thread: picocli hands exceptions on, and leaves errors to whoever calls it. */
    private int execute(String... args) {
        try {
            return commandLine().execute(args);
        } catch (Throwable e) {
            return onFailure(e);
        }
    }

    /** The command as it is run, before any arguments. */
    private CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(this)
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new SweepCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new ExploreCommand(console))
                .addSubcommand(LiveCommand.of(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .registerConverter(Long.class, SimulatorCommand::parseWhole)
                .registerConverter(Integer.class, SimulatorCommand::parseSmall)
                .registerConverter(Senders.class, WorkloadOptions::parseSenders)
                .registerConverter(BigDecimal.class, WorkloadOptions::parseSeconds)
                .registerConverter(Duration.class, text -> convert(DurationText::parse, text))
                .registerConverter(Seeds.class, text -> convert(Seeds::parse, text))
                .registerConverter(ShardOfSweep.class, text -> convert(ShardOfSweep::parse, text))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> complaints.ofUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> onFailure(e));
        if (console.screen() == Console.Screen.TERMINAL) {
            commandLine.setUsageHelpAutoWidth(true);
        }
        return commandLine;
    }

    private int onFailure(Throwable e) {
        if (debug) {
            e.printStackTrace(console.err());
        }
        return complaints.ofFailure(e);
    }

    private static <T> T convert(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static long parseWhole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("must be a whole number of at most 18 digits, got '" + text + "'");
        }
    }

    private static int parseSmall(String text) {
        long value = parseWhole(text);
        if (value != (int) value) {
            throw new TypeConversionException(
                    "must be within " + Integer.MIN_VALUE + ".." + Integer.MAX_VALUE + ", got " + value);
        }
        return (int) value;
    }
}
