package io.darkroom.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** A hiking boot seen from its side; {@code x}, {@code y} and {@code size} place the unit square it is drawn in. */
record Boot(Rgb leather, Rgb trim, Rgb laces, Noise grain, double x, double y, double size) {

    private static final float[][] EYELETS = {{.46f, .17f, .555f, .13f}, {.465f, .26f, .565f, .225f}, {.475f, .35f, .585f, .315f},
        {.505f, .44f, .625f, .395f}, {.565f, .515f, .69f, .465f}};

    void paint(Graphics2D g) {
        shadow(g, x + 0.55 * size, y + 0.905 * size, 0.58 * size, 0.075 * size);
        solid(trim.times(0.8), 0.03, 0.05).fill(g, at(tongue()));
        solid(leather, 0.055, 0.22).fill(g, at(upper()));
        solid(leather.times(0.72), 0.03, 0.15).fill(g, at(toeCap()));
        solid(leather.times(0.72), 0.03, 0.15).fill(g, at(heelCup()));
        solid(trim, 0.022, 0.08).fill(g, at(collar()));
        solid(Rgb.hex(0x2b2a2c), 0.012, 0.10).fill(g, at(sole()));
        solid(Rgb.hex(0xd9c7a3), 0.008, 0.05).fill(g, at(line(.012f, .125f, .79f, .975f, .79f)));
        stitches(g);
        lace(g);
    }

    static void shadow(Graphics2D g, double x, double y, double width, double height) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(width, height);
        Color[] fade = {new Color(0, 0, 0, 190), new Color(0, 0, 0, 120), new Color(0, 0, 0, 0)};
        g.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 0.55f, 1}, fade));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    private void stitches(Graphics2D g) {
        g.setColor(new Color(0xe9, 0xdc, 0xbf, 210));
        float[] dash = {(float) (0.011 * size), (float) (0.008 * size)};
        g.setStroke(new BasicStroke((float) (0.004 * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0));
        g.draw(at(curve(.735f, .775f, .735f, .66f, .79f, .60f, .835f, .578f)));
        g.draw(at(curve(.345f, .775f, .35f, .66f, .31f, .58f, .20f, .555f)));
        g.draw(at(curve(.435f, .14f, .43f, .40f, .47f, .52f, .60f, .62f)));
    }

    private void lace(Graphics2D g) {
        Solid cord = solid(laces, 0.008, 0.25);
        for (float[] e : EYELETS) {
            cord.fill(g, at(line(.026f, e[0], e[1], e[2], e[3])));
            solid(Rgb.hex(0xb9b2a0), 0.006, 0.6).fill(g, at(new Ellipse2D.Float(e[0] - .017f, e[1] - .017f, .034f, .034f)));
        }
        cord.fill(g, at(stroke(.018f, curve(.55f, .13f, .70f, .02f, .76f, .16f, .58f, .15f))));
        cord.fill(g, at(stroke(.018f, curve(.55f, .13f, .66f, .20f, .72f, .28f, .69f, .34f))));
    }

    private static Shape upper() {
        var p = new Path2D.Float();
        p.moveTo(.17, .06);
        p.curveTo(.28, .10, .42, .09, .545, .05);
        p.curveTo(.555, .20, .565, .33, .63, .42);
        p.curveTo(.70, .51, .80, .53, .88, .575);
        p.curveTo(.97, .625, .985, .70, .975, .80);
        p.lineTo(.125, .80);
        p.curveTo(.11, .66, .175, .55, .18, .42);
        p.curveTo(.185, .28, .165, .18, .17, .06);
        p.closePath();
        return p;
    }

    private static Shape toeCap() {
        var p = new Path2D.Float();
        p.moveTo(.75, .80);
        p.curveTo(.75, .68, .80, .61, .855, .564);
        p.curveTo(.97, .615, .985, .70, .975, .80);
        p.closePath();
        return p;
    }

    private static Shape heelCup() {
        var p = new Path2D.Float();
        p.moveTo(.125, .80);
        p.curveTo(.115, .69, .15, .61, .165, .54);
        p.curveTo(.30, .56, .33, .68, .33, .80);
        p.closePath();
        return p;
    }

    private static Shape tongue() {
        return stroke(.09f, curve(.53f, .02f, .55f, .20f, .57f, .36f, .68f, .46f));
    }

    private static Shape collar() {
        return stroke(.075f, curve(.185f, .075f, .29f, .115f, .42f, .105f, .525f, .07f));
    }

    private static Shape sole() {
        var p = new Path2D.Float();
        p.moveTo(.115, .785);
        p.lineTo(.985, .785);
        p.curveTo(.995, .82, .985, .85, .96, .875);
        for (int i = 0; i < 7; i++) {
            float right = .94f - .07f * i;
            p.lineTo(right, .885);
            p.lineTo(right - .045, .885);
            p.lineTo(right - .05, .862);
            p.lineTo(right - .065, .862);
        }
        p.lineTo(.40, .86);
        p.lineTo(.385, .925);
        p.lineTo(.125, .925);
        p.curveTo(.11, .88, .105, .83, .115, .785);
        p.closePath();
        return p;
    }

    private static Shape curve(float x0, float y0, float x1, float y1, float x2, float y2, float x3, float y3) {
        var p = new Path2D.Float();
        p.moveTo(x0, y0);
        p.curveTo(x1, y1, x2, y2, x3, y3);
        return p;
    }

    private static Shape line(float width, float x0, float y0, float x1, float y1) {
        return stroke(width, new Line2D.Float(x0, y0, x1, y1));
    }

    private static Shape stroke(float width, Shape path) {
        // The stroker rounds to fractions of a pixel, so it must not work on the unit square itself.
        Shape large = AffineTransform.getScaleInstance(1000, 1000).createTransformedShape(path);
        var pen = new BasicStroke(1000 * width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return AffineTransform.getScaleInstance(0.001, 0.001).createTransformedShape(pen.createStrokedShape(large));
    }

    private Shape at(Shape unit) {
        return new AffineTransform(size, 0, 0, size, x, y).createTransformedShape(unit);
    }

    private Solid solid(Rgb color, double roundness, double gloss) {
        return new Solid(color, roundness * size, gloss, grain);
    }
}
