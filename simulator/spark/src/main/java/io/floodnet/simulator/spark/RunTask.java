package io.floodnet.simulator.spark;

import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * What is done where a run is computed: the text of a task becomes the line of its row.
 *
 * <p>Spark sends it there in Java's serialization, as it does all functions. It has no state to be sent.
 */
final class RunTask extends AbstractFunction1<Iterator<String>, String> implements Serializable {
    private static final long serialVersionUID = 1;

    /** Takes one task; ended early, by whoever wants no more of the sweep, the line says so. */
    @Override
    public String apply(Iterator<String> tasks) {
        TaskContext context = TaskContext.get();
        return line(SweepTask.parse(tasks.next()).run((virtual, total, events) -> !context.isInterrupted()));
    }

    private static String line(SweepRow row) {
        StringWriter line = new StringWriter();
        try {
            JsonLines.write(row, line);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return line.toString();
    }
}
