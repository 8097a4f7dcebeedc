package io.floodnet.simulator.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file of numbers that someone measured: a line each, values apart by commas or spaces; empty lines and those that
 * begin with # say nothing.
 */
public final class MeasurementFile {
    private static final int BYTES_MAX = 64 << 20;

    private final String name;
    private final List<Line> lines;

    private MeasurementFile(String name, List<Line> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * One line that says something.
     *
     * @param number counted from 1, with those that say nothing
     */
    public record Line(int number, List<String> values) {}

    /**
     * The lines of a file of at most 64 MiB.
     *
     * @throws IllegalArgumentException with a sentence for people if it can't be read
     */
    public static MeasurementFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(path).split("\r?\n", -1)) {
            number++;
            String line = text.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new Line(number, List.of(line.split("[,;\\s]+", -1))));
            }
        }
        return new MeasurementFile(name, lines);
    }

    private static String text(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new IllegalArgumentException(path + " must have at most " + BYTES_MAX + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(path + " is not UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(path + " does not exist", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " can't be read (" + e.getMessage() + ")", e);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /**
     * A number in the file.
     *
     * @param column counted from 0
     * @param what what it must be, as in "a latency in ms"
     */
    public double number(Line line, int column, String what, double min, double max) {
        String text = line.values().get(column);
        double value = parse(text);
        if (value >= min && value <= max) {
            return value;
        }
        String bounds = "must be " + what + " within " + Bounds.text(min) + ".." + Bounds.text(max);
        throw wrong(line, "column " + (column + 1) + " " + bounds + ", got '" + shortened(text) + "'");
    }

    /** Not a number for what is none, which is within no bounds. */
    private static double parse(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Double.parseDouble(text) : Double.NaN;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** An error about one line. */
    public IllegalArgumentException wrong(Line line, String problem) {
        return new IllegalArgumentException(name + ":" + line.number() + ": " + problem);
    }

    /** An error about all of it. */
    public IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(name + " " + problem);
    }
}
