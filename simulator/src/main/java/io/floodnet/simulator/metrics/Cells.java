package io.floodnet.simulator.metrics;

import java.io.IOException;
import java.util.Map;

/** Takes the values of one row, in the order of its columns. */
interface Cells {

    void whole(long value) throws IOException;

    /** Finite. */
    void decimal(double value) throws IOException;

    void text(String value) throws IOException;

    /** There is no such value. */
    void none() throws IOException;

    void wholes(long[] values) throws IOException;

    void texts(Map<String, String> values) throws IOException;
}
