package io.floodnet.chat;

import io.floodnet.FloodnetConfig;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.profile.ProfileName;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What can be said of a chat whatever it is used for, and the chat that follows from it. */
final class ChatOptions {
    /** Set by picocli before anything is called. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Of use before the others are, so it is {@link ConfigFile} that looks for it. */
    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "What to have for options that are not given here, as in: username = ann. "
                    + "Default: chat.properties in the user's configuration directory, if it is there.")
    @SuppressWarnings("UnusedVariable")
    private @Nullable Path configFile;

    @Option(
            names = {"-u", "--username"},
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "What to go by. Default: as the last time, or guest- and four digits.")
    private @Nullable Username username;

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Whose name and contacts to have. Several chats of one profile are one person's. "
                    + "Default: the first of those without a name that no other chat has; with send, tail, run and "
                    + "--json none.")
    private @Nullable ProfileName profileName;

    @Option(
            names = "--entry",
            scope = ScopeType.INHERIT,
            split = ",\\s*",
            paramLabel = "ENTRY",
            description = "A node to join through, host:port; may be given several times, or several with commas.")
    private List<String> entries = new ArrayList<>();

    @Option(
            names = "--port",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "The port to listen on; 0 for any. Default: the first free one from 55555 up.")
    private @Nullable Port port;

    @Option(
            names = "--listen",
            scope = ScopeType.INHERIT,
            paramLabel = "ADDRESS",
            description = "The IP address to listen on, as 127.0.0.1 for this machine alone. Default: all there are.")
    private @Nullable ListenAddress listenAddress;

    @Option(
            names = "--no-port-mapping",
            scope = ScopeType.INHERIT,
            fallbackValue = "true", // or it would turn around what the configuration says
            description = "Don't have the home's router let callers in.")
    private boolean leavesRouterAlone;

    @Option(
            names = "--no-lan",
            scope = ScopeType.INHERIT,
            fallbackValue = "true", // or it would turn around what the configuration says
            description = "Neither look for others on the local network nor let them find this chat there.")
    private boolean leavesLanAlone;

    @Option(
            names = "--log-file",
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "Where the log goes. Default: a file of its own in the user's data directory.")
    private @Nullable Path logFile;

    @Option(
            names = "--address-file",
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "Where to keep addresses of others, to find them again the next time. "
                    + "Default: a file in the user's data directory.")
    private @Nullable Path addressFile;

    private ChatOptions() {}

    static ChatOptions unset() {
        return new ChatOptions();
    }

    /** Chats for a person, who has a profile; the exit status. */
    int run(Front front, List<String> moreEntries) throws IOException, InterruptedException {
        FloodnetConfig config = config(moreEntries);
        openLog();
        return run(front, config, OpenProfile.of(profiles(), profileName));
    }

    /** The same for a program, which has one if it asks: those without a name are for the terminals. */
    int runForProgram(Front front, List<String> moreEntries) throws IOException, InterruptedException {
        FloodnetConfig config = config(moreEntries);
        openLog();
        return run(front, config, profileName == null ? OpenProfile.none() : OpenProfile.of(profiles(), profileName));
    }

    private int run(Front front, FloodnetConfig config, OpenProfile opened) throws IOException, InterruptedException {
        try (OpenProfile profile = opened) {
            Keepsakes keepsakes = profile.read();
            Lan lan = leavesLanAlone ? Lan.LEFT_ALONE : Lan.SEARCHED;
            return new ChatProgram(config, lan, username == null ? keepsakes : keepsakes.withName(username), profile)
                    .run(front);
        }
    }

    private static Path profiles() {
        return dataDirectory().resolve("profiles");
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

    private FloodnetConfig config(List<String> moreEntries) {
        FloodnetConfig config = FloodnetConfig.defaults()
                .withAddressFile(addressFile == null ? dataDirectory().resolve("addresses") : addressFile);
        if (!leavesRouterAlone) {
            config = config.withRouterAsked();
        }
        if (listenAddress != null) {
            config = config.withListenHost(listenAddress.text());
        }
        List<String> all = new ArrayList<>(moreEntries);
        if (moreEntries.isEmpty() || isGiven("--entry")) {
            all.addAll(entries);
        }
        if (!all.isEmpty()) {
            config = config.withEntries(all.stream().map(this::parseEntry).toList());
        }
        return port == null ? config : config.withPort(port.number());
    }

    /** And is not what the configuration has. */
    private boolean isGiven(String option) {
        return Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Not by a converter: picocli takes what one refuses among arguments for an argument too many. */
    private Address parseEntry(String text) {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
