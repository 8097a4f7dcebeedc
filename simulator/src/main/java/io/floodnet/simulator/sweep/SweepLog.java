package io.floodnet.simulator.sweep;

import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.metrics.SweepRowReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps each run of a sweep in a file as soon as it is done, so that a sweep that was ended goes on where it was.
 *
 * <p>Logs of several machines make one by being put one after another.
 */
public final class SweepLog implements AutoCloseable {
    private final FileChannel file;
    private final List<SweepRow> rows;

    private SweepLog(FileChannel file, List<SweepRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads what is there; a last line that was not finished is cut off. */
    public static SweepLog open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            String text = text(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            List<SweepRow> rows = rows(whole);
            int bytes = whole.getBytes(StandardCharsets.UTF_8).length;
            file.truncate(bytes).position(bytes);
            return new SweepLog(file, rows);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static String text(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // goes on until there is no more
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static List<SweepRow> rows(String text) throws IOException {
        List<SweepRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            SweepRowReader.read(line).ifPresent(rows::add);
        }
        return rows;
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
