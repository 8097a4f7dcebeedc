package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotsTest {

    @Test
    void eachPlotIsWrittenAsSvgAndAsPng(@TempDir Path folder) throws IOException {
        Recording recording = DemoRun.of(100, 3, 1);

        Plots.write(recording.plots(), folder.resolve("plots"));

        for (Plot plot : recording.plots()) {
            assertEquals(Plots.svg(plot), Files.readString(folder.resolve("plots/" + plot.name() + ".svg")));
            BufferedImage png =
                    ImageIO.read(folder.resolve("plots/" + plot.name() + ".png").toFile());
            assertEquals(2 * PlotFrame.WIDTH, png.getWidth());
            assertEquals(2 * PlotFrame.HEIGHT, png.getHeight());
            assertEquals(0xffffffff, png.getRGB(2, 2), "the paper of " + plot.name());
            assertTrue(Pixels.colours(png) > 20, "colours of " + plot.name());
        }
    }
}
