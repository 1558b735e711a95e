package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;

/** Pixels as 0xAARRGGBB, and the plainest way to do with them what a request asks the server to do. */
record Picture(int width, int height, int[] pixels) {
    static Picture decoded(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            assertNotNull(image, "no image that can be decoded");
            return of(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample image of the server, read here. */
    static Picture source(String file) {
        try {
            return decoded(Files.readAllBytes(Darkroom.images().resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture of(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        if (image.getColorModel().getNumColorComponents() == 1 && image.getSampleModel().getSampleSize(0) == 8) {
            // ImageIO takes gray for linear light and would brighten it.
            int[] gray = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
            pixels = Arrays.stream(gray).map(level -> 0xff000000 | level * 0x010101).toArray();
        }
        return new Picture(image.getWidth(), image.getHeight(), pixels);
    }

    /** Each pixel from its column and row. */
    static Picture drawn(int width, int height, IntBinaryOperator pixel) {
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> pixel.applyAsInt(i % width, i / width));
        return new Picture(width, height, pixels);
    }

    static int rgb(int red, int green, int blue) {
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** One component: 16 for red, 8 for green, 0 for blue, 24 for alpha. */
    int at(int x, int y, int shift) {
        return at(x, y) >> shift & 255;
    }

    /** The part at a place that may lie outside, where the background shows. */
    Picture part(int x, int y, int width, int height, int background) {
        return drawn(width, height, (column, row) -> column + x >= 0 && column + x < this.width && row + y >= 0 && row + y < this.height
                ? at(column + x, row + y) : background);
    }

    Picture mapped(IntUnaryOperator pixel) {
        return new Picture(width, height, Arrays.stream(pixels).map(pixel).toArray());
    }

    Picture leftRight() {
        return drawn(width, height, (x, y) -> at(width - 1 - x, y));
    }

    Picture upDown() {
        return drawn(width, height, (x, y) -> at(x, height - 1 - y));
    }

    Picture clockwise() {
        return drawn(height, width, (x, y) -> at(y, height - 1 - x));
    }

    /** Each new pixel is the mean of what it covers, parts of pixels by their share. */
    Picture scaled(int newWidth, int newHeight) {
        return drawn(newWidth, newHeight, (x, y) -> {
            int pixel = 0;
            for (int shift = 24; shift >= 0; shift -= 8) {
                pixel |= (int) Math.round(mean(x * (double) width / newWidth, (x + 1) * (double) width / newWidth,
                        y * (double) height / newHeight, (y + 1) * (double) height / newHeight, shift)) << shift;
            }
            return pixel;
        });
    }

    private double mean(double left, double right, double top, double bottom, int shift) {
        double sum = 0;
        for (int y = (int) top; y < Math.min(height, Math.ceil(bottom - 1e-9)); y++) {
            double tall = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, Math.ceil(right - 1e-9)); x++) {
                sum += tall * (Math.min(right, x + 1) - Math.max(left, x)) * at(x, y, shift);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
