package io.floodnet.simulator.sweep;

import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.metrics.SweepRowReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each run of a sweep in a file as soon as it is done, so that a sweep that was ended goes on where it was.
 *
 * <p>Logs of several machines make one by being put one after another.
 */
public final class SweepLog implements AutoCloseable {
    /** A million runs and more. */
    private static final int BYTES_MAX = 1 << 30;

    private static final String LINE_BEGIN = "{\"type\":\"sweep-run\"";

    private final FileChannel file;
    private final List<SweepRow> rows;

    private SweepLog(FileChannel file, List<SweepRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Reads what is there; a last line that was not finished is cut off. One sweep at a time has a log open.
     *
     * @throws IOException if it can't be read, or is something else than a log, which is left as it is
     */
    public static SweepLog open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, path);
            byte[] bytes = bytes(file, path);
            int end = endOfLines(bytes);
            List<SweepRow> rows = rows(path, new String(bytes, 0, end, StandardCharsets.UTF_8));
            String rest =
                    new String(bytes, end, Math.min(LINE_BEGIN.length(), bytes.length - end), StandardCharsets.UTF_8);
            if (!LINE_BEGIN.startsWith(rest)) {
                throw noRun(path, rows.size() + 1, null);
            }
            file.truncate(end).position(end);
            return new SweepLog(file, rows);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Until the file is closed; two sweeps at once would write into one another's lines. */
    private static void lock(FileChannel file, Path path) throws IOException {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException(path + " is in use by another sweep");
        }
    }

    private static byte[] bytes(FileChannel file, Path path) throws IOException {
        if (file.size() > BYTES_MAX) {
            throw new IOException(path + " must have at most " + BYTES_MAX + " bytes, got " + file.size());
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // goes on until there is no more
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static int endOfLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<SweepRow> rows(Path path, String text) throws IOException {
        List<SweepRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                rows.add(SweepRowReader.read(line).orElseThrow(() -> new IOException("it is of another kind")));
            } catch (IOException e) {
                throw noRun(path, rows.size() + 1, e);
            }
        }
        return rows;
    }

    private static IOException noRun(Path path, int line, @Nullable IOException why) {
        String reason = why == null ? "" : " (" + why.getMessage() + ")";
        return new IOException(
                path + ":" + line + ": must be a run of a sweep" + reason + "; the file stays as it is", why);
    }

    /** What was there at the beginning. */
    public List<SweepRow> rows() {
        return List.copyOf(rows);
    }

    /** Adds one, in the file when this returns. */
    public void add(SweepRow row) throws IOException {
        StringWriter line = new StringWriter();
        JsonLines.write(row, line);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.toString());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
