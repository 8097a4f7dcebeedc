package io.floodnet.simulator.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.floodnet.simulator.report.FloodTrace.Arrival;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Writes what the page's script needs of a recording: the graph, the floods, the marks, and the values behind the
 * plots.
 */
final class RecordingJson {
    private final JsonGenerator json;

    private RecordingJson(JsonGenerator json) {
        this.json = json;
    }

    /** Without any {@code <}, so that no text in it can end the element that it stands in. */
    static String of(Recording recording) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new RecordingJson(json).write(recording);
        }
        return text.toString().replace("<", "\\u003c");
    }

    private void write(Recording recording) throws IOException {
        json.writeStartObject();
        json.writeNumberField("durationMillis", recording.durationMillis());
        writeNodes(recording);
        json.writeStringField("changes", changes(recording));
        json.writeArrayFieldStart("floods");
        for (FloodTrace flood : recording.floods()) {
            write(flood);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        for (FaultMark mark : recording.marks()) {
            write(mark);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("plots");
        for (Plot plot : recording.plots()) {
            write(plot);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeNodes(Recording recording) throws IOException {
        NodeSample nodes = recording.nodes();
        LifetimeLinks links = LifetimeLinks.of(recording.changes(), recording.durationMillis());
        Placement placement = ForceLayout.of(nodes.shown(), links);
        NumberStream stream = new NumberStream();
        for (int node = 0; node < nodes.shown(); node++) {
            stream.add(nodes.ids().get(node)).add(placement.x(node)).add(placement.y(node));
        }
        json.writeNumberField("shown", nodes.shown());
        json.writeNumberField("side", Placement.SIDE);
        json.writeStringField("nodes", stream.toBase64());
    }

    private static String changes(Recording recording) {
        NumberStream stream = new NumberStream();
        long before = 0;
        for (GraphChange change : recording.changes()) {
            stream.add(change.timeMillis() - before)
                    .add(change.kind().code())
                    .add(change.node())
                    .add(change.other());
            before = change.timeMillis();
        }
        return stream.toBase64();
    }

    private void write(FloodTrace flood) throws IOException {
        NumberStream stream = new NumberStream();
        long before = 0;
        for (Arrival arrival : flood.arrivals()) {
            stream.add(arrival.afterMicros() - before)
                    .add(arrival.node())
                    .add(arrival.from() + 1L)
                    .add(arrival.hops());
            before = arrival.afterMicros();
        }
        json.writeStartObject();
        json.writeStringField("label", flood.label());
        json.writeNumberField("startMicros", flood.startMicros());
        json.writeNumberField("origin", flood.origin());
        json.writeStringField("arrivals", stream.toBase64());
        json.writeEndObject();
    }

    private void write(FaultMark mark) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", mark.label());
        json.writeStringField("kind", mark.kind().name());
        json.writeNumberField("fromMillis", mark.fromMillis());
        json.writeNumberField("untilMillis", mark.untilMillis());
        json.writeEndObject();
    }

    private void write(Plot plot) throws IOException {
        PlotFrame frame = PlotFrame.of(plot);
        json.writeStartObject();
        json.writeStringField("name", plot.name());
        write("x", plot.x(), frame.x());
        write("y", plot.y(), frame.y());
        json.writeArrayFieldStart("series");
        for (Series series : plot.series()) {
            write(series);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String name, Axis axis, PlotScale scale) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("title", axis.title());
        json.writeBooleanField("log", scale.isLog());
        json.writeNumberField("least", scale.least());
        json.writeNumberField("most", scale.most());
        json.writeNumberField("fromPixel", scale.fromPixel());
        json.writeNumberField("toPixel", scale.toPixel());
        json.writeEndObject();
    }

    private void write(Series series) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", series.name());
        json.writeArrayFieldStart("points");
        for (Series.Point point : series.points()) {
            json.writeNumber(point.x());
            json.writeNumber(point.y());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
