package io.floodnet.simulator.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Writes results for programs: one JSON object a line, its {@code type} first.
 *
 * <p>The lines of a run are, in this order: {@code run}, a {@code sample} for each tick, a {@code flood} for each message
 * up to a bound, {@code reach} for all of them, {@code deliveries} with a {@code percentile} and a {@code coverage} for each point of their curves, {@code packets} for
 * each kind, {@code graph}, a {@code repair} for each fault, a {@code failure} for each expectation that did not hold, and
 * {@code end}, without which a file is not complete. The fields are those of the records of the same names: {@link
 * RunIdentity}, {@link Sample}, {@link Flood}, {@link Reach}, {@link Latency}, {@link Deliveries}, {@link PacketCount}, {@link
 * io.floodnet.simulator.graph.GraphMeasures}, {@link Repair}, {@link Totals}. In {@code hops} and {@code degrees} the first
 * number is how often 0 occurred, the next is for 1, and so on.
 *
 * <p>Equal results give equal bytes: numbers have at most six decimals, no exponent and no regard for the locale; hashes
 * are texts of sixteen hexadecimal digits, as not every reader has integers of 64 bits. The {@link Cost} of a run differs
 * each time, and so is not among them.
 */
public final class JsonLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JsonLines() {}

    /** Flushes the writer, and leaves it open. */
    public static void write(RunResult result, Writer out) throws IOException {
        for (Table<?> table : RunTables.of(result)) {
            write(table, out);
        }
    }

    /** A {@code sweep-run} for each run, then for each set of parameters a {@code sweep-figure} for each figure. */
    public static void write(SweepTable sweep, Writer out) throws IOException {
        for (Table<?> table : SweepTables.of(sweep)) {
            write(table, out);
        }
    }

    /** The {@code sweep-run} of one run, which {@link SweepRowReader} reads. */
    public static void write(SweepRow row, Writer out) throws IOException {
        write(SweepTables.of(row), out);
    }

    static <T> void write(Table<T> table, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            // Nothing between two objects, as each ends its line itself.
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            JsonCells cells = new JsonCells(json);
            for (T row : table.rows()) {
                json.writeStartObject();
                json.writeStringField("type", table.name());
                for (Column<T> column : table.columns()) {
                    json.writeFieldName(column.name());
                    column.writer().write(row, cells);
                }
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    private record JsonCells(JsonGenerator json) implements Cells {

        @Override
        public void whole(long value) throws IOException {
            json.writeNumber(value);
        }

        @Override
        public void decimal(double value) throws IOException {
            json.writeNumber(Digits.plain(value));
        }

        @Override
        public void text(String value) throws IOException {
            json.writeString(value);
        }

        @Override
        public void none() throws IOException {
            json.writeNull();
        }

        @Override
        public void wholes(long[] values) throws IOException {
            json.writeArray(values, 0, values.length);
        }

        @Override
        public void texts(Map<String, String> values) throws IOException {
            json.writeStartObject();
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
    }
}
