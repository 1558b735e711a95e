package io.darkroom.samples;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** The pictures of the catalogue that look like photographs. */
final class Photos {

    private Photos() {
    }

    static BufferedImage boot(int width, int height) {
        var grain = new Noise(7);
        BufferedImage picture = new Landscape(new Noise(2024), Light.MORNING).photograph(width, height);
        Graphics2D g = Brush.on(picture);
        ball(g, Rgb.hex(0x1f6fb5), grain, 0.16 * width, 0.80 * height, 0.085 * height);
        ball(g, Rgb.hex(0xe0b320), grain, 0.265 * width, 0.885 * height, 0.055 * height);
        double size = 0.76 * height;
        new Boot(Rgb.hex(0xa8612c), Rgb.hex(0x3b2a20), Rgb.hex(0xd8342c), grain, 0.36 * width, 0.20 * height, size).paint(g);
        g.dispose();
        return Film.develop(picture, 0.035);
    }

    static BufferedImage eveningBoot(int width, int height) {
        var grain = new Noise(11);
        BufferedImage picture = new Landscape(new Noise(99), Light.EVENING).photograph(width, height);
        Graphics2D g = Brush.on(picture);
        ball(g, Rgb.hex(0x2d9c8a), grain, 0.80 * width, 0.82 * height, 0.09 * height);
        double size = 0.70 * height;
        new Boot(Rgb.hex(0x9c2f2a), Rgb.hex(0x33313d), Rgb.hex(0xf0e2c4), grain, 0.12 * width, 0.24 * height, size).paint(g);
        g.dispose();
        return Film.develop(picture, 0.03);
    }

    static BufferedImage landscape(int width, int height, long seed, Light light) {
        return Film.develop(new Landscape(new Noise(seed), light).photograph(width, height), 0.03);
    }

    private static void ball(Graphics2D g, Rgb color, Noise grain, double x, double y, double radius) {
        Boot.shadow(g, x + 0.2 * radius, y + 0.95 * radius, 1.2 * radius, 0.25 * radius);
        new Solid(color, 0.55 * radius, 0.5, grain).fill(g, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
