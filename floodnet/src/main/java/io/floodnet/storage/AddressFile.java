package io.floodnet.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.packet.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps addresses of other nodes in a file, so that a node that is started again finds the network without being told where
 * it is.
 *
 * <p>Several nodes may share a file: each adds what it knows, and none removes what is not too old. Whoever reads finds the
 * list as somebody wrote it, whole, however the machine ended: it is written beside, brought to the disk, and then put in
 * place by one renaming. Not thread-safe; blocks.
 */
public final class AddressFile {
    private static final Logger LOG = LoggerFactory.getLogger(AddressFile.class);

    /** What the longest list can have, with the longest names. */
    private static final int BYTES_MAX = AddressList.SIZE_MAX * (Address.HOST_LENGTH_MAX + 32);

    private final Path path;

    /** @param path the file, which need not exist yet, nor its folder */
    public AddressFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * What was kept, the freshest first; nothing if there is no file, or none of this kind: that is set aside.
     *
     * @throws IOException with a sentence for people if there is a file that can't be read
     */
    public List<Address> read(long nowMillis) throws IOException {
        return load().with(List.of(), nowMillis).addresses();
    }

    /**
     * Adds addresses that are of use now.
     *
     * @throws IOException with a sentence for people if they can't be kept; then the file is as it was
     */
    public void add(List<Address> addresses, long nowMillis) throws IOException {
        AddressList list = load().with(addresses, nowMillis);
        try {
            Files.createDirectories(folder());
            Path fresh = Files.createTempFile(folder(), path.getFileName() + ".", ".new");
            try {
                write(fresh, list.toText());
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            bringToDisk(folder());
        } catch (IOException e) {
            throw new IOException("cannot keep addresses in " + path + " (" + reason(e) + ")", e);
        }
    }

    private AddressList load() throws IOException {
        String text;
        try {
            if (Files.size(path) > BYTES_MAX) {
                setAside("it has more than " + BYTES_MAX + " bytes");
                return AddressList.EMPTY;
            }
            text = new String(Files.readAllBytes(path), UTF_8);
        } catch (NoSuchFileException e) {
            return AddressList.EMPTY;
        } catch (IOException e) {
            throw new IOException("cannot read the addresses in " + path + " (" + reason(e) + ")", e);
        }
        try {
            return AddressList.parse(text);
        } catch (IllegalArgumentException e) {
            setAside(String.valueOf(e.getMessage()));
            return AddressList.EMPTY;
        }
    }

    /** Whatever it is, it may be somebody's. */
    private void setAside(String why) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            return; // another node that shares it was first
        } catch (IOException e) {
            throw new IOException(path + " is no list of addresses, and cannot be set aside (" + reason(e) + ")", e);
        }
        LOG.warn("{} is no list of addresses, as {}; set aside as {}", path, why, aside.getFileName());
    }

    private Path folder() {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("the addresses must be kept in a file, got " + path);
        }
        return folder;
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The new name as well; some systems can't open a folder, and do without. */
    private static void bringToDisk(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("the folder {} can't be brought to the disk", folder);
        }
    }

    /** Most of these exceptions have the path alone for a message. */
    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ") : reason;
    }
}
