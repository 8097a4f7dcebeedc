package io.floodnet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the user's files are, by the custom of each system. */
class DataDirectoryTest {
    private static final Path HOME = Path.of("/home/alice");

    @Test
    void linuxKeepsThemUnderLocalShare() {
        assertEquals(Path.of("/home/alice/.local/share/floodnet"), DataDirectory.of(Map.of(), "Linux", HOME));
    }

    @Test
    void homeIsWhatTheEnvironmentSays() {
        assertEquals(
                Path.of("/elsewhere/.local/share/floodnet"),
                DataDirectory.of(Map.of("HOME", "/elsewhere"), "Linux", HOME));
    }

    @Test
    void xdgDataHomeMovesThem() {
        assertEquals(Path.of("/data/floodnet"), DataDirectory.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME));
    }

    @Test
    void whatUsersSetHasAFolderOfItsOwn() {
        assertEquals(Path.of("/home/alice/.config/floodnet"), DataDirectory.ofConfig(Map.of(), "Linux", HOME));
        assertEquals(
                Path.of("/set/floodnet"), DataDirectory.ofConfig(Map.of("XDG_CONFIG_HOME", "/set"), "Linux", HOME));
        assertEquals(
                Path.of("/home/alice/Library/Application Support/floodnet"),
                DataDirectory.ofConfig(Map.of(), "Mac OS X", HOME));
        assertEquals(
                Path.of("/home/alice/AppData/Roaming/floodnet"), DataDirectory.ofConfig(Map.of(), "Windows 11", HOME));
    }

    @Test
    void aRelativeXdgDataHomeIsIgnored() {
        assertEquals(
                Path.of("/home/alice/.local/share/floodnet"),
                DataDirectory.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME));
    }

    @Test
    void macKeepsThemUnderApplicationSupport() {
        assertEquals(
                Path.of("/home/alice/Library/Application Support/floodnet"),
                DataDirectory.of(Map.of(), "Mac OS X", HOME));
    }

    @Test
    void windowsKeepsThemUnderAppData() {
        assertEquals(Path.of("/home/alice/AppData/Local/floodnet"), DataDirectory.of(Map.of(), "Windows 11", HOME));
        assertEquals(
                Path.of("/appdata/floodnet"), DataDirectory.of(Map.of("LOCALAPPDATA", "/appdata"), "Windows 11", HOME));
    }
}
