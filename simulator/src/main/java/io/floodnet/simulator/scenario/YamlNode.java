package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.DurationText;
import io.floodnet.simulator.network.InvalidFieldException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value in a file, which knows where it stands and what it is called, and so can say what is wrong with it. */
record YamlNode(Source source, String path, Node node) {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,330})?([eE][-+]?\\d{1,3})?");
    private static final int SHOWN_LENGTH_MAX = 60;

    /** As long as the paths of most systems may be. */
    private static final int PATH_LENGTH_MAX = 4_096;

    /** The value at the end of a sentence of someone who doesn't know that files can hold anything. */
    private static final Pattern GOT = Pattern.compile("got '(.*)'", Pattern.DOTALL);

    /**
     * The file.
     *
     * @param folder where relative paths in it start
     */
    record Source(String file, Path folder) {}

    /** The fields of a mapping; any other than the known ones is an error. */
    YamlFields fields(List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields (" + String.join(", ", known) + "), got " + shown());
        }
        return YamlFields.of(this, mapping, known);
    }

    /** Which model a mapping is of; its other fields depend on it. */
    String model(List<String> known) {
        return discriminator("model", known);
    }

    /** What the field says on which the others depend. */
    String discriminator(String field, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields, among them '" + field + "', got " + shown());
        }
        Node value = YamlFields.find(mapping, field).orElseThrow(() -> wrong("lacks the field '" + field + "'"));
        return new YamlNode(source, YamlFields.join(path, field), value).oneOf(known);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list, got " + shown());
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(source, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** Words for people; what looks like a number or nothing has to be quoted. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.STR)) {
            throw wrong("must be text, got " + shown());
        }
        return scalar.getValue();
    }

    int integer() {
        long value = number();
        if (value > Integer.MAX_VALUE) {
            throw wrong("must be at most " + Integer.MAX_VALUE + ", got " + value);
        }
        return (int) Math.max(value, Integer.MIN_VALUE);
    }

    long number() {
        if (!isPlain(INTEGER)) {
            throw wrong("must be a whole number, got " + shown());
        }
        BigInteger value = new BigInteger(scalar());
        if (value.bitLength() >= Long.SIZE) {
            throw wrong("must be within " + Long.MIN_VALUE + ".." + Long.MAX_VALUE + ", got " + value);
        }
        return value.longValue();
    }

    double decimal() {
        if (!isPlain(DECIMAL)) {
            throw wrong("must be a number, got " + shown());
        }
        return Double.parseDouble(scalar());
    }

    private boolean isPlain(Pattern shape) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && shape.matcher(scalar.getValue()).matches();
    }

    Duration duration() {
        return parse(DurationText::parse);
    }

    double share() {
        return parse(Quantities::parseShare);
    }

    int bytes() {
        return (int) whole(parse(Quantities::parseBytes), Integer.MAX_VALUE);
    }

    long bitsPerSecond() {
        return whole(parse(Quantities::parseBitsPerSecond), Long.MAX_VALUE);
    }

    double perSecond() {
        return parse(text -> text.equals(Quantities.AT_ONCE) ? Join.AT_ONCE : Quantities.parsePerSecond(text));
    }

    private long whole(BigDecimal value, long max) {
        if (value.stripTrailingZeros().scale() > 0) {
            throw wrong("must be whole, got " + shown());
        }
        if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw wrong("must be at most " + max + ", got " + shown());
        }
        return value.longValue();
    }

    /** One of the constants, in small letters with hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(Words::of).toList();
        return constants.get(words.indexOf(oneOf(words)));
    }

    /** One of the words. */
    String oneOf(List<String> words) {
        String word = scalar();
        if (!words.contains(word)) {
            throw wrong("must be one of " + String.join(", ", words) + "; got '" + shortened(word) + "'"
                    + Suggestion.of(word, words));
        }
        return word;
    }

    /** An absolute path; a relative one in the file starts from the file's folder. */
    Path file() {
        String text = text();
        if (text.length() > PATH_LENGTH_MAX) {
            throw wrong("must have at most " + PATH_LENGTH_MAX + " characters, got " + text.length());
        }
        try {
            return source.folder().resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong("must be a path, got " + shown());
        }
    }

    private <T> T parse(Function<String, T> parser) {
        String text = scalar();
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(sentence(e));
        }
    }

    private String scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("must be a single value, got " + shown());
        }
        return scalar.getValue();
    }

    /** Makes a value of this; what the value's own checks refuse is told with line and path. */
    <T> T build(Supplier<T> construction) {
        try {
            return construction.get();
        } catch (InvalidFieldException e) {
            String prefix = path.isEmpty() ? "" : path + ".";
            throw new ScenarioException(placeOf(e.field()) + ": " + prefix + sentence(e), e);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(place() + ": " + sentence(e), e);
        }
    }

    private static String sentence(IllegalArgumentException e) {
        return GOT.matcher(String.valueOf(e.getMessage()))
                .replaceAll(got -> Matcher.quoteReplacement("got '" + shortened(got.group(1)) + "'"));
    }

    private String placeOf(String field) {
        String first = Arrays.asList(field.split("[.\\[]", -1)).get(0);
        if (node instanceof MappingNode mapping) {
            return fileAndLine(YamlFields.find(mapping, first).orElse(node));
        }
        return fileAndLine(node);
    }

    /** An error about this value: file, line, path, and what is wrong. */
    ScenarioException wrong(String problem) {
        return new ScenarioException(place() + " " + problem);
    }

    private String place() {
        return fileAndLine(node) + ": " + (path.isEmpty() ? "the file" : path);
    }

    /** Not always this file: a value may have been changed from outside. */
    private String fileAndLine(Node node) {
        return node.getStartMark().map(Mark::getName).orElse(source.file()) + ":" + line(node);
    }

    /** The value as a sentence shows it. */
    String shown() {
        if (node instanceof MappingNode) {
            return "fields";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String value = scalar();
        return value.isEmpty() ? "nothing" : "'" + shortened(value) + "'";
    }

    static String shortened(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= SHOWN_LENGTH_MAX ? oneLine : oneLine.substring(0, SHOWN_LENGTH_MAX) + "...";
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
