package io.floodnet;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.storage.AddressFile;
import io.floodnet.transport.NodeLoop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down, now and then and at the end, whom a node knows; on a thread of its own, as disks are slow.
 *
 * <p>A node that can't is as good a node as any: it says so in the log, once, and tries again.
 */
final class AddressKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AddressKeeper.class);

    /** By then a node has its links; a life that is over sooner has met hardly anybody. */
    private static final long FIRST_MILLIS = TimeUnit.SECONDS.toMillis(15);

    /** The design's: what is lost by it is little, as nodes are up for hours, and addresses for days. */
    private static final long EVERY_MILLIS = TimeUnit.MINUTES.toMillis(5);

    private final AddressFile file;
    private final NodeLoop node;
    private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "floodnet-disk");
        thread.setDaemon(true);
        return thread;
    });
    private String latestFailure = ""; // the disk thread's own

    private AddressKeeper(AddressFile file, NodeLoop node) {
        this.file = file;
        this.node = node;
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

    static AddressKeeper start(AddressFile file, NodeLoop node) {
        AddressKeeper keeper = new AddressKeeper(file, node);
        keeper.disk.scheduleWithFixedDelay(keeper::keep, FIRST_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return keeper;
    }

    private CompletableFuture<Void> keep() {
        return node.known().thenAcceptAsync(this::keep, disk);
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
            return keep().whenComplete((done, failure) -> disk.shutdown());
        } catch (RejectedExecutionException e) {
            disk.shutdown(); // the node's threads have ended, and all that it knew with them
            return CompletableFuture.completedFuture(null);
        }
    }
}
