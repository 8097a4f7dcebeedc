package io.floodnet.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a user wants of every chat: the options of the command line, each by its long name, as in {@code username = ann}. The
 * command line wins.
 */
final class ConfigFile implements IDefaultValueProvider {
    private static final String NAME = "chat.properties";
    private static final String DASHES = "--";
    private static final String OPTION = DASHES + "config";

    /** What makes sense for all chats; whoever writes another word slipped. */
    private static final List<String> WORDS = List.of(
            "address-file",
            "entry",
            "listen",
            "log-file",
            "no-lan",
            "no-port-mapping",
            "port",
            "profile",
            "timeout",
            "username");

    private final Path file;
    private final Map<String, String> values;

    private ConfigFile(Path file, Map<String, String> values) {
        this.file = file;
        this.values = Map.copyOf(values);
    }

    /** The one that these arguments name; that has to be there. */
    static Optional<Path> namedBy(List<String> args) {
        List<String> ours = args.contains(DASHES) ? args.subList(0, args.indexOf(DASHES)) : args;
        for (int at = 0; at < ours.size(); at++) {
            String arg = ours.get(at);
            if (arg.startsWith(OPTION + "=")) {
                return Optional.of(Path.of(arg.substring(OPTION.length() + 1)));
            }
            if (arg.equals(OPTION) && at + 1 < ours.size()) {
                return Optional.of(Path.of(ours.get(at + 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * The usual one, which need not be there.
     *
     * @throws IOException with a sentence for people if it can't be read or says what makes no sense
     */
    static ConfigFile usual(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return parse(file);
        } catch (NoSuchFileException e) {
            return new ConfigFile(file, Map.of());
        } catch (IOException e) {
            if (!(e instanceof AccessDeniedException) && !Files.isDirectory(folder)) { // a part of its path is a file
                return new ConfigFile(file, Map.of());
            }
            throw new IOException("can't read " + file + " (" + LogFile.reason(file, e) + ")", e);
        }
    }

    /** The same of one that was asked for. */
    static ConfigFile read(Path file) throws IOException {
        try {
            return parse(file);
        } catch (NoSuchFileException e) {
            throw new IOException("can't read " + file + " (there is no such file)", e);
        } catch (IOException e) {
            throw new IOException("can't read " + file + " (" + LogFile.reason(file, e) + ")", e);
        }
    }

    private static ConfigFile parse(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException("a \\u in it has no four digits", e);
        }
        for (String word : properties.stringPropertyNames()) {
            if (!WORDS.contains(word)) {
                throw new IOException("there is no option '" + word + "'; those are " + String.join(", ", WORDS));
            }
        }
        return new ConfigFile(
                file,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(
                                word -> word,
                                word -> properties.getProperty(word).strip())));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        return arg instanceof OptionSpec option ? values.get(word(option)) : null;
    }

    private static String word(OptionSpec option) {
        String name = option.longestName();
        return name.startsWith(DASHES) ? name.substring(DASHES.length()) : name;
    }

    /** Where it says this of an option that the arguments say nothing of. */
    Optional<Path> sourceOf(@Nullable ArgSpec arg, List<String> args) {
        boolean isOurs = arg instanceof OptionSpec option
                && values.containsKey(word(option))
                && args.stream()
                        .noneMatch(given -> List.of(option.names()).stream()
                                .anyMatch(name -> given.equals(name) || given.startsWith(name + "=")));
        return isOurs ? Optional.of(file) : Optional.empty();
    }
}
