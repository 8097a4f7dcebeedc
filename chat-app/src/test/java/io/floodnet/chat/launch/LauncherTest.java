package io.floodnet.chat.launch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.launch.Checkout.Ended;
import io.floodnet.chat.launch.Checkout.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code ./chat} and {@code ./simulate} do before the program begins; Maven and Java are stand-ins. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
@ParameterizedClass(name = "{0}")
@EnumSource
final class LauncherTest {
    private final Program program;
    private final String building;
    private Path folder;
    private Checkout checkout;

    LauncherTest(Program program) {
        this.program = program;
        this.building = "building " + program.product();
    }

    @BeforeEach
    void checkOut(@TempDir Path empty) throws IOException {
        folder = empty;
        checkout = new Checkout(program, empty);
    }

    @Test
    void buildsOnceAndSaysSoInOneLine() throws IOException {
        Ended first = checkout.run();
        Ended second = checkout.run();

        assertEquals(building + ", once; this takes about a minute ...\n", first.errors());
        assertEquals("", second.errors());
        assertEquals(1, checkout.builds().size());
    }

    @Test
    void startsAtOnceInTwoTerminalsFromNothing() throws IOException {
        checkout.write("hold", "");
        Started first = checkout.start("first");
        first.awaitError(building);
        Started second = checkout.start("second");
        second.awaitError("another ./" + program.script() + " is building; waiting");
        checkout.delete("hold");

        assertEquals(List.of("first"), first.end().said("argument"));
        assertEquals(List.of("second"), second.end().said("argument"));
        assertEquals(1, checkout.builds().size());
    }

    @Test
    void startsFromAnotherFolderThroughASymlink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("talk"), Path.of("../my sources", program.script()));

        Ended ended = checkout.start(elsewhere, link, checkout.addJdk("21.0.1")).end();

        assertEquals(0, ended.status());
        assertEquals(1, checkout.builds().size());
    }

    @Test
    void passesArgumentsAndInputThroughEvenWhenItBuilds() throws IOException {
        Ended ended = checkout.start("a b", "", "*", "-u", "d'e\"f$g")
                .type("one\ntwo  words\n")
                .end();

        assertEquals(List.of("a b", "", "*", "-u", "d'e\"f$g"), ended.said("argument"));
        assertEquals(List.of("one", "two  words"), ended.said("input"));
        assertTrue(checkout.builds().get(0).endsWith("with input ''"), "Maven ate what was typed");
    }

    @Test
    void buildsAnewWhenASourceChangesComesOrGoes() throws IOException {
        checkout.run();

        checkout.write(program.source(), "class Main { int x; }");
        Ended changed = checkout.run();
        checkout.write("floodnet/src/main/java/New.java", "class New {}");
        checkout.run();
        checkout.delete("floodnet/src/main/java/New.java");
        checkout.delete(program.source());
        checkout.run();

        assertEquals(building + " anew, its sources have changed ...\n", changed.errors());
        assertEquals(4, checkout.builds().size());
    }

    @Test
    void findsTheVersionThatWasBuiltOfAnOlderCommit() throws IOException {
        checkout.run();
        checkout.write(program.source(), "class Main { int x; }");
        checkout.run();

        checkout.write(program.source(), "class Main {}");
        checkout.run();

        assertEquals(2, checkout.builds().size());
    }

    @Test
    void saysWhyTheBuildFailedAndTriesAgainNextTime() throws IOException {
        checkout.write("broken", "");
        Ended failed = checkout.run();
        checkout.delete("broken");
        Ended mended = checkout.run();

        assertEquals(1, failed.status());
        assertEquals(
                List.of(
                        building + ", once; this takes about a minute ...",
                        program.script() + ": the build failed:",
                        "[ERROR] Main.java:[7,1] class expected",
                        "the whole log: " + checkout.built().toRealPath().resolve("build.log")),
                failed.errors().lines().toList());
        assertEquals(0, mended.status());
    }

    @Test
    void tellsThoseWhoWaitedThatTheBuildFailed() throws IOException {
        checkout.write("hold", "");
        checkout.write("broken", "");
        Started first = checkout.start();
        first.awaitError(building);
        Started second = checkout.start();
        second.awaitError("waiting");
        checkout.delete("hold");

        assertEquals(1, first.end().status());
        Ended waited = second.end();
        assertEquals(1, waited.status());
        assertTrue(waited.errors().contains("class expected"), waited::errors);
        assertEquals(1, checkout.builds().size());
    }

    @Test
    void takesOverTheLockOfOneWhoDied() throws IOException {
        checkout.write("hold", "");
        Started dying = checkout.start();
        dying.awaitError(building);
        dying.process().destroyForcibly();
        dying.end();
        checkout.delete("hold");

        Ended next = checkout.run();

        assertEquals(0, next.status());
        assertFalse(next.errors().contains("waiting"), next::errors);
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() throws IOException {
        checkout.write("hold", "");
        Started stopped = checkout.start();
        stopped.awaitError(building);
        stopped.process().destroy();

        assertEquals(143, stopped.end().status());
        assertFalse(Files.exists(checkout.built().resolve("lock")));
        assertEquals(List.of(), checkout.versions());
    }

    @Test
    void keepsTheVersionThatRunsAndRemovesTheOneThatDoesNot() throws IOException {
        checkout.run();
        Path unused = checkout.versions().get(0);
        checkout.write(program.source(), "class Main { int x; }");
        Started running = checkout.start("running");
        running.awaitOutput("running");
        Path used = checkout.versions().stream()
                .filter(version -> !version.equals(unused))
                .findFirst()
                .orElseThrow();
        makeOld(unused);
        makeOld(used);

        checkout.write(program.source(), "class Main { int y; }");
        checkout.run();

        assertFalse(Files.exists(unused));
        assertTrue(Files.exists(used.resolve("lib/netty.jar")));
        assertEquals(0, running.end().status());
    }

    @Test
    void recordsAnArchiveOnceForEachJava() throws IOException {
        Ended first = checkout.run();
        Path other = checkout.addJdk("25");
        Ended second = checkout.startOn(other).end();
        Ended third = checkout.startOn(other).end();

        assertEquals(1, countOf("-XX:SharedArchiveFile=", first));
        assertEquals("preparing " + program.product() + " for this Java, once ...\n", second.errors());
        assertEquals(1, countOf("-XX:AOTCache=", second));
        assertEquals("", third.errors());
        assertEquals(1, checkout.builds().size());
    }

    @Test
    void startsWithoutAnArchiveWhereNoneCanBeRecorded() throws IOException {
        Path jdk = checkout.addJdk("17.0.1");
        Files.writeString(jdk.resolve("bin/no-archive"), "");

        Ended first = checkout.startOn(jdk).end();
        Ended second = checkout.startOn(jdk).end();

        assertEquals(0, first.status());
        assertEquals(0, countOf("-XX:SharedArchiveFile=", first));
        assertEquals("", second.errors());
    }

    /** There once were a dead shell for as long as the program ran, and at times a sleep for a minute. */
    @Test
    void theProgramHasNoProcessesOfTheLauncher() throws IOException {
        Started running = checkout.start("running");
        running.awaitOutput("running");

        assertEquals(List.of(), running.process().descendants().toList());
        assertEquals(0, running.end().status());
    }

    @Test
    void leavesNoHalfArchiveBehindWhenItIsStopped() throws IOException {
        checkout.run();
        Path jdk = checkout.addJdk("25");
        Path hold = Files.writeString(jdk.resolve("bin/hold"), "");
        Path archives = checkout.versions().get(0).resolve("cds");
        List<Path> before = filesIn(archives);
        Started stopped = checkout.startOn(jdk);
        await().atMost(Duration.ofMinutes(1)).until(() -> filesIn(archives).size() > before.size());
        List<ProcessHandle> processes = stopped.process().descendants().toList();

        stopped.process().destroy();

        assertEquals(143, stopped.end().status());
        assertEquals(before, filesIn(archives));
        Files.delete(hold);
        await().atMost(Duration.ofMinutes(1)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "it takes timeout in its usual place")
    void aRehearsalThatHangsIsEnded() throws IOException {
        checkout.addTool("timeout", "shift 3; exec /usr/bin/timeout -s KILL 1 \"$@\"");
        Path jdk = checkout.addJdk("21");
        Files.writeString(jdk.resolve("bin/hold"), "");

        Ended ended = checkout.startOn(jdk).end();

        assertEquals(0, ended.status());
        assertEquals(0, countOf("-XX:SharedArchiveFile=", ended));
    }

    /** Once, the chat took a file of the JVM's for its closed input, and sent it to everybody. */
    @Test
    void opensWhatIsClosedBeforeJavaDoes() throws IOException {
        Path jdk = checkout.addJdk("21");
        for (String closed : List.of("<&-", ">&-", "2>&-", "<&- >&- 2>&-")) {
            Ended ended = checkout.start(
                            folder,
                            Path.of("/bin/sh"),
                            jdk,
                            "-c",
                            "exec 'my sources/" + program.script() + "' " + closed)
                    .end();

            assertEquals(0, ended.status(), closed);
            assertEquals(List.of(), ended.said("input"), closed);
        }
    }

    @Test
    void givesEachProgramItsOwnFlags() throws IOException {
        Ended ended = checkout.run();

        for (Program each : Program.values()) {
            assertEquals(each == program ? 1 : 0, countOf(each.flag(), ended), each.flag());
        }
    }

    @Test
    void givesNewFlagsToNewJavasOnly() throws IOException {
        Ended old = checkout.run();
        Ended recent = checkout.startOn(checkout.addJdk("24")).end();

        assertEquals(0, countOf("--enable-native-access", old));
        assertEquals(1, countOf("--enable-native-access", recent));
    }

    @Test
    void refusesAnOldJavaInOneSentence() throws IOException {
        Path old = checkout.addJdk("11.0.2");

        Ended ended = checkout.startOn(old).end();

        assertEquals(1, ended.status());
        assertEquals(
                program.script() + ": " + old
                        + "/bin/java is older than Java 17; set JAVA_HOME to a JDK of 17 or newer\n",
                ended.errors());
    }

    @Test
    void saysThatJavaHomeIsWrong() throws IOException {
        Ended ended = checkout.startOn(folder).end();

        assertEquals(1, ended.status());
        assertEquals(
                program.script() + ": there is no bin/java in JAVA_HOME, " + folder
                        + "; set it to a JDK of 17 or newer\n",
                ended.errors());
    }

    private static long countOf(String flag, Ended ended) {
        return ended.said("flag").stream().filter(said -> said.startsWith(flag)).count();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void makeOld(Path version) throws IOException {
        Files.setLastModifiedTime(
                version.resolve("users"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
