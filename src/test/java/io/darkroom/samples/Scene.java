package io.darkroom.samples;

import java.awt.image.BufferedImage;

/** Something that has a colour at every point; x and y are measured in picture heights from the upper left corner. */
interface Scene {

    Rgb at(double x, double y);

    default BufferedImage photograph(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] line = new int[width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                line[column] = at((column + 0.5) / height, (row + 0.5) / height).packed();
            }
            picture.setRGB(0, row, width, 1, line, 0, width);
        }
        return picture;
    }
}
