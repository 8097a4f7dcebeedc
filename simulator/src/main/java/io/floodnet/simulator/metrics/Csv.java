package io.floodnet.simulator.metrics;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes results for spreadsheets: a folder with a file for each kind of row, as RFC 4180 wants them.
 *
 * <p>Files and fields are called as in {@link JsonLines}: {@code sample.csv}, {@code flood.csv} and so on. A cell that
 * holds more than one value has them side by side with spaces between, parameters as {@code name=value}; a value that there
 * is none of is an empty cell.
 */
public final class Csv {
    /** The end of a line is the same on every system. */
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** Makes the folder if there is none, and replaces files of these names. */
    public static void write(RunResult result, Path folder) throws IOException {
        for (Table<?> table : RunTables.of(result)) {
            write(table, folder);
        }
    }

    /** Writes {@code sweep-run.csv} and {@code sweep-figure.csv}. */
    public static void write(SweepTable sweep, Path folder) throws IOException {
        for (Table<?> table : SweepTables.of(sweep)) {
            write(table, folder);
        }
    }

    static void write(Table<?> table, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8)) {
            write(table, out);
        }
    }

    static <T> void write(Table<T> table, Writer out) throws IOException {
        out.write(table.columns().stream().map(Column::name).collect(Collectors.joining(",")) + LINE_END);
        for (T row : table.rows()) {
            CsvCells cells = new CsvCells(out);
            for (Column<T> column : table.columns()) {
                column.writer().write(row, cells);
            }
            out.write(LINE_END);
        }
    }

    private static final class CsvCells implements Cells {
        private final Writer out;
        private String separator = "";

        CsvCells(Writer out) {
            this.out = out;
        }

        @Override
        public void whole(long value) throws IOException {
            cell(Long.toString(value));
        }

        @Override
        public void decimal(double value) throws IOException {
            cell(Digits.plain(value));
        }

        @Override
        public void text(String value) throws IOException {
            cell(quoted(value));
        }

        @Override
        public void none() throws IOException {
            cell("");
        }

        @Override
        public void wholes(long[] values) throws IOException {
            cell(Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(" ")));
        }

        @Override
        public void texts(Map<String, String> values) throws IOException {
            text(Parameters.text(values));
        }

        private void cell(String text) throws IOException {
            out.write(separator);
            out.write(text);
            separator = ",";
        }

        private static String quoted(String text) {
            boolean needsQuotes = text.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
            return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }
}
