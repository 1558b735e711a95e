package io.darkroom.render.encode.palette;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures drawn by a function of x and y, and the pixels of encoded ones. */
final class Pictures {
    private Pictures() {}

    /** The function gives alpha, red, green and blue from the high byte down. */
    static Pixels draw(int width, int height, IntBinaryOperator argb) {
        var rgba = new byte[4 * width * height];
        for (int i = 0; i < width * height; i++) {
            int color = argb.applyAsInt(i % width, i / width);
            rgba[4 * i] = (byte) (color >> 16);
            rgba[4 * i + 1] = (byte) (color >> 8);
            rgba[4 * i + 2] = (byte) color;
            rgba[4 * i + 3] = (byte) (color >>> 24);
        }
        return new Pixels(rgba, width, height);
    }

    static int gray(int value) {
        return 0xFF000000 | value * 0x010101;
    }

    static BufferedImage decode(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int[] pixels(byte[] file) {
        BufferedImage image = decode(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    static int[] pixels(Pixels pixels) {
        return IntStream.range(0, pixels.count()).map(pixels::argb).toArray();
    }

    static Set<Integer> colors(byte[] file) {
        return IntStream.of(pixels(file)).boxed().collect(Collectors.toSet());
    }

    static double mean(int[] pixels, int channel) {
        return IntStream.of(pixels).map(color -> color >>> 8 * channel & 255).average().orElseThrow();
    }

    /** The mean squared difference of the colours. */
    static double error(int[] one, int[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                double apart = (one[i] >> 8 * channel & 255) - (other[i] >> 8 * channel & 255);
                sum += apart * apart;
            }
        }
        return sum / one.length;
    }
}
