package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.floodnet.simulator.report.FloodTrace.Arrival;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordingJsonTest {

    @Test
    void everyChangeIsInIt() throws IOException {
        Recording recording = DemoRun.of(50, 2, 1);

        List<Long> numbers = PackedNumbers.read(text(RecordingJson.of(recording), "changes"));

        List<GraphChange> read = new ArrayList<>();
        long millis = 0;
        for (int i = 0; i < numbers.size(); i += 4) {
            millis += numbers.get(i);
            int kind = numbers.get(i + 1).intValue();
            read.add(new GraphChange(
                    millis,
                    kind(kind),
                    numbers.get(i + 2).intValue(),
                    numbers.get(i + 3).intValue()));
        }
        assertEquals(recording.changes(), read);
    }

    @Test
    void everyArrivalIsInIt() throws IOException {
        Recording recording = DemoRun.of(50, 1, 1);

        List<Long> numbers = PackedNumbers.read(text(RecordingJson.of(recording), "arrivals"));

        List<Arrival> read = new ArrayList<>();
        long micros = 0;
        for (int i = 0; i < numbers.size(); i += 4) {
            micros += numbers.get(i);
            int node = numbers.get(i + 1).intValue();
            int from = numbers.get(i + 2).intValue() - 1;
            read.add(new Arrival(node, from, numbers.get(i + 3).intValue(), micros));
        }
        assertEquals(recording.floods().get(0).arrivals(), read);
    }

    @Test
    void noTextInItCanEndTheElementItStandsIn() throws IOException {
        String json = RecordingJson.of(Recordings.hostile());

        assertFalse(json.contains("<"), json);
        assertEquals(Recordings.HOSTILE, text(json, "label"));
    }

    private static GraphChange.Kind kind(int code) {
        return Stream.of(GraphChange.Kind.values())
                .filter(kind -> kind.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** The first text field of a name. */
    private static String text(String json, String field) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(field)) {
                    parser.nextToken();
                    return parser.getText();
                }
            }
        }
        throw new AssertionError("no " + field + " in " + json);
    }
}
