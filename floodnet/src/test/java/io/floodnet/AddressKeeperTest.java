package io.floodnet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.storage.AddressFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressKeeperTest {
    private static final Address ALICE = new Address("192.0.2.1", 55_555);
    private static final Address BOB = new Address("192.0.2.2", 55_555);

    private final AddressFile file;
    private final AddressKeeper keeper;
    private List<Contact> known = List.of();

    AddressKeeperTest(@TempDir Path folder) {
        this.file = new AddressFile(folder.resolve("addresses"));
        this.keeper = AddressKeeper.start(file, () -> CompletableFuture.completedFuture(known));
    }

    @AfterEach
    void stop() {
        keeper.close().join();
    }

    /** Its first look used to find nobody, and the second came five minutes later: killed before, it had no way back. */
    @Test
    void oneThatWasAloneKeepsWhoeverComesFirst() {
        keeper.look().join();
        known = List.of(at(ALICE));

        keeper.look().join();

        assertEquals(List.of(ALICE), AddressKeeper.read(file));
    }

    @Test
    void keepsNothingAtALookThatIsNotDue() {
        known = List.of(at(ALICE));
        keeper.look().join();
        keeper.look().join();

        known = List.of(at(BOB));
        keeper.look().join();
        assertEquals(List.of(ALICE), AddressKeeper.read(file));

        keeper.look().join();
        assertEquals(Set.of(ALICE, BOB), Set.copyOf(AddressKeeper.read(file)));
    }

    @Test
    void looksOftenAtFirstAndThenEveryFiveMinutes() {
        assertEquals(
                List.of(1, 2, 4, 8, 16, 20, 40, 60),
                IntStream.rangeClosed(1, 60)
                        .filter(AddressKeeper::isDue)
                        .boxed()
                        .toList());
    }

    private static Contact at(Address address) {
        return new Contact(new NodeId(address.hashCode(), 1), List.of(address));
    }
}
