package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PathData;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Draws a path as a mask: how much of each pixel lies inside. Reference: r-clippath.md */
final class ClipMask {
    /** How far a line may stay away from its curve, in pixels. */
    private static final double FLATNESS = 0.02;

    /** Rows that lines may cross in all: half a second of drawing, which nothing can stop. */
    private static final double MOST_WORK = 10_000_000;
    private static final double WORK_PER_LINE = 8;

    private final int height;
    private final Path2D lines;
    private double startY;
    private double atY;
    private double work;

    private ClipMask(int windingRule, int height) {
        this.lines = new Path2D.Double(windingRule);
        this.height = height;
    }

    /** Rows of the pixels whose top left corner is at {@code x}, {@code y} of the path's coordinates; 255 is inside. */
    static byte[] coverage(PathData path, int x, int y, int width, int height) {
        PathIterator flat = path.shape().getPathIterator(AffineTransform.getTranslateInstance(-(double) x, -(double) y), FLATNESS);
        ClipMask mask = new ClipMask(flat.getWindingRule(), height);
        for (; !flat.isDone(); flat.next()) {
            mask.take(flat);
        }
        return fill(mask.lines, width, height);
    }

    /** Java's rasteriser takes no bound, is slow with huge curves and fails with some: it gets lines, and not too many. */
    private void take(PathIterator flat) {
        double[] to = new double[6];
        switch (flat.currentSegment(to)) {
            case PathIterator.SEG_MOVETO -> {
                startY = to[1];
                atY = to[1];
                lines.moveTo(to[0], to[1]);
            }
            case PathIterator.SEG_LINETO -> {
                crossTo(to[1]);
                lines.lineTo(to[0], to[1]);
            }
            default -> {
                crossTo(startY);
                lines.closePath();
            }
        }
    }

    private void crossTo(double y) {
        double rows = Math.min(Math.max(atY, y), height) - Math.max(Math.min(atY, y), 0);
        atY = y;
        work += WORK_PER_LINE + Math.max(rows, 0);
        if (work > MOST_WORK) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "a path that crosses the rows of the picture so often takes too long to draw:"
                    + " fewer segments or a smaller picture are possible");
        }
    }

    private static byte[] fill(Shape shape, int width, int height) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = mask.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fill(shape);
        } finally {
            graphics.dispose();
        }
        return ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
    }
}
