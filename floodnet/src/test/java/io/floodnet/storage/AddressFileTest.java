package io.floodnet.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AddressFileTest {
    private static final Address ALICE = Address.parse("10.0.0.1:55555");
    private static final Address BOB = Address.parse("[2001:db8::2]:55556");
    private static final Address CARL = Address.parse("10.0.0.3:55555");
    private static final long NOW = 1_800_000_000_000L;

    private final Path folder;

    AddressFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path path() {
        return folder.resolve("data").resolve("addresses");
    }

    private AddressFile file() {
        return new AddressFile(path());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void hasNothingBeforeAnythingWasKept() throws IOException {
        assertEquals(List.of(), file().read(NOW));
    }

    @Test
    void givesBackWhatWasKeptAndLeavesNothingElseInTheFolder() throws IOException {
        file().add(List.of(ALICE, BOB), NOW);

        assertEquals(List.of(ALICE, BOB), file().read(NOW + 1));
        assertEquals(List.of("addresses"), names());
    }

    @Test
    void putsWhatIsKnownNowBeforeWhatWasKnownThen() throws IOException {
        file().add(List.of(ALICE, BOB), NOW);
        file().add(List.of(CARL, BOB), NOW + 1);

        assertEquals(List.of(CARL, BOB, ALICE), file().read(NOW + 2));
    }

    @Test
    void forgetsWhatNobodyHasKnownForAWeek() throws IOException {
        file().add(List.of(ALICE), NOW);
        file().add(List.of(BOB), NOW + 1);

        assertEquals(List.of(BOB), file().read(NOW + 1 + AddressList.AGE_MAX_MILLIS));
        assertEquals(List.of(), file().read(NOW + 2 + AddressList.AGE_MAX_MILLIS));
    }

    @Test
    void countsTheWeekFromNowWhereTheClockWasAhead() throws IOException {
        file().add(List.of(ALICE), NOW + 1_000 * AddressList.AGE_MAX_MILLIS);
        file().add(List.of(BOB), NOW);

        assertEquals(List.of(BOB, ALICE), file().read(NOW));
        assertEquals(List.of(), file().read(NOW + 1 + AddressList.AGE_MAX_MILLIS));
    }

    @Test
    void keepsSoManyAndNoMore() throws IOException {
        for (int i = 0; i < 10; i++) {
            int network = i;
            file().add(
                            IntStream.range(0, 100)
                                    .mapToObj(host -> new Address("10.0." + network + "." + host, 1))
                                    .toList(),
                            NOW + i);
        }

        List<Address> kept = file().read(NOW + 10);

        assertEquals(AddressList.SIZE_MAX, kept.size());
        assertEquals(new Address("10.0.9.0", 1), kept.get(0));
        assertEquals(new Address("10.0.7.55", 1), kept.get(AddressList.SIZE_MAX - 1));
    }

    @Test
    void setsAFileAsideThatEndsTooSoon() throws IOException {
        file().add(List.of(ALICE, BOB), NOW);
        byte[] torn = Arrays.copyOf(Files.readAllBytes(path()), 50);
        Files.write(path(), torn);

        assertEquals(List.of(), file().read(NOW));
        assertEquals(List.of("addresses.unreadable"), names());
        assertArrayEquals(torn, Files.readAllBytes(path().resolveSibling("addresses.unreadable")));
    }

    @Test
    void takesNoPartOfAListForTheWhole() {
        String whole = new AddressList(Map.of(ALICE, NOW, BOB, NOW)).toText();
        for (int length = 0; length < whole.length(); length++) {
            String torn = whole.substring(0, length);
            assertThrows(IllegalArgumentException.class, () -> AddressList.parse(torn));
        }
    }

    @Test
    void takesNoListForGoodInWhichACharacterIsAnother() {
        String whole = new AddressList(Map.of(ALICE, NOW, BOB, NOW)).toText();
        for (int i = 0; i < whole.length(); i++) {
            StringBuilder damaged = new StringBuilder(whole);
            damaged.setCharAt(i, (char) (whole.charAt(i) ^ 0x15));
            assertThrows(IllegalArgumentException.class, () -> AddressList.parse(damaged.toString()));
        }
    }

    @Test
    void goesOnInPlaceOfAFileOfAnotherKind() throws IOException {
        Files.createDirectories(path().getParent());
        Files.write(path(), new byte[1_000_000]);

        file().add(List.of(ALICE), NOW);

        assertEquals(List.of(ALICE), file().read(NOW));
        assertEquals(List.of("addresses", "addresses.unreadable"), names());
    }

    @Test
    void takesAListWithARightChecksumAndWrongLinesForNone() {
        String text = new AddressList(Map.of(ALICE, NOW)).toText();
        AddressList list = AddressList.parse(text);

        assertEquals(List.of(ALICE), list.addresses());
        assertThrows(IllegalArgumentException.class, () -> AddressList.parse(withLine("10.0.0.1:99999 1")));
        assertThrows(IllegalArgumentException.class, () -> AddressList.parse(withLine("10.0.0.1:1")));
        assertThrows(IllegalArgumentException.class, () -> AddressList.parse(withLine("10.0.0.1:1 then")));
        assertEquals(
                "a line in it is no address and time",
                assertThrows(IllegalArgumentException.class, () -> AddressList.parse(withLine("\u001b[31m 1")))
                        .getMessage());
    }

    private static String withLine(String line) {
        String body = "floodnet addresses 1\n" + line + "\n";
        CRC32C checksum = new CRC32C();
        checksum.update(body.getBytes(StandardCharsets.UTF_8));
        return body + String.format("end %08x%n", checksum.getValue());
    }

    @Test
    void saysInASentenceWhatKeepsItFromWriting() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");

        IOException failure = assertThrows(IOException.class, () -> file().add(List.of(ALICE), NOW));

        String message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith("cannot "), message);
        assertTrue(message.contains(path().toString()), message);
        assertTrue(!message.contains("\n"), message);
    }

    @Test
    void leavesTheOldListWhereTheNewOneCanNotBeWritten() throws IOException {
        file().add(List.of(ALICE), NOW);
        Files.createDirectories(path().resolveSibling("blocked"));
        AddressFile blocked = new AddressFile(path().resolveSibling("blocked"));

        assertThrows(IOException.class, () -> blocked.add(List.of(BOB), NOW));

        assertEquals(List.of(ALICE), file().read(NOW));
        assertEquals(List.of("addresses", "blocked"), names());
    }

    @Test
    void isAlwaysWholeForOneWhoReadsWhileOthersWrite() throws Exception {
        file().add(List.of(ALICE), NOW);
        List<Thread> writers = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Address own = new Address("10.1.0." + writer, 1);
            Thread thread = new Thread(() -> {
                try {
                    for (int i = 0; i < 50; i++) {
                        file().add(List.of(own), NOW + i);
                    }
                } catch (IOException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            writers.add(thread);
            thread.start();
        }
        while (writers.stream().anyMatch(Thread::isAlive)) {
            assertTrue(file().read(NOW).contains(ALICE), "a list as somebody wrote it");
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertEquals(List.of(), failures);
        assertEquals(List.of("addresses"), names());
    }
}
