package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.report.Series.Point;
import io.floodnet.simulator.report.Series.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SvgPlotTest {

    static Stream<Plot> plots() {
        Stream<Plot> odd = Stream.of(
                Recordings.plot(Recordings.HOSTILE),
                Recordings.plot("\u0000\u0007\ud800 \ufffe"),
                line("empty", Axis.linear("x"), Axis.log("y")),
                line("single", Axis.log("x"), Axis.log("y"), new Point(5, 5)),
                line("zeros-on-log", Axis.log("x"), Axis.log("y"), new Point(0, 0), new Point(1, 100)),
                line("level", Axis.linear("x"), Axis.linear("y"), new Point(0, 7), new Point(9, 7)),
                line("below-zero", Axis.linear("x"), Axis.linear("y"), new Point(-5, -7), new Point(9, 7)),
                line("huge", Axis.linear("x"), Axis.linear("y"), new Point(0, 0), new Point(1e15, 1e18)),
                line("tiny", Axis.linear("x"), Axis.linear("y"), new Point(0, 0), new Point(1e-9, 1e-12)));
        return Stream.concat(DemoRun.of(100, 3, 1).plots().stream(), odd);
    }

    private static Plot line(String name, Axis x, Axis y, Point... points) {
        return new Plot(name, name, x, y, new Series("series", Shape.LINE, List.of(points)));
    }

    @ParameterizedTest
    @MethodSource("plots")
    void everyPlotIsWellFormedAndWithinItsPaper(Plot plot) throws Exception {
        Document svg = parsed(SvgPlot.draw(plot));

        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertFalse(SvgPlot.draw(plot).contains("NaN"), "a number that is none");
        for (Element text : elements(svg, "text")) {
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            assertTrue(x >= 0 && x <= PlotFrame.WIDTH && y >= 0 && y <= PlotFrame.HEIGHT, text.getTextContent());
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void labelsOfTheLevelAxisDoNotTouch(Plot plot) throws Exception {
        double free = Double.NEGATIVE_INFINITY;
        for (Element label : elements(parsed(SvgPlot.draw(plot)), "text")) {
            if (label.getAttribute("text-anchor").equals("middle")) {
                double x = Double.parseDouble(label.getAttribute("x"));
                double half = Lettering.width(label.getTextContent()) / 2;
                assertTrue(x - half > free, plot.name() + " at " + label.getTextContent());
                free = x + half;
            }
        }
    }

    @Test
    void eachBarIsAsHighAsItsValue() throws Exception {
        List<Point> points = List.of(new Point(1, 10), new Point(2, 30), new Point(3, 40));
        Plot plot = new Plot("bars", "bars", Axis.linear("x"), Axis.linear("y"), new Series("s", Shape.BARS, points));

        List<Double> heights = elements(parsed(SvgPlot.draw(plot)), "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals("fill0"))
                .map(rect -> Double.parseDouble(rect.getAttribute("height")))
                .toList();

        assertEquals(3, heights.size());
        assertEquals(3, heights.get(1) / heights.get(0), 0.01);
        assertEquals(4, heights.get(2) / heights.get(0), 0.01);
    }

    @Test
    void namesOfManySeriesTakeSeveralRowsWithinThePaper() {
        Series[] series = IntStream.range(0, Plot.SERIES_MAX)
                .mapToObj(i -> new Series("a rather long name " + i, Shape.LINE, List.of(new Point(0, i))))
                .toArray(Series[]::new);

        Legend legend = Legend.of(new Plot("names", "names", Axis.linear("x"), Axis.linear("y"), series));

        assertTrue(legend.rows() > 1);
        assertEquals(Plot.SERIES_MAX, legend.entries().size());
        legend.entries()
                .forEach(entry ->
                        assertTrue(entry.nameX() + Lettering.width(entry.name()) <= PlotFrame.RIGHT, entry.toString()));
    }

    private static Document parsed(String svg) throws ParserConfigurationException, IOException, SAXException {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
