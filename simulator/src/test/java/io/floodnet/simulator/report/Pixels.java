package io.floodnet.simulator.report;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** What can be said of a picture without looking at it. */
final class Pixels {

    private Pixels() {}

    /** How many different colours there are; an empty or plain picture has a few. */
    static long colours(BufferedImage image) {
        int width = image.getWidth();
        return IntStream.of(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
                .distinct()
                .count();
    }
}
