package io.floodnet.simulator.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Plots as files, to be put into a paper or a README. */
public final class Plots {

    /** Twice as many pixels as the drawing has, for sharp text on today's screens. */
    private static final int PIXELS_PER_UNIT = 2;

    private Plots() {}

    /** The plot as an SVG document of its own. */
    public static String svg(Plot plot) {
        return SvgPlot.draw(plot);
    }

    /** Writes {@code name.svg} and {@code name.png} of each plot into a folder, which is made if it isn't there. */
    public static void write(Iterable<Plot> plots, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Plot plot : plots) {
            String svg = svg(plot);
            Files.writeString(folder.resolve(plot.name() + ".svg"), svg);
            Path png = folder.resolve(plot.name() + ".png");
            if (!ImageIO.write(rasterized(svg), "png", png.toFile())) {
                throw new IOException("this Java cannot write PNG files, so there is no " + png);
            }
        }
    }

    /** The PNG is made of the SVG, so that there is one drawing to look after. */
    private static BufferedImage rasterized(String svg) throws IOException {
        int width = PlotFrame.WIDTH * PIXELS_PER_UNIT;
        int height = PlotFrame.HEIGHT * PIXELS_PER_UNIT;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            parsed(svg).render((Component) null, graphics, new ViewBox(width, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static SVGDocument parsed(String svg) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))) {
            SVGDocument document = new SVGLoader().load(bytes, (URI) null, LoaderContext.createDefault());
            if (document == null) {
                throw new IOException("a plot of ours is not an SVG document: " + svg.substring(0, 80));
            }
            return document;
        }
    }
}
