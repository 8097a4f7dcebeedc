package io.floodnet.chat;

import io.floodnet.FloodnetConfig;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.profile.ProfileName;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
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
            "Exit status: 0 all is well, 1 something failed or a line through a pipe was refused, 2 wrong usage, "
                    + "141 if what reads the output ended first, 143 after SIGTERM."
        })
public final class ChatCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ChatCommand.class);

    /** Set by picocli before anything is called. */
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "ENTRY",
            description = "Nodes to join through, each host:port; any of them may be down. Default: localhost:55555")
    private final List<String> entries = new ArrayList<>();

    @Option(
            names = {"-u", "--username"},
            paramLabel = "NAME",
            description = "What to go by. Default: as the last time, or guest- and four digits.")
    private @Nullable Username username;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Whose name and contacts to have. Several chats of one profile are one person's. "
                    + "Default: the first of those without a name that no other chat has.")
    private @Nullable ProfileName profileName;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 0 for any. Default: the first free one from 55555 up.")
    private @Nullable Port port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "The IP address to listen on, as 127.0.0.1 for this machine alone. Default: all there are.")
    private @Nullable ListenAddress listenAddress;

    @Option(names = "--no-port-mapping", description = "Don't have the home's router let callers in.")
    private boolean leavesRouterAlone;

    @Option(
            names = "--log-file",
            paramLabel = "PATH",
            description = "Where the log goes. Default: a file of its own in the user's data directory.")
    private @Nullable Path logFile;

    @Option(
            names = "--address-file",
            paramLabel = "PATH",
            description = "Where to keep addresses of others, to find them again the next time. "
                    + "Default: a file in the user's data directory.")
    private @Nullable Path addressFile;

    private ChatCommand() {}

    /** Runs the chat, and ends the process with its exit status. */
    public static void main(String[] args) {
        int status = commandLine().execute(args);
        System.exit(status);
    }

    /** The command as it is run, before any arguments. */
    static CommandLine commandLine() {
        return new CommandLine(new ChatCommand())
                .registerConverter(Username.class, text -> convert(Username::new, text))
                .registerConverter(ProfileName.class, text -> convert(ProfileName::new, text))
                .registerConverter(ListenAddress.class, text -> convert(ListenAddress::new, text))
                .registerConverter(Path.class, text -> convert(ChatCommand::parseFile, text))
                .registerConverter(Port.class, text -> convert(Port::parse, text))
                .setParameterExceptionHandler(ChatCommand::onWrongUsage)
                .setExecutionExceptionHandler(ChatCommand::onFailure);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        FloodnetConfig config = config();
        openLog();
        try (OpenProfile profile = OpenProfile.of(dataDirectory().resolve("profiles"), profileName)) {
            Keepsakes keepsakes = profile.read();
            return new ChatProgram(config, username == null ? keepsakes : keepsakes.withName(username), profile).run();
        }
    }

    /** A file that was asked for has to work; without the usual one a chat is as good. */
    private void openLog() throws IOException {
        if (logFile != null) {
            LogFile.open(logFile);
            return;
        }
        Path folder = dataDirectory();
        try {
            LogFile.open(LogFile.firstFree(folder));
        } catch (IOException e) {
            System.err.println("chat: no log is written, as " + folder + " can't be (" + LogFile.reason(folder, e)
                    + "); name a file with --log-file");
        }
    }

    private static Path dataDirectory() {
        return DataDirectory.of(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    private FloodnetConfig config() {
        FloodnetConfig config = FloodnetConfig.defaults()
                .withAddressFile(addressFile == null ? dataDirectory().resolve("addresses") : addressFile);
        if (!leavesRouterAlone) {
            config = config.withRouterAsked();
        }
        if (listenAddress != null) {
            config = config.withListenHost(listenAddress.text());
        }
        if (!entries.isEmpty()) {
            config = config.withEntries(entries.stream().map(this::parseEntry).toList());
        }
        return port == null ? config : config.withPort(port.number());
    }

    /** Not by a converter: picocli takes what one refuses among such arguments for an argument too many. */
    private Address parseEntry(String text) {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static int onWrongUsage(ParameterException e, String[] args) {
        // The converters' sentences are for people; picocli's wrapping of them is for programmers.
        Throwable cause = e.getCause();
        String sentence = cause instanceof TypeConversionException ? cause.getMessage() : e.getMessage();
        System.err.println("chat: " + sentence + "; chat --help shows how");
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
