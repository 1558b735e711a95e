package io.darkroom.samples;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** The catalogue's pictures for a print shop: CMYK inks, 16 bits per channel, plain gray. */
final class Print {

    /** Cyan, magenta, yellow and black in percent: pure inks, their overprints, and a rich black. */
    private static final int[][] PATCHES = {{100, 0, 0, 0}, {0, 100, 0, 0}, {0, 0, 100, 0}, {0, 0, 0, 100}, {100, 100, 0, 0},
        {0, 100, 100, 0}, {100, 0, 100, 0}, {60, 40, 40, 100}, {0, 0, 0, 50}, {0, 0, 0, 0}};

    private Print() {
    }

    /** Inks 0 to 255 as Photoshop stores them, that is inverted: 0 is full ink. A row of patches stands below a photograph. */
    static WritableRaster brochure(int width, int height) {
        int strip = height * 4 / 5;
        BufferedImage photo = Photos.eveningBoot(width, strip);
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int[] ink = row < strip ? separate(photo.getRGB(column, row)) : patch(column * 10 / width);
                for (int band = 0; band < 4; band++) {
                    inks.setSample(column, row, band, 255 - ink[band]);
                }
            }
        }
        return inks;
    }

    /** Red grows to the right, green downwards, blue along the diagonal, over the full 16-bit range. */
    static BufferedImage scan(int width, int height) {
        var space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 3, new Point(0, 0));
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = column / (width - 1.0);
                double y = row / (height - 1.0);
                raster.setSample(column, row, 0, (int) Math.round(65535 * x));
                raster.setSample(column, row, 1, (int) Math.round(65535 * y));
                raster.setSample(column, row, 2, (int) Math.round(65535 * (1 - (x + y) / 2)));
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    static BufferedImage gray(int width, int height) {
        BufferedImage photo = Photos.landscape(width, height, 77, Light.MORNING);
        var gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int rgb = photo.getRGB(column, row);
                int luma = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) + 500) / 1000;
                gray.getRaster().setSample(column, row, 0, luma);
            }
        }
        return gray;
    }

    private static int[] patch(int index) {
        int[] percent = PATCHES[index];
        return new int[] {percent[0] * 255 / 100, percent[1] * 255 / 100, percent[2] * 255 / 100, percent[3] * 255 / 100};
    }

    /** Replaces most of the gray that the three coloured inks share by black, as a press does. */
    private static int[] separate(int rgb) {
        int cyan = 255 - (rgb >> 16 & 255);
        int magenta = 255 - (rgb >> 8 & 255);
        int yellow = 255 - (rgb & 255);
        int black = Math.min(cyan, Math.min(magenta, yellow)) * 3 / 4;
        return new int[] {under(cyan, black), under(magenta, black), under(yellow, black), black};
    }

    private static int under(int ink, int black) {
        return (ink - black) * 255 / (255 - black);
    }
}
