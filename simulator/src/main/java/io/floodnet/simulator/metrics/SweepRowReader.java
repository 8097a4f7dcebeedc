package io.floodnet.simulator.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads back what {@link JsonLines} has written of the runs of a sweep. */
public final class SweepRowReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> values = new HashMap<>();
    private final SortedMap<String, String> parameters = new TreeMap<>();

    private SweepRowReader() {}

    /**
     * The run that a line tells of; nothing if the line is of another kind.
     *
     * @throws IOException if it is no line that was written here
     */
    public static Optional<SweepRow> read(String line) throws IOException {
        SweepRowReader reader = new SweepRowReader();
        try (JsonParser json = JSON.createParser(line)) {
            reader.readFields(json);
        } catch (JsonParseException e) {
            throw new IOException("a line must be a JSON object", e);
        }
        return SweepTables.RUN_NAME.equals(reader.values.get("type")) ? Optional.of(reader.row()) : Optional.empty();
    }

    private void readFields(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("a line must be a JSON object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("parameters") && value == JsonToken.START_OBJECT) {
                readParameters(json);
            } else {
                values.put(name, json.getText());
                json.skipChildren();
            }
        }
    }

    private void readParameters(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            parameters.put(name, json.getText());
        }
    }

    private SweepRow row() throws IOException {
        EnumMap<Figure, Double> figures = new EnumMap<>(Figure.class);
        try {
            for (Figure figure : Figure.values()) {
                figures.put(figure, Double.valueOf(value(figure.fieldName())));
            }
            RunIdentity identity = new RunIdentity(
                    value("scenario"),
                    Digits.parseHex(value("scenarioHash")),
                    value("version"),
                    Long.parseLong(value("seed")),
                    Integer.parseInt(value("nodes")),
                    parameters);
            return new SweepRow(identity, verdict(value("verdict")), new KeyFigures(figures));
        } catch (IllegalArgumentException e) {
            throw new IOException("a line of a sweep has a value that can't be: " + e.getMessage(), e);
        }
    }

    private static Verdict verdict(String text) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no verdict '" + text + "'"));
    }

    private String value(String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("a line of a sweep lacks the field '" + name + "'");
        }
        return value;
    }
}
