package io.floodnet.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Each value of each parameter with each value of each other. */
final class ParameterGrid {
    private ParameterGrid() {}

    /** @param values by the names of parameters, with commas between; not those within brackets */
    static List<SortedMap<String, String>> of(SortedMap<String, String> values) {
        List<SortedMap<String, String>> grid = new ArrayList<>();
        grid.add(new TreeMap<>());
        values.forEach((name, all) -> {
            List<SortedMap<String, String>> finer = new ArrayList<>();
            for (SortedMap<String, String> point : grid) {
                for (String value : split(all)) {
                    SortedMap<String, String> next = new TreeMap<>(point);
                    next.put(name, value);
                    finer.add(next);
                }
            }
            grid.clear();
            grid.addAll(finer);
        });
        return grid;
    }

    /** How many sets of values that would be; anything above the bound if they are more. */
    static long size(SortedMap<String, String> values, long bound) {
        long size = 1;
        for (String all : values.values()) {
            if (size <= bound) {
                size *= split(all).size();
            }
        }
        return size;
    }

    private static List<String> split(String values) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < values.length(); i++) {
            char letter = values.charAt(i);
            if (letter == '{' || letter == '[') {
                depth++;
            } else if (letter == '}' || letter == ']') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                parts.add(values.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(values.substring(from).strip());
        return parts;
    }
}
