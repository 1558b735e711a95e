package io.darkroom.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A material with which a flat outline is filled so that it looks like a rounded body lit from the upper left. */
record Solid(Rgb color, double roundness, double gloss, Noise grain) {

    private static final int COARSE = 2;

    void fill(Graphics2D g, Shape outline) {
        int radius = Math.max(1, (int) Math.round(roundness / COARSE));
        Rectangle box = outline.getBounds();
        box.grow(3 * COARSE * radius + COARSE, 3 * COARSE * radius + COARSE);
        int width = box.width / COARSE + 1;
        int height = box.height / COARSE + 1;
        float[] bulge = mask(outline, box, width, height);
        for (int pass = 0; pass < 3; pass++) {
            bulge = Blur.columns(Blur.rows(bulge, width, height, radius), width, height, radius);
        }
        var texture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 1; row < height - 1; row++) {
            for (int column = 1; column < width - 1; column++) {
                int i = row * width + column;
                double across = (bulge[i - 1] - bulge[i + 1]) * radius * 2.2;
                double down = (bulge[i - width] - bulge[i + width]) * radius * 2.2;
                texture.setRGB(column, row, lit(across, down, column, row).packed());
            }
        }
        g.setPaint(new TexturePaint(texture, new Rectangle(box.x, box.y, width * COARSE, height * COARSE)));
        g.fill(outline);
    }

    private Rgb lit(double across, double down, int column, int row) {
        double pore = grain.fractal(column / 9.0, row / 9.0, 4);
        double x = across + 0.10 * pore;
        double y = down + 0.10 * pore;
        double length = Math.sqrt(x * x + y * y + 1);
        double diffuse = Math.max(0, (-0.45 * x - 0.62 * y + 0.64) / length);
        double mirror = Math.max(0, (-0.25 * x - 0.34 * y + 0.91) / length);
        double shine = gloss * Math.pow(mirror, 40);
        return color.times((0.30 + 0.95 * diffuse) * (1 + 0.22 * pore)).plus(shine);
    }

    private static float[] mask(Shape outline, Rectangle box, int width, int height) {
        var flat = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = Brush.on(flat);
        var place = AffineTransform.getScaleInstance(1.0 / COARSE, 1.0 / COARSE);
        place.translate(-box.x, -box.y);
        g.setColor(Color.WHITE);
        g.fill(place.createTransformedShape(outline));
        g.dispose();
        float[] covered = flat.getData().getSamples(0, 0, width, height, 0, new float[width * height]);
        for (int i = 0; i < covered.length; i++) {
            covered[i] /= 255;
        }
        return covered;
    }
}
