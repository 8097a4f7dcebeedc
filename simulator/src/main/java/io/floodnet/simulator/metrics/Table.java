package io.floodnet.simulator.metrics;

import java.util.List;

/**
 * Rows of one kind, ready to be written in any format.
 *
 * @param name of the kind: the type of a line of JSON, the name of a file of CSV
 */
record Table<T>(String name, List<Column<T>> columns, List<T> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
