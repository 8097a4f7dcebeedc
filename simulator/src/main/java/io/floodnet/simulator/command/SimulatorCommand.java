package io.floodnet.simulator.command;

import io.floodnet.simulator.live.UnplayableScenarioException;
import io.floodnet.simulator.network.DurationText;
import io.floodnet.simulator.scenario.ScenarioException;
import io.floodnet.simulator.sweep.Seeds;
import io.floodnet.simulator.sweep.ShardOfSweep;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "Exit status: 0 passed, 1 failed, 2 wrong usage or a bad scenario file, 130 after Ctrl-C.",
            "JDK_JAVA_OPTIONS=-Xmx20g in the environment gives it more memory."
        })
public final class SimulatorCommand {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "If something fails, show where in the program.")
    private boolean debug;

    private SimulatorCommand() {}

    /** Does what the arguments say, and ends the process with its exit status. */
    public static void main(String[] args) {
        Console console = Console.ofProcess(System.getenv());
        System.exit(run(console, args));
    }

    /** Does what the arguments say; the exit status. */
    static int run(Console console, String... args) {
        int status = commandLine(console).execute(args);
        console.err().flush();
        console.out().flush();
        if (console.out().checkError()) {
            console.err().println("simulate: standard output can't be written");
            return Status.FAILED;
        }
        return status;
    }

    /** The command as it is run, before any arguments. */
    static CommandLine commandLine(Console console) {
        SimulatorCommand top = new SimulatorCommand();
        CommandLine commandLine = new CommandLine(top)
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new SweepCommand(console))
                .addSubcommand(new ExploreCommand(console))
                .addSubcommand(new LiveCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .registerConverter(Long.class, SimulatorCommand::parseWhole)
                .registerConverter(Integer.class, SimulatorCommand::parseSmall)
                .registerConverter(Duration.class, text -> convert(DurationText::parse, text))
                .registerConverter(Seeds.class, text -> convert(Seeds::parse, text))
                .registerConverter(ShardOfSweep.class, text -> convert(ShardOfSweep::parse, text))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> onWrongUsage(console.err(), e))
                .setExecutionExceptionHandler((e, command, parsed) -> top.onFailure(console.err(), e));
        if (console.screen() == Console.Screen.TERMINAL) {
            commandLine.setUsageHelpAutoWidth(true);
        }
        return commandLine;
    }

    private static int onWrongUsage(PrintWriter err, ParameterException e) {
        err.println("simulate: " + sentence(e) + "; "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help shows how");
        return Status.USAGE;
    }

    /** The converters' sentences are for people; picocli's wrapping of them is for programmers. */
    private static String sentence(ParameterException e) {
        if (e.getCause() instanceof TypeConversionException cause && e.getArgSpec() != null) {
            return name(e.getArgSpec()) + " " + cause.getMessage();
        }
        String message = String.valueOf(e.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The last stop of the main thread: whatever went wrong is one sentence here. */
    private int onFailure(PrintWriter err, Exception e) {
        if (debug) {
            e.printStackTrace(err);
        }
        if (e instanceof Failure failure) {
            err.println("simulate: " + e.getMessage());
            return failure.status();
        } else if (e instanceof ScenarioException || e instanceof UnplayableScenarioException) {
            err.println("simulate: " + e.getMessage());
            return Status.USAGE;
        } else if (e instanceof IOException) {
            err.println("simulate: " + e.getMessage());
            return Status.FAILED;
        }
        err.println("simulate: this should not have happened (" + e + "); please report it, with what --debug adds");
        return Status.FAILED;
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
