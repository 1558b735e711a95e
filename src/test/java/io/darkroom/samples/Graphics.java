package io.darkroom.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** The flat pictures of the catalogue: badge, overlay, arrow, palette and animation frames. */
final class Graphics {

    private Graphics() {
    }

    /** A round badge with a soft shadow on a transparent ground. */
    static BufferedImage badge(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = Brush.on(picture);
        g.translate(width / 2.0, height / 2.0);
        double radius = 0.44 * height;
        Boot.shadow(g, 0.04 * radius, 0.07 * radius, 1.12 * radius, 1.12 * radius);
        disc(g, radius, new Color(0xf6c544), new Color(0xc8791c));
        disc(g, 0.90 * radius, new Color(0x20406f), new Color(0x0d1c38));
        disc(g, 0.72 * radius, new Color(0x2f7fc2), new Color(0x1b4f8f));
        g.setPaint(new GradientPaint(0, (float) -radius, Color.WHITE, 0, (float) (0.4 * radius), new Color(0xf7d477)));
        g.fill(star(0.62 * radius, 0.27 * radius, 5));
        g.setStroke(new BasicStroke((float) (0.03 * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1,
                new float[] {1, (float) (0.085 * radius)}, 0));
        g.setColor(new Color(0xf6c544));
        g.draw(new Ellipse2D.Double(-0.81 * radius, -0.81 * radius, 1.62 * radius, 1.62 * radius));
        g.dispose();
        return picture;
    }

    /** A landscape that fades out towards a ragged, cloudy edge. */
    static BufferedImage overlay(int width, int height) {
        BufferedImage photo = Photos.landscape(width, height, 5, Light.EVENING);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var noise = new Noise(31);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = 2.0 * column / width - 1;
                double y = 2.0 * row / height - 1;
                double edge = 1 - Math.sqrt(x * x + y * y) + 0.45 * noise.fractal(2 * x, 2 * y, 6);
                int alpha = (int) Math.round(255 * Math.clamp(2.2 * edge, 0.0, 1.0));
                picture.setRGB(column, row, alpha == 0 ? 0 : alpha << 24 | photo.getRGB(column, row) & 0xffffff);
            }
        }
        return picture;
    }

    /** Draws an arrow that points up, with the letters U and P below it. */
    static void up(Graphics2D g, double x, double y, double size) {
        var sign = new Path2D.Double();
        polygon(sign, .5, 0, .9, .38, .64, .38, .64, .62, .36, .62, .36, .38, .1, .38);
        polygon(sign, .1, .7, .2, .7, .2, .91, .35, .91, .35, .7, .45, .7, .45, 1, .1, 1);
        polygon(sign, .55, .7, .9, .7, .9, .9, .65, .9, .65, 1, .55, 1);
        polygon(sign, .65, .77, .65, .83, .8, .83, .8, .77);
        var shape = new AffineTransform(size, 0, 0, size, x, y).createTransformedShape(sign);
        g.setStroke(new BasicStroke((float) (0.03 * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0x1b1b2a));
        g.draw(shape);
        g.setColor(new Color(0xffd23f));
        g.fill(shape);
    }

    /** A wheel of 16 flat colours, stored as palette indices. */
    static BufferedImage palette(int size, double turn) {
        byte[][] table = new byte[3][16];
        for (int i = 0; i < 16; i++) {
            int rgb = i == 0 ? 0xf4f1ea : Color.HSBtoRGB((i - 1) / 15f, 0.72f, 0.93f);
            for (int band = 0; band < 3; band++) {
                table[band][i] = (byte) (rgb >> 16 - 8 * band);
            }
        }
        var model = new IndexColorModel(4, 16, table[0], table[1], table[2]);
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double x = 2.0 * column / size - 1;
                double y = 2.0 * row / size - 1;
                double angle = Math.atan2(y, x) / (2 * Math.PI) + 0.5 + turn;
                double radius = Math.hypot(x, y);
                int index = radius > 0.95 || radius < 0.3 ? 0 : 1 + (int) Math.floor(15 * (angle - Math.floor(angle))) % 15;
                picture.getRaster().setSample(column, row, 0, index);
            }
        }
        return picture;
    }

    private static void disc(Graphics2D g, double radius, Color top, Color bottom) {
        g.setPaint(new GradientPaint(0, (float) -radius, top, 0, (float) radius, bottom));
        g.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static Path2D star(double outer, double inner, int points) {
        double[] corners = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            corners[2 * i] = radius * StrictMath.sin(Math.PI * i / points);
            corners[2 * i + 1] = -radius * StrictMath.cos(Math.PI * i / points);
        }
        var star = new Path2D.Double();
        polygon(star, corners);
        return star;
    }

    private static void polygon(Path2D path, double... corners) {
        path.setWindingRule(Path2D.WIND_EVEN_ODD);
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
    }
}
