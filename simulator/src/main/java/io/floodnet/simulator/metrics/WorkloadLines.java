package io.floodnet.simulator.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what a workload came to as one line of JSON, of type {@code workload}, and reads it back. After the names comes
 * {@code settings}, an object of texts, and then each figure as a field of its own.
 */
public final class WorkloadLines {
    private static final String TYPE = "workload";
    private static final String SETTINGS = "settings";
    private static final JsonFactory JSON = new JsonFactory();

    private WorkloadLines() {}

    /** Flushes the writer, and leaves it open. */
    public static void write(WorkloadRun run, Writer out) throws IOException {
        List<Column<WorkloadRun>> columns = new ArrayList<>(List.of(
                Column.text("workload", WorkloadRun::workload),
                Column.text("peer", WorkloadRun::peer),
                Column.text("version", WorkloadRun::version),
                Column.texts(SETTINGS, WorkloadRun::settings)));
        run.figures().forEach((name, value) -> columns.add(Column.decimal(name, row -> value)));
        JsonLines.write(new Table<>(TYPE, columns, List.of(run)), out);
    }

    /**
     * What a line tells of.
     *
     * @throws IOException if it is no line that was written here
     */
    public static WorkloadRun read(String line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            return read(json);
        } catch (JsonParseException e) {
            throw new IOException("a line must be a JSON object", e);
        }
    }

    private static WorkloadRun read(JsonParser json) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        SortedMap<String, String> settings = new TreeMap<>();
        Map<String, Double> figures = new LinkedHashMap<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("a line must be a JSON object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals(SETTINGS)) {
                readTexts(json, settings);
            } else if (value.isNumeric()) {
                figures.put(name, json.getDoubleValue());
            } else {
                texts.put(name, json.getText());
            }
        }
        if (!TYPE.equals(texts.get("type"))) {
            throw new IOException("a line of a workload must have the type '" + TYPE + "'");
        }
        return new WorkloadRun(
                texts.getOrDefault("workload", ""),
                texts.getOrDefault("peer", ""),
                texts.getOrDefault("version", ""),
                settings,
                figures);
    }

    private static void readTexts(JsonParser json, SortedMap<String, String> texts) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            texts.put(name, json.getText());
        }
    }
}
