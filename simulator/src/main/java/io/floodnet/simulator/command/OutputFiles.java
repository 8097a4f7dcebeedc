package io.floodnet.simulator.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where results go; asked before the work begins, so that none of it is in vain. */
final class OutputFiles {
    private OutputFiles() {}

    /** Refuses a file that can't be written, and leaves what is there as it is. */
    static void requireFile(String option, Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            boolean isNew = Files.notExists(file);
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            if (isNew) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw refused(option, file, e);
        }
    }

    /** Makes a folder if there is none, and refuses it if it can't be written. */
    static void requireFolder(String option, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".simulate", ""));
        } catch (IOException e) {
            throw refused(option, folder, e);
        }
    }

    /** What writes one file or more. */
    interface Writing {
        void run() throws IOException;
    }

    /** Has a result written; what goes wrong, as on a full disk, is told with the file's name. */
    static void write(Path target, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw Failure.of(target + " can't be written (" + reason(e) + ")", e);
        }
    }

    /** What writes lines. */
    interface LineWriting {
        void to(BufferedWriter out) throws IOException;
    }

    /** The same for a file that is a text. */
    static void writeText(Path file, LineWriting writing) {
        write(file, () -> {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                writing.to(out);
            }
        });
    }

    private static Failure refused(String option, Path path, IOException e) {
        return Failure.ofUsage(option + " " + path + " can't be written (" + reason(e) + ")", e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        } else if (e instanceof FileAlreadyExistsException) {
            return "it is a file";
        } else if (e instanceof FileSystemException detailed && detailed.getReason() != null) {
            return detailed.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
