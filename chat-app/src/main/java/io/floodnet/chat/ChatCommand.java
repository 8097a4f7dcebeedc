package io.floodnet.chat;

import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.profile.ProfileName;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command line of the chat. Its last lines say what the exit status means. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        versionProvider = ChatCommand.Version.class,
        sortOptions = false,
        description = "Chat with whoever is on the network. There is no server: each chat is a node of it.",
        footer = {
            "",
            "A line goes to everybody, @name line to name alone. Commands: set username [NAME], quit, and /help for more.",
            "Through a pipe, lines are read from standard input, and received ones are all that is on standard output. "
                    + "A word after a slash that is no command is text there.",
            "Exit status: 0 all is well, 1 something failed or a line of a program's was refused, 2 wrong usage, "
                    + "3 not sent and 4 no word that it came (chat send), 130 after SIGINT, "
                    + "141 if what reads the output ended first, 143 after SIGTERM."
        })
public final class ChatCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ChatCommand.class);

    private static final Set<String> SUBCOMMAND_OR_HELP = Set.of("send", "tail", "run", "-h", "--help");

    @Parameters(
            paramLabel = "ENTRY",
            description = "Nodes to join through, each host:port; any of them may be down. Default: localhost:55555")
    private final List<String> entries = new ArrayList<>();

    @Mixin
    private final ChatOptions options = ChatOptions.unset();

    @Option(
            names = "--json",
            description = "For programs: a JSON object in each line, both ways; the README has them all.")
    private boolean speaksJson;

    private ChatCommand() {}

    /** Runs the chat, and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        List<String> arguments = List.of(args);
        try {
            Optional<Path> named = ConfigFile.namedBy(arguments);
            ConfigFile config = named.isPresent() ? ConfigFile.read(named.get()) : ConfigFile.usual(configDirectory());
            return commandLine(arguments)
                    .setDefaultValueProvider(config)
                    .setParameterExceptionHandler((e, given) -> onWrongUsage(e, config, arguments))
                    .execute(args);
        } catch (IOException e) {
            System.err.println("chat: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private static Path configDirectory() {
        return DataDirectory.ofConfig(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * The command as it is run, before it has looked at its arguments.
     *
     * @param args where none of them looks like a command below this one or asks for help, those are left out: picocli takes
     *     a tenth of a second to look at them, and most chats are of people
     */
    static CommandLine commandLine(List<String> args) {
        CommandLine command = new CommandLine(new ChatCommand());
        if (args.stream().anyMatch(SUBCOMMAND_OR_HELP::contains)) {
            command.addSubcommand(new SendCommand())
                    .addSubcommand(new TailCommand())
                    .addSubcommand(new RunCommand());
        }
        return command.registerConverter(Username.class, text -> convert(Username::new, text))
                .registerConverter(Addressee.class, text -> convert(Addressee::parse, text))
                .registerConverter(ProfileName.class, text -> convert(ProfileName::new, text))
                .registerConverter(ListenAddress.class, text -> convert(ListenAddress::new, text))
                .registerConverter(Path.class, text -> convert(ChatCommand::parseFile, text))
                .registerConverter(Port.class, text -> convert(Port::parse, text))
                .registerConverter(Timeout.class, text -> convert(Timeout::parse, text))
                .setExpandAtFiles(false) // @name is somebody
                .setExecutionExceptionHandler(ChatCommand::onFailure);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return speaksJson ? options.runForProgram(Fronts.json(), entries) : options.run(Fronts.personOrPipe(), entries);
    }

    /** For the commands below this one. */
    int runForProgram(Front front) throws IOException, InterruptedException {
        return options.runForProgram(front, entries);
    }

    private static int onWrongUsage(ParameterException e, ConfigFile config, List<String> args) {
        // The converters' sentences are for people; picocli's wrapping of them is for programmers.
        Throwable cause = e.getCause();
        String sentence = cause instanceof TypeConversionException ? cause.getMessage() : e.getMessage();
        String source = config.sourceOf(e.getArgSpec(), args)
                .map(file -> " (in " + file + ")")
                .orElse("");
        System.err.println("chat: " + sentence + source + "; "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help shows how");
        return CommandLine.ExitCode.USAGE;
    }

    /** The last stop of the main thread: whatever went wrong is a sentence here, and a stack trace in the log. */
    private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        log.error("the chat failed", e);
        PrintStream err = System.err;
        if (e instanceof IOException) {
            err.println("chat: " + e.getMessage());
        } else {
            err.println("chat: this should not have happened (" + e + "); the log file has more, please report it");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Path parseFile(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a file has a path, got ''");
        }
        return Path.of(text);
    }

    private static <T> T convert(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** The version in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ChatCommand.class.getPackage().getImplementationVersion();
            return new String[] {"floodnet chat " + (version == null ? "(not packaged)" : version)};
        }
    }
}
