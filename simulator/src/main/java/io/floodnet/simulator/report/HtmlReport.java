package io.floodnet.simulator.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One HTML file that plays a run in any browser, from disk or a web server.
 *
 * <p>It asks the network for nothing, and its policy forbids it to: only the script and the style that are in it may
 * run, by their hashes, so that no text of a recording could, even if it got out of its place. It does not depend on
 * when or where it is written.
 */
public final class HtmlReport {
    /** In the order in which they need each other. */
    private static final List<String> SCRIPTS = List.of(
            "time-format.js",
            "palette.js",
            "data.js",
            "replay.js",
            "arrival-tree.js",
            "curve.js",
            "viewport.js",
            "link-layer.js",
            "trail.js",
            "painter.js",
            "mark-lane.js",
            "timeline.js",
            "legend.js",
            "node-hint.js",
            "stage.js",
            "plot-card.js",
            "page.js");

    private HtmlReport() {}

    /** Replaces a file that is there already. */
    public static void write(Recording recording, Path file) throws IOException {
        try (BufferedWriter page = Files.newBufferedWriter(file)) {
            write(recording, page);
        }
    }

    /** The page says of itself that it is UTF-8. */
    public static void write(Recording recording, Appendable page) throws IOException {
        String script = script();
        String style = PageTemplate.resource("page.css");
        Map<String, String> parts = new HashMap<>();
        parts.put("title", Markup.escaped(recording.title()));
        parts.put("verdict", recording.verdict().name().toLowerCase(Locale.ROOT));
        parts.put("facts", facts(recording));
        parts.put("failures", failures(recording));
        parts.put("sample", sample(recording.nodes()));
        parts.put("plots", plots(recording));
        parts.put("recording", RecordingJson.of(recording));
        parts.put("style", style);
        parts.put("style-hash", PageTemplate.sha256(style));
        parts.put("script", script);
        parts.put("script-hash", PageTemplate.sha256(script));
        page.append(PageTemplate.filled("page.html", parts));
    }

    private static String script() throws IOException {
        StringBuilder script = new StringBuilder("\n'use strict';\n");
        for (String name : SCRIPTS) {
            script.append(PageTemplate.resource(name));
        }
        return script.toString();
    }

    private static String facts(Recording recording) {
        StringBuilder html = new StringBuilder();
        for (Fact fact : recording.facts()) {
            html.append("    <div><dt>%s</dt><dd>%s</dd></div>\n"
                    .formatted(Markup.escaped(fact.label()), Markup.escaped(fact.value())));
        }
        return html.toString();
    }

    private static String failures(Recording recording) {
        if (recording.failures().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("  <ul class=\"failures\" aria-label=\"What did not hold\">\n");
        for (String failure : recording.failures()) {
            html.append("    <li>").append(Markup.escaped(failure)).append("</li>\n");
        }
        return html.append("  </ul>\n").toString();
    }

    private static String sample(NodeSample nodes) {
        if (nodes.shown() == nodes.total()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "  <p class=\"notice\">The picture shows %,d of %,d nodes, and the links among these;"
                        + " the facts and plots are of all.</p>\n",
                nodes.shown(),
                nodes.total());
    }

    private static String plots(Recording recording) {
        StringBuilder html = new StringBuilder();
        for (Plot plot : recording.plots()) {
            html.append("<figure>\n")
                    .append(SvgPlot.draw(plot))
                    .append("<figcaption><span class=\"values\" role=\"status\"></span><span class=\"downloads\">")
                    .append("<a class=\"svg-file\" href=\"#\" role=\"button\">SVG</a>")
                    .append("<a class=\"png-file\" href=\"#\" role=\"button\">PNG</a></span></figcaption>\n")
                    .append("</figure>\n");
        }
        return html.toString();
    }
}
