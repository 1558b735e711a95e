package io.darkroom.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture in plain Java: red, green, blue and alpha of each pixel from 0 to 1, colours not multiplied by alpha; transparent beyond its edges. */
record Sheet(int width, int height, double[] values) {
    static final int ALPHA = 3;

    interface Painter {
        /** Four components. */
        double[] at(int x, int y);
    }

    static Sheet painted(int width, int height, Painter painter) {
        double[] values = new double[4 * width * height];
        for (int i = 0; i < width * height; i++) {
            System.arraycopy(painter.at(i % width, i / width), 0, values, 4 * i, 4);
        }
        return new Sheet(width, height, values);
    }

    static Sheet filled(int width, int height, double... color) {
        return painted(width, height, (_, _) -> color);
    }

    static Sheet decoded(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            boolean gray = image.getColorModel().getNumColorComponents() == 1;
            int[] pixel = new int[4];
            return painted(image.getWidth(), image.getHeight(), (x, y) -> {
                // Taken from the raster: ImageIO takes gray for linear light and would brighten it.
                image.getRaster().getPixel(x, y, pixel);
                double alpha = image.getColorModel().hasAlpha() ? pixel[gray ? 1 : 3] / 255.0 : 1;
                return new double[] {pixel[0] / 255.0, pixel[gray ? 0 : 1] / 255.0, pixel[gray ? 0 : 2] / 255.0, alpha};
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] png(boolean alpha) {
        var image = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, octet(x, y, ALPHA) << 24 | octet(x, y, 0) << 16 | octet(x, y, 1) << 8 | octet(x, y, 2));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private int octet(int x, int y, int component) {
        return (int) Math.round(255 * at(x, y, component));
    }

    boolean contains(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    double at(int x, int y, int component) {
        return contains(x, y) ? values[4 * (y * width + x) + component] : 0;
    }

    double[] at(int x, int y) {
        return new double[] {at(x, y, 0), at(x, y, 1), at(x, y, 2), at(x, y, ALPHA)};
    }

    /** The same with what an eight-bit file can hold of it. */
    Sheet stored() {
        return painted(width, height, (x, y) -> new double[] {octet(x, y, 0) / 255.0, octet(x, y, 1) / 255.0, octet(x, y, 2) / 255.0, octet(x, y, ALPHA) / 255.0});
    }

    /** A part that may reach beyond the edges. */
    Sheet part(int left, int top, int newWidth, int newHeight) {
        return painted(newWidth, newHeight, (x, y) -> at(x + left, y + top));
    }

    Sheet leftRight() {
        return painted(width, height, (x, y) -> at(width - 1 - x, y));
    }

    Sheet upDown() {
        return painted(width, height, (x, y) -> at(x, height - 1 - y));
    }

    Sheet clockwise() {
        return painted(height, width, (x, y) -> at(y, height - 1 - x));
    }

    Sheet opaque() {
        return painted(width, height, (x, y) -> new double[] {at(x, y, 0), at(x, y, 1), at(x, y, 2), 1});
    }

    Sheet faded(double opacity) {
        return painted(width, height, (x, y) -> new double[] {at(x, y, 0), at(x, y, 1), at(x, y, 2), opacity * at(x, y, ALPHA)});
    }

    /** Each new pixel is the mean of those that it covers, weighted with their alpha. */
    Sheet reduced(int factor) {
        return painted(width / factor, height / factor, (x, y) -> {
            double[] sum = new double[4];
            for (int i = 0; i < factor * factor; i++) {
                add(at(x * factor + i % factor, y * factor + i / factor), 1.0 / (factor * factor), sum);
            }
            return unweighted(sum);
        });
    }

    static void add(double[] pixel, double share, double[] sum) {
        for (int i = 0; i < ALPHA; i++) {
            sum[i] += share * pixel[i] * pixel[ALPHA];
        }
        sum[ALPHA] += share * pixel[ALPHA];
    }

    static double[] unweighted(double[] sum) {
        return sum[ALPHA] == 0 ? new double[4] : new double[] {sum[0] / sum[ALPHA], sum[1] / sum[ALPHA], sum[2] / sum[ALPHA], sum[ALPHA]};
    }
}
