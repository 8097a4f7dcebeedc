package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.floodnet.simulator.metrics.TerminalStyle.Colours;
import io.floodnet.simulator.metrics.TerminalStyle.Letters;
import io.floodnet.simulator.metrics.Variant.Spread;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTableTest {
    private static final Map<String, String> SPARSE = Map.of("degree", "4");
    private static final Map<String, String> DENSE = Map.of("degree", "8");

    private final Path folder;

    SweepTableTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aSpreadIsMedianAndBounds() {
        assertEquals(new Spread(3, 1, 9), Spread.of(DoubleStream.of(9, 1, 3)));
        assertEquals(new Spread(2.5, 1, 9), Spread.of(DoubleStream.of(9, 1, 3, 2)));
        assertEquals(new Spread(7, 7, 7), Spread.of(DoubleStream.of(7)));
    }

    @Test
    void runsAreGroupedByAllButTheirSeed() {
        List<Variant> variants = sweep().variants();

        assertEquals(2, variants.size());
        assertEquals(SPARSE, variants.get(0).key().parameters());
        assertEquals(List.of(1L, 2L, 3L), seeds(variants.get(0)));
        assertEquals(List.of(1L, 2L), seeds(variants.get(1)));
        assertEquals(3, variants.get(0).passed());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRunsMakesNoDifference(long seed) throws IOException {
        List<SweepRow> shuffled = new ArrayList<>(sweep().rows());
        shuffled.addAll(sweep().rows());
        Collections.shuffle(shuffled, new Random(seed));

        assertEquals(json(sweep()), json(SweepTable.of(shuffled)));
    }

    @Test
    void twoResultsOfOneRunMustNotDiffer() {
        SweepRow one = SweepRow.of(Results.full("flood", 1, SPARSE));
        SweepRow other = new SweepRow(one.identity(), Verdict.FAILED, one.figures());

        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> SweepTable.of(List.of(one, other)));

        assertTrue(
                String.valueOf(failure.getMessage()).startsWith("two results of one run must be equal, got "),
                failure::toString);
    }

    @Test
    void eachRunAndEachFigureIsALine() throws IOException {
        List<String> lines = json(sweep()).lines().toList();

        assertEquals(5 + 2 * Figure.values().length, lines.size());
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "{\"type\":\"sweep-run\",\"scenario\":\"flood\",\"scenarioHash\":\"fedcba9876543210\",\"version\":\"0.1.0\",\"nodes\":1000,"
                                        + "\"parameters\":{\"degree\":\"4\"},\"seed\":1,\"verdict\":\"passed\",\"coverageMin\":0.901902"),
                lines.get(0));
        assertEquals(
                "{\"type\":\"sweep-figure\",\"scenario\":\"flood\",\"scenarioHash\":\"fedcba9876543210\",\"version\":\"0.1.0\",\"nodes\":1000,"
                        + "\"parameters\":{\"degree\":\"4\"},\"seeds\":3,\"passed\":3,\"figure\":\"coverageMin\","
                        + "\"median\":0.902903,\"min\":0.901902,\"max\":0.903904}",
                lines.get(5));
        for (String line : lines) {
            try (JsonParser in = new JsonFactory().createParser(line)) {
                in.nextToken();
                in.skipChildren();
                assertEquals(null, in.nextToken());
            }
        }
    }

    @Test
    void aSweepIsTwoFilesOfCsv() throws IOException {
        Csv.write(sweep(), folder);

        List<String> figures = Files.readAllLines(folder.resolve("sweep-figure.csv"));
        assertEquals(
                "scenario,scenarioHash,version,nodes,parameters,seeds,passed,figure,median,min,max", figures.get(0));
        assertEquals(
                "flood,fedcba9876543210,0.1.0,1000,degree=4,3,3,coverageMin,0.902903,0.901902,0.903904",
                figures.get(1));
        assertEquals(6, Files.readAllLines(folder.resolve("sweep-run.csv")).size());
    }

    @Test
    void theTerminalShowsEachFigureThatIsNotNaught() {
        String summary = SweepSummary.of(sweep(), TerminalStyle.PLAIN);

        assertTrue(summary.startsWith("""
                        2 variants, 5 runs                  runs  passed
                        1 degree=4 flood 1,000 nodes 0.1.0     3       3
                        2 degree=8 flood 1,000 nodes 0.1.0     2       2

                        coverageMin                          median      min      max
                        1 degree=4 flood 1,000 nodes 0.1.0  90.29 %  90.19 %  90.39 %
                        2 degree=8 flood 1,000 nodes 0.1.0  90.24 %  90.19 %  90.29 %
                        """), summary);
        assertFalse(summary.contains("isolated"), summary);
    }

    @Test
    void longNamesStayWithinTheScreen() {
        Map<String, String> parameters = Map.of("\u001b[31mname".repeat(30), "value");
        SweepTable sweep = SweepTable.of(List.of(SweepRow.of(Results.full("\u00e4".repeat(100), 1, parameters))));

        String summary = SweepSummary.of(sweep, new TerminalStyle(Colours.NONE, Letters.ASCII));

        summary.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        assertTrue(summary.chars().allMatch(letter -> letter == '\n' || (letter >= ' ' && letter < 0x7f)), summary);
    }

    @Test
    void anEmptySweepIsEmpty() throws IOException {
        assertEquals("", json(SweepTable.of(List.of())));
        assertEquals(
                "0 variants, 0 runs  runs  passed\n", SweepSummary.of(SweepTable.of(List.of()), TerminalStyle.PLAIN));
    }

    private static SweepTable sweep() {
        return SweepTable.of(List.of(
                SweepRow.of(Results.full("flood", 3, SPARSE)),
                SweepRow.of(Results.full("flood", 1, DENSE)),
                SweepRow.of(Results.full("flood", 1, SPARSE)),
                SweepRow.of(Results.full("flood", 2, DENSE)),
                SweepRow.of(Results.full("flood", 2, SPARSE))));
    }

    private static List<Long> seeds(Variant variant) {
        return variant.rows().stream().map(row -> row.identity().seed()).toList();
    }

    private static String json(SweepTable sweep) throws IOException {
        StringWriter out = new StringWriter();
        JsonLines.write(sweep, out);
        return out.toString();
    }
}
