package io.floodnet.simulator.metrics;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * One field of a row: its name in every format, and where its value comes from.
 *
 * @param name as in the record that the row is made of, the unit last
 */
record Column<T>(String name, Writer<T> writer) {

    /** Hands the value of this column over. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T row, Cells cells) throws IOException;
    }

    static <T> Column<T> whole(String name, ToLongFunction<T> value) {
        return new Column<>(name, (row, cells) -> cells.whole(value.applyAsLong(row)));
    }

    static <T> Column<T> decimal(String name, ToDoubleFunction<T> value) {
        return new Column<>(name, (row, cells) -> cells.decimal(value.applyAsDouble(row)));
    }

    static <T> Column<T> text(String name, Function<T, String> value) {
        return new Column<>(name, (row, cells) -> cells.text(value.apply(row)));
    }

    static <T> Column<T> wholes(String name, Function<T, long[]> value) {
        return new Column<>(name, (row, cells) -> cells.wholes(value.apply(row)));
    }

    static <T> Column<T> texts(String name, Function<T, Map<String, String>> value) {
        return new Column<>(name, (row, cells) -> cells.texts(value.apply(row)));
    }

    /** Nothing at all where the value is {@link Repair#NEVER}. */
    static <T> Column<T> wholeUnlessNever(String name, ToLongFunction<T> value) {
        return new Column<>(name, (row, cells) -> {
            long known = value.applyAsLong(row);
            if (known == Repair.NEVER) {
                cells.none();
            } else {
                cells.whole(known);
            }
        });
    }
}
