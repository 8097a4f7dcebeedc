package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotsTest {

    @Test
    void aPngHasTwiceThePixelsOfTheDrawing(@TempDir Path folder) throws Exception {
        Recording demo = DemoRun.of(200, 4, 1);
        Plots.write(demo.plots(), folder);
        assertEquals(1280, ImageIO.read(folder.resolve("latency.png").toFile()).getWidth());
        String keep = System.getProperty("keep");
        if (keep != null) {
            Plots.write(DemoRun.of(2000, 20, 1).plots(), Path.of(keep));
        }
    }
}
