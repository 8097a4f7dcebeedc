package io.floodnet.chat.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who typed what there is not. */
public final class Suggestion {
    /** So many slips of the finger are forgiven, and in short words fewer. */
    private static final int SLIPS_MAX = 2;

    private Suggestion() {}

    /** The word that is nearest to the one typed, if any is near; begun words are near, too. */
    public static Optional<String> of(String typed, Collection<String> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> slips(lower, word.toLowerCase(Locale.ROOT)) <= allowed(lower))
                .min(Comparator.<String>comparingInt(word -> slips(lower, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String typed) {
        return Math.min(SLIPS_MAX, typed.length() / 2);
    }

    /** One for each character that is missing, too much, another or has changed places with the next (optimal string alignment). */
    private static int slips(String typed, String word) {
        if (typed.length() > 1 && word.startsWith(typed)) {
            return 0;
        }
        int[][] slips = new int[typed.length() + 1][word.length() + 1];
        for (int to = 0; to <= word.length(); to++) {
            slips[0][to] = to;
        }
        for (int from = 1; from <= typed.length(); from++) {
            slips[from][0] = from;
            for (int to = 1; to <= word.length(); to++) {
                slips[from][to] = next(slips, typed, from, word, to);
            }
        }
        return slips[typed.length()][word.length()];
    }

    private static int next(int[][] slips, String typed, int from, String word, int to) {
        int another = typed.charAt(from - 1) == word.charAt(to - 1) ? 0 : 1;
        int least = Math.min(slips[from - 1][to - 1] + another, 1 + Math.min(slips[from - 1][to], slips[from][to - 1]));
        boolean swapped = from > 1
                && to > 1
                && typed.charAt(from - 1) == word.charAt(to - 2)
                && typed.charAt(from - 2) == word.charAt(to - 1);
        return swapped ? Math.min(least, slips[from - 2][to - 2] + 1) : least;
    }
}
