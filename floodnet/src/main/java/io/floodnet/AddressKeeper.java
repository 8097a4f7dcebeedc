package io.floodnet;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.storage.AddressFile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down, now and then and at the end, whom a node knows; on a thread of its own, as disks are slow.
 *
 * <p>A node that can't is as good a node as any: it says so in the log, once, and tries again.
 */
final class AddressKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AddressKeeper.class);

    /** By then a node that was started into a network has its links; one that founds it may wait for company for hours. */
    private static final long LOOK_MILLIS = TimeUnit.SECONDS.toMillis(15);

    /** Five minutes, the design's: what is lost by it is little, as nodes are up for hours, and addresses for days. */
    private static final int LOOKS_BETWEEN = 20;

    private final AddressFile file;
    private final Supplier<CompletableFuture<List<Contact>>> known;
    private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "floodnet-disk");
        thread.setDaemon(true);
        return thread;
    });
    private String latestFailure = ""; // the disk thread's own, as is the next
    private int looksInCompany;

    private AddressKeeper(AddressFile file, Supplier<CompletableFuture<List<Contact>>> known) {
        this.file = file;
        this.known = known;
    }

    /** What a file has; nothing if it can't be read. Blocks. */
    static List<Address> read(AddressFile file) {
        try {
            return file.read(System.currentTimeMillis());
        } catch (IOException e) {
            LOG.warn("{}; going on without", e.getMessage());
            return List.of();
        }
    }

    /** @param known tells whom the node knows, on whatever thread */
    static AddressKeeper start(AddressFile file, Supplier<CompletableFuture<List<Contact>>> known) {
        AddressKeeper keeper = new AddressKeeper(file, known);
        keeper.disk.scheduleWithFixedDelay(keeper::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return keeper;
    }

    /** Keeps whom the node knows, if it is time to. */
    CompletableFuture<Void> look() {
        return known.get().thenAcceptAsync(this::keepIfDue, disk);
    }

    private void keepIfDue(List<Contact> contacts) {
        if (!contacts.isEmpty() && isDue(++looksInCompany)) {
            keep(contacts);
        }
    }

    /** Soon at first, as the first few that a node meets may be gone when it is killed; then ever later. */
    static boolean isDue(int look) {
        return look < LOOKS_BETWEEN ? Integer.bitCount(look) == 1 : look % LOOKS_BETWEEN == 0;
    }

    private void keep(List<Contact> contacts) {
        List<Address> addresses = contacts.stream()
                .flatMap(contact -> contact.addresses().stream())
                .toList();
        if (addresses.isEmpty()) {
            return;
        }
        try {
            file.add(addresses, System.currentTimeMillis());
            latestFailure = "";
        } catch (IOException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(latestFailure)) {
                LOG.warn("{}; trying again every few minutes", failure);
            }
            latestFailure = failure;
        }
    }

    /** Keeps them for the last time, while the node still knows somebody; done when that is. */
    CompletableFuture<Void> close() {
        try {
            return known.get().thenAcceptAsync(this::keep, disk).whenComplete((done, failure) -> disk.shutdown());
        } catch (RejectedExecutionException e) {
            disk.shutdown(); // the node's threads have ended, and all that it knew with them
            return CompletableFuture.completedFuture(null);
        }
    }
}
