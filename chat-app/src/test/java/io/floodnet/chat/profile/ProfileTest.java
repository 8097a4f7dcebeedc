package io.floodnet.chat.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.people.Keepsakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept on this machine. */
class ProfileTest {
    private static final Keepsakes NEWCOMER = Keepsakes.of(new Username("guest-1234"), new PersonId(1));
    private static final Keepsakes ANN = new Keepsakes(
            new Username("李雷"),
            new PersonId(-1),
            List.of(new Username("bob"), new Username("c#")),
            List.of(new Addressee(new Username("eve"), "3fa1")));

    private final Path profiles;

    ProfileTest(@TempDir Path folder) {
        this.profiles = folder.resolve("not yet there").resolve("profiles");
    }

    private Profile first() throws IOException {
        return Profile.firstFree(profiles).orElseThrow();
    }

    @Test
    void whatIsKeptIsThereAgain() throws IOException {
        try (Profile profile = first()) {
            assertEquals(NEWCOMER, profile.read(NEWCOMER));
            profile.write(ANN);
        }

        try (Profile profile = first()) {
            assertEquals(ANN, profile.read(NEWCOMER));
        }
    }

    @Test
    void twoAtOnceHaveProfilesOfTheirOwnAndEachTheSameAgain() throws IOException {
        try (Profile first = first();
                Profile second = first()) {
            first.write(ANN);
            assertEquals(NEWCOMER, second.read(NEWCOMER));
            second.write(NEWCOMER);
        }

        try (Profile first = first();
                Profile second = first()) {
            assertEquals(ANN, first.read(NEWCOMER));
            assertEquals(NEWCOMER, second.read(ANN));
        }
    }

    @Test
    void oneThatIsNamedMayBeHadTwice() throws IOException {
        try (Profile one = Profile.named(profiles, new ProfileName("work"));
                Profile other = Profile.named(profiles, new ProfileName("work"))) {
            one.write(ANN);

            assertEquals(ANN, other.read(NEWCOMER));
        }
    }

    @Test
    void whereAllAreTakenThereIsNone() throws IOException {
        Profile[] all = new Profile[Profile.PROFILES_MAX];
        for (int number = 0; number < all.length; number++) {
            all[number] = first();
        }

        assertEquals(true, Profile.firstFree(profiles).isEmpty());
        for (Profile profile : all) {
            profile.close();
        }
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(profiles.getRoot()).supportsFileAttributeView("posix"));
        try (Profile profile = first()) {
            profile.write(ANN);

            Path folder = profile.folder();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("profile"))));
        }
    }

    @Test
    void nothingIsLeftOfWriting() throws IOException {
        try (Profile profile = first();
                Stream<Path> files = Files.list(profile.folder())) {
            profile.write(ANN);
            profile.write(NEWCOMER);

            assertEquals(
                    List.of("lock", "profile"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aDamagedFileCostsWhatIsDamaged() {
        List<String> lines = List.of(
                "name two words",
                "person 3fa1",
                "contact bob",
                "contact",
                "",
                " ",
                "contact a@b",
                "person x",
                "new word");

        assertEquals(
                new Keepsakes(NEWCOMER.name(), new PersonId(0x3fa1), List.of(new Username("bob")), List.of()),
                KeepsakeLines.read(lines, NEWCOMER));
    }

    @Test
    void aFileThatIsFarTooLargeIsNotRead() throws IOException {
        try (Profile profile = first()) {
            Files.write(profile.folder().resolve("profile"), new byte[2 * 1024 * 1024]);

            IOException refused = assertThrows(IOException.class, () -> profile.read(NEWCOMER));
            assertEquals("it has more than 1048576 bytes", refused.getMessage());
        }
    }

    /** Else who asked for 1 by name would be whoever asked for none. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "64", "007", "1st"})
    void aNumberIsNoNameOfAProfile(String number) {
        assertThrows(IllegalArgumentException.class, () -> new ProfileName(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "-x", "a b", "é", "_a"})
    void whatIsNoFolderIsNoProfile(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ProfileName(name));
    }
}
