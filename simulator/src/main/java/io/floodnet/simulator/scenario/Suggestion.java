package io.floodnet.simulator.scenario;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which word was meant. */
final class Suggestion {
    /** Beyond so many wrong letters, it is another word. */
    private static final int DISTANCE_MAX = 3;

    private Suggestion() {}

    /** {@code ; did you mean 'x'?} to end a sentence with, or nothing if no known word is near. */
    static String of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("");
    }

    private static boolean isNear(String word, String candidate) {
        int lettersMax = Math.max(word.length(), candidate.length());
        return Math.abs(word.length() - candidate.length()) <= DISTANCE_MAX
                && distance(word, candidate) <= Math.min(DISTANCE_MAX, lettersMax / 2);
    }

    /** How many letters to insert, delete or replace (Levenshtein, 1966). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            advance(row, from.charAt(i - 1), to, i);
        }
        return row[to.length()];
    }

    private static void advance(int[] row, char letter, String to, int rowNumber) {
        int diagonal = row[0];
        row[0] = rowNumber;
        for (int column = 1; column < row.length; column++) {
            int replaced = diagonal + (letter == to.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(replaced, 1 + Math.min(diagonal, row[column - 1]));
        }
    }
}
