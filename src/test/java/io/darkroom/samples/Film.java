package io.darkroom.samples;

import java.awt.image.BufferedImage;

/** What a camera adds to a scene: grain, and corners a little darker than the middle. */
final class Film {

    private Film() {
    }

    static BufferedImage develop(BufferedImage picture, double grain) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] line = new int[width];
        long state = 42;
        for (int row = 0; row < height; row++) {
            picture.getRGB(0, row, width, 1, line, 0, width);
            double dy = (row - height / 2.0) / height;
            for (int column = 0; column < width; column++) {
                double dx = (column - width / 2.0) / width;
                state = state * 6364136223846793005L + 1442695040888963407L;
                double speck = ((state >>> 40 & 255) + (state >>> 48 & 255) + (state >>> 56 & 255) - 382.5) / 255 * grain;
                line[column] = Rgb.hex(line[column]).times(1.03 - 0.45 * (dx * dx + dy * dy)).plus(speck).packed();
            }
            picture.setRGB(0, row, width, 1, line, 0, width);
        }
        return picture;
    }
}
