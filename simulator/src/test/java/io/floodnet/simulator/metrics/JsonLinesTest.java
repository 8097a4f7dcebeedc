package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void linesComeInTheirOrder() throws IOException {
        List<String> types = lines(Results.full()).stream()
                .map(line -> line.substring("{\"type\":\"".length(), line.indexOf('"', 9)))
                .distinct()
                .toList();

        assertEquals(
                List.of(
                        "run",
                        "sample",
                        "flood",
                        "reach",
                        "deliveries",
                        "percentile",
                        "coverage",
                        "packets",
                        "graph",
                        "repair",
                        "failure",
                        "end"),
                types);
    }

    @Test
    void theIdentityComesFirst() throws IOException {
        assertEquals(
                "{\"type\":\"run\",\"scenario\":\"mass-crash-80\","
                        + "\"scenarioHash\":\"fedcba9876543210\",\"version\":\"0.1.0\",\"seed\":7,\"nodes\":1000,"
                        + "\"parameters\":{\"degree\":\"8\",\"loss\":\"0.01\"}}",
                lines(Results.full()).get(0));
    }

    @Test
    void theEndComesLast() throws IOException {
        assertEquals(
                "{\"type\":\"end\",\"verdict\":\"failed\",\"ending\":\"complete\",\"events\":1234567,"
                        + "\"eventLogHash\":\"0123456789abcdef\",\"virtualMillis\":100000,\"alive\":200}",
                lastOf(lines(Results.full())));
    }

    @Test
    void whatNeverCameIsNull() throws IOException {
        assertTrue(lines(Results.full())
                .contains("{\"type\":\"repair\",\"atMillis\":40000,\"fault\":\"crash of 800 nodes\","
                        + "\"connectedAfterMillis\":12300,\"degreesAfterMillis\":null}"));
    }

    @Test
    void everyLineIsOneObjectOfItsFields() throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : lines(Results.full())) {
            List<String> names = fieldNames(line);
            List<String> before = fields.putIfAbsent(names.remove(0), names);
            assertTrue(before == null || before.equals(names), line);
        }

        assertEquals(componentsOf(Sample.class), fields.get("=sample"));
        assertEquals(componentsOf(PacketCount.class), fields.get("=packets"));
        assertEquals(componentsOf(Repair.class), fields.get("=repair"));
        assertEquals(componentsOf(Deliveries.PercentilePoint.class), fields.get("=percentile"));
        assertEquals(componentsOf(Deliveries.CoveragePoint.class), fields.get("=coverage"));
        assertEquals(componentsOf(Reach.class), fields.get("=reach"));
        assertEquals(componentsOf(RunIdentity.class), fields.get("=run"));
    }

    @Test
    void textsAreEscaped() throws IOException {
        assertTrue(lines(Results.full())
                .contains("{\"type\":\"failure\",\"failure\":"
                        + "\"one node had \\\"11\\\" links,\\nat most 10 are allowed\"}"));
    }

    @Test
    void anEmptyResultIsStillComplete() throws IOException {
        List<String> lines = lines(Results.empty());

        assertEquals(5, lines.size());
        assertTrue(lastOf(lines).startsWith("{\"type\":\"end\",\"verdict\":\"interrupted\""));
    }

    @Test
    void theLocaleMakesNoDifference() throws IOException {
        List<String> before = lines(Results.full());
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertEquals(before, lines(Results.full()));
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static List<String> lines(RunResult result) throws IOException {
        StringWriter out = new StringWriter();
        JsonLines.write(result, out);
        return out.toString().lines().toList();
    }

    /** The first is the type, with a sign before it so that it can't be taken for a field. */
    private static List<String> fieldNames(String line) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser in = new JsonFactory().createParser(line)) {
            assertEquals(JsonToken.START_OBJECT, in.nextToken());
            assertEquals("type", in.nextFieldName());
            names.add("=" + in.nextTextValue());
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                names.add(name);
                in.nextToken();
                in.skipChildren();
            }
            assertEquals(JsonToken.END_OBJECT, in.currentToken());
            assertEquals(null, in.nextToken());
        }
        return names;
    }

    private static List<String> componentsOf(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static <T> T lastOf(List<T> list) {
        return list.get(list.size() - 1);
    }
}
