package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    private final Path folder;

    CsvTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachKindOfRowIsAFile() throws IOException {
        Csv.write(Results.full(), folder.resolve("new"));

        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertEquals(
                    List.of(
                            "coverage.csv",
                            "deliveries.csv",
                            "directs.csv",
                            "end.csv",
                            "failure.csv",
                            "flood.csv",
                            "graph.csv",
                            "packets.csv",
                            "percentile.csv",
                            "reach.csv",
                            "repair.csv",
                            "run.csv",
                            "sample.csv"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void headingsComeFirst() throws IOException {
        Csv.write(Results.full(), folder);

        assertEquals(
                "kind,frames,bytes,framesPerNodeMinute\r\nMessage,13930,1393000,13.93\r\nPing,7,63,0\r\n",
                Files.readString(folder.resolve("packets.csv")));
    }

    @Test
    void anEmptyTableHasItsHeadings() throws IOException {
        Csv.write(Results.empty(), folder);

        assertEquals("failure\r\n", Files.readString(folder.resolve("failure.csv")));
    }

    @Test
    void whatNeverCameIsAnEmptyCell() throws IOException {
        Csv.write(Results.full(), folder);

        assertEquals(
                List.of(
                        "atMillis,fault,connectedAfterMillis,degreesAfterMillis",
                        "40000,crash of 800 nodes,12300,",
                        "60000,\"partition, two halves\",0,4200"),
                Files.readAllLines(folder.resolve("repair.csv")));
    }

    @Test
    void quotesWhatWouldNotBeOneCell() throws IOException {
        Table<String> table = new Table<>(
                "text",
                List.of(Column.text("text", text -> text), Column.text("again", text -> text)),
                List.of("plain", "a,b", "say \"no\"", "two\nlines", "\r", ""));
        StringWriter out = new StringWriter();

        Csv.write(table, out);

        assertEquals(
                String.join(
                        "\r\n",
                        "text,again",
                        "plain,plain",
                        "\"a,b\",\"a,b\"",
                        "\"say \"\"no\"\"\",\"say \"\"no\"\"\"",
                        "\"two\nlines\",\"two\nlines\"",
                        "\"\r\",\"\r\"",
                        ",",
                        ""),
                out.toString());
    }

    @Test
    void manyValuesShareACell() throws IOException {
        Csv.write(Results.full(), folder);

        List<String> run = Files.readAllLines(folder.resolve("run.csv"));
        List<String> floods = Files.readAllLines(folder.resolve("flood.csv"));

        assertEquals("mass-crash-80,fedcba9876543210,0.1.0,7,1000,degree=8 loss=0.01", run.get(1));
        assertTrue(floods.get(1).endsWith(",0 8 56 300 500 135"), floods.get(1));
    }
}
