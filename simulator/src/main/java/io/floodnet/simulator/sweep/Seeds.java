package io.floodnet.simulator.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Which seeds to run.
 *
 * @param values each once, in ascending order
 */
public record Seeds(List<Long> values) {
    private static final int COUNT_MAX = 1_000_000;
    private static final Pattern PART = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    public Seeds {
        values = List.copyOf(values);
    }

    /**
     * From "1..100", "3,5,8", or both.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with what the seeds are of
     */
    public static Seeds parse(String text) {
        LongStream all = Arrays.stream(text.split(",", -1)).flatMapToLong(part -> parsePart(part, text));
        List<Long> seeds = all.limit(COUNT_MAX + 1L).sorted().distinct().boxed().toList();
        if (seeds.size() > COUNT_MAX) {
            throw new IllegalArgumentException("must be at most " + COUNT_MAX + " seeds, got '" + text + "'");
        }
        return new Seeds(seeds);
    }

    private static LongStream parsePart(String part, String text) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be seeds such as 1..100 or 3,5,8, got '" + text + "'");
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
        if (last < first) {
            throw new IllegalArgumentException("must not go backwards, got '" + part + "'");
        }
        return LongStream.rangeClosed(first, last);
    }
}
