package io.floodnet.simulator.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a sweep that one of several machines computes.
 *
 * @param number which, from 1
 * @param count of how many
 */
public record ShardOfSweep(int number, int count) {
    public static final ShardOfSweep ALL = new ShardOfSweep(1, 1);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public ShardOfSweep {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(
                    "must be from 1/" + count + " to " + count + "/" + count + ", got " + number + "/" + count);
        }
    }

    /**
     * From "2/5".
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with what the shard is of
     */
    public static ShardOfSweep parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a part such as 1/4, got '" + text + "'");
        }
        return new ShardOfSweep(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Every so many-th, so that all parts take about as long. */
    public <T> List<T> of(List<T> all) {
        List<T> part = new ArrayList<>();
        for (int i = number - 1; i < all.size(); i += count) {
            part.add(all.get(i));
        }
        return part;
    }
}
