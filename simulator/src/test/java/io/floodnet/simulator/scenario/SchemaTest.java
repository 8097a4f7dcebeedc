package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says of a file by the schema is what the reader says. */
class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioLibrary.schema(), InputFormat.JSON);

    private static List<String> names() {
        return ScenarioLibrary.names();
    }

    private static List<BadFile> badFiles() {
        return BadFile.in("bad-shape.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void itAcceptsTheLibrary(String name) {
        assertEquals(List.of(), SCHEMA.validate(ScenarioLibrary.text(name), InputFormat.YAML));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itAcceptsWhateverIsWritten(long seed) {
        for (int i = 0; i < 100; i++) {
            String text = ScenarioWriter.write(RandomScenario.of(seed * 1_000 + i));

            assertEquals(List.of(), SCHEMA.validate(text, InputFormat.YAML), text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void itRefusesWhatTheReaderRefuses(BadFile bad) {
        assertNotEquals(List.of(), SCHEMA.validate(bad.text(), InputFormat.YAML));
    }
}
