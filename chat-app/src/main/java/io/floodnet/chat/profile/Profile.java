package io.floodnet.chat.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.chat.people.Keepsakes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one person, for as long as a chat has it. Confined to one thread at a time.
 *
 * <p>One that isn't named is the first that no chat has, so that several terminals are several people from their first
 * start, and the same ones again if they are opened in the same order. One that is named may be had by several chats: then they are one person's, and what one of
 * them writes last is kept.
 */
public final class Profile implements AutoCloseable {
    /** So many terminals of one user have a profile of their own at a time; a guess. */
    public static final int PROFILES_MAX = 64;

    /** Far more than there is in any; what is larger is none of ours, and not ours to replace. */
    private static final long BYTES_MAX = 1024 * 1024;

    private static final boolean IS_POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final @Nullable FileChannel lock;

    private Profile(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * The first that no chat has; none where all are taken.
     *
     * @param profiles the folder of all, which need not exist yet
     * @throws IOException if nothing can be written there
     */
    public static Optional<Profile> firstFree(Path profiles) throws IOException {
        for (int number = 1; number <= PROFILES_MAX; number++) {
            Path folder = made(profiles.resolve(Integer.toString(number)));
            Optional<FileChannel> lock = lock(folder);
            if (lock.isPresent()) {
                return Optional.of(new Profile(folder, lock.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * The one of this name, whoever has it, too.
     *
     * @throws IOException if nothing can be written there
     */
    public static Profile named(Path profiles, ProfileName name) throws IOException {
        Path folder = made(profiles.resolve(name.text()));
        return new Profile(folder, lock(folder).orElse(null));
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder, ownerOnly("rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return IS_POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The system frees it however the process ends. */
    private static Optional<FileChannel> lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // A chat in this very process has it.
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * What is kept.
     *
     * @param otherwise what holds where nothing is
     * @throws IOException with a sentence if it can't be read; then it is not to be written, either
     */
    public Keepsakes read(Keepsakes otherwise) throws IOException {
        try {
            if (Files.size(file()) > BYTES_MAX) {
                throw new IOException("it has more than " + BYTES_MAX + " bytes");
            }
            String text = new String(Files.readAllBytes(file()), UTF_8);
            return KeepsakeLines.read(text.lines().toList(), otherwise);
        } catch (NoSuchFileException e) {
            return otherwise;
        }
    }

    /** Keeps this: all of it or, if the process ends before, what was kept until now. */
    public void write(Keepsakes keepsakes) throws IOException {
        Path next = Files.createTempFile(folder, "profile", ".new", ownerOnly("rw-------"));
        try {
            Files.write(next, KeepsakeLines.write(keepsakes), UTF_8);
            Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    private Path file() {
        return folder.resolve("profile");
    }

    /** Leaves it to others. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
