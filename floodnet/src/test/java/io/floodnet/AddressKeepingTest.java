package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressKeepingTest {
    private static final FloodnetConfig ALONE = FloodnetConfig.defaults()
            .withEntries(List.of())
            .withListenHost("127.0.0.1")
            .withPort(0);

    private final Path file;

    AddressKeepingTest(@TempDir Path folder) {
        this.file = folder.resolve("data").resolve("addresses");
    }

    private static Address addressOf(Floodnet node) {
        return new Address("127.0.0.1", node.port());
    }

    private static void awaitLink(Floodnet node) {
        await().atMost(NodesOnLoopback.PATIENCE).until(() -> !node.neighbours().isEmpty());
    }

    @Test
    void aNodeStartedAnewFindsTheNetworkWithoutAnEntryNode() throws Exception {
        try (Floodnet other = Floodnet.join(ALONE, delivery -> {})) {
            FloodnetConfig first = ALONE.withEntries(List.of(addressOf(other))).withAddressFile(file);
            try (Floodnet node = Floodnet.join(first, delivery -> {})) {
                awaitLink(node);
            }

            try (Floodnet again = Floodnet.join(ALONE.withAddressFile(file), delivery -> {})) {
                awaitLink(again);
                assertEquals(other.self().id(), again.neighbours().get(0).id());
            }
        }
    }

    @Test
    void aNodeFindsOthersThatWereStartedAnewThemselves() throws Exception {
        int port;
        try (Floodnet other = Floodnet.join(ALONE, delivery -> {})) {
            port = other.port();
            FloodnetConfig first = ALONE.withEntries(List.of(addressOf(other))).withAddressFile(file);
            try (Floodnet node = Floodnet.join(first, delivery -> {})) {
                awaitLink(node);
            }
        }

        try (Floodnet other = Floodnet.join(ALONE.withPort(port), delivery -> {});
                Floodnet again = Floodnet.join(ALONE.withAddressFile(file), delivery -> {})) {
            awaitLink(again);
            assertEquals(other.self().id(), again.neighbours().get(0).id());
        }
    }

    @Test
    void nobodyIsToldThatAnAddressOfAnEarlierRunIsGone() throws Exception {
        List<Address> failed = new CopyOnWriteArrayList<>();
        FloodnetListener listener = new FloodnetListener() {
            @Override
            public void onDelivery(Delivery delivery) {}

            @Override
            public void onEvent(NetworkEvent event) {
                if (event instanceof NetworkEvent.EntryFailed failure) {
                    failed.add(failure.entry());
                }
            }
        };
        Address gone;
        try (Floodnet other = Floodnet.join(ALONE, delivery -> {})) {
            gone = addressOf(other);
            FloodnetConfig first = ALONE.withEntries(List.of(gone)).withAddressFile(file);
            try (Floodnet node = Floodnet.join(first, delivery -> {})) {
                awaitLink(node);
            }
        }
        Address entry = new Address("127.0.0.1", 1);

        try (Floodnet again = Floodnet.join(ALONE.withEntries(List.of(entry)).withAddressFile(file), listener)) {
            // The entry comes first, then in turn what was kept: when it has failed twice, that one has failed as well.
            await().atMost(NodesOnLoopback.PATIENCE).until(() -> failed.size() >= 2);
            assertEquals(List.of(), again.neighbours());
        }

        assertTrue(Files.readString(file).contains(gone.toString()));
        assertTrue(failed.stream().allMatch(entry::equals), () -> "told of " + failed);
    }

    @Test
    void aNodeWhoseFileIsNoneStartsAllTheSame() throws Exception {
        Files.createDirectories(file);

        try (Floodnet node = Floodnet.join(ALONE.withAddressFile(file), delivery -> {})) {
            assertEquals(List.of(), node.neighbours());
        }
    }
}
