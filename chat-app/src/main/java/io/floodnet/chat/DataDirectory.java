package io.floodnet.chat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a program keeps files for its user, by the custom of the system. */
final class DataDirectory {
    private static final String NAME = "floodnet";

    private DataDirectory() {}

    /**
     * The folder, which need not exist yet.
     *
     * @param system the JDK's name of the operating system
     * @param home the user's own folder in the eyes of the JDK, which doesn't look at HOME; shells and XDG do
     */
    static Path of(Map<String, String> environment, String system, Path home) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        Path own = given(environment, "HOME", home);
        if (lower.startsWith("mac")) {
            return own.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return folder(environment, "XDG_DATA_HOME", own.resolve(".local").resolve("share"));
    }

    /** The folder of what users set, by the same custom. */
    static Path ofConfig(Map<String, String> environment, String system, Path home) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
        }
        if (lower.startsWith("mac")) {
            return of(environment, system, home);
        }
        return folder(
                environment, "XDG_CONFIG_HOME", given(environment, "HOME", home).resolve(".config"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return given(environment, variable, otherwise).resolve(NAME);
    }

    /** A relative path is no path: the XDG base directory specification says to ignore it. */
    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        Path given = Path.of(environment.getOrDefault(variable, ""));
        return given.isAbsolute() ? given : otherwise;
    }
}
