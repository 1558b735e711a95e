package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Size;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Layers by chance, and where a chain of affine transforms puts them: crop, scale, flip, rotate, extend, position. Reference: r-layer-transforms.md */
class LayerPlanLawsTest {
    private final Random random = new Random(17);

    /** Half a pixel of rounding, and what numbers lose on the way. */
    private static final double ROUNDED = 0.5 + 1e-4;

    /** A layer as its command string and as one transform of the source's pixels to those of its rectangle. */
    private record Drawn(String commands, AffineTransform transform, double width, double height, Point2D origin, Size source) {
    }

    @Test
    void layersLieWhereTheTransformsPutThem() {
        for (int i = 0; i < 5_000; i++) {
            Drawn base = drawn();
            Drawn upper = drawn();
            boolean normalized = random.nextBoolean();
            double x = normalized ? random.nextInt(-150, 150) / 100.0 : random.nextInt(-400, 400);
            double y = normalized ? random.nextInt(-150, 150) / 100.0 : random.nextInt(-400, 400);
            String query = "layer=0" + base.commands + "&layer=1&src=a" + upper.commands + "&pos" + (normalized ? "N=" : "=") + x + "," + y;
            query = normalized ? query : query.replaceAll("\\.0\\b", "");
            LayerPlan lowest = LayerPlans.base(base.source, query);
            check(query, base, lowest, new Point2D.Double(0, 0), 0);
            LayerPlan plan = LayerPlans.upper(base.source, upper.source, query);
            Point2D corner = new Point2D.Double(base.origin.getX() + x * (normalized ? base.width : 1) - upper.origin.getX(),
                    base.origin.getY() + y * (normalized ? base.height : 1) - upper.origin.getY());
            check(query, upper, plan, corner, ROUNDED);
        }
    }

    private static void check(String query, Drawn expected, LayerPlan plan, Point2D corner, double tolerance) {
        assertEquals(expected.width, plan.rect().width(), 1e-9, query);
        assertEquals(expected.height, plan.rect().height(), 1e-9, query);
        assertEquals(corner.getX(), plan.rect().x(), tolerance, query);
        assertEquals(corner.getY(), plan.rect().y(), tolerance, query);
        Size source = expected.source;
        for (Point2D point : new Point2D[] {new Point2D.Double(0, 0), new Point2D.Double(source.width(), 0), new Point2D.Double(3, source.height())}) {
            Point2D there = expected.transform.transform(point, null);
            Point found = found(plan, point);
            assertEquals(there.getX() + plan.rect().x(), found.x(), 1e-6 * (1 + Math.abs(found.x())), query + " at " + point);
            assertEquals(there.getY() + plan.rect().y(), found.y(), 1e-6 * (1 + Math.abs(found.y())), query + " at " + point);
        }
    }

    /** Where the plan puts a point of the source, in the composite image. */
    private static Point found(LayerPlan plan, Point2D source) {
        Point share = plan.turn().of(new Point((source.getX() - plan.crop().x()) / plan.crop().width(), (source.getY() - plan.crop().y()) / plan.crop().height()));
        return switch (plan.placement()) {
            case Placement.Upright(Area area) -> new Point(area.x() + share.x() * area.width(), area.y() + share.y() * area.height());
            case Placement.Rotated(double degrees, double x, double y) -> {
                Point2D turned = AffineTransform.getRotateInstance(Math.toRadians(degrees))
                        .transform(new Point2D.Double((share.x() - 0.5) * plan.size().width(), (share.y() - 0.5) * plan.size().height()), null);
                yield new Point(x + turned.getX(), y + turned.getY());
            }
            case Placement.Projected _ -> throw new AssertionError("nobody asked for a perspective");
        };
    }

    private Drawn drawn() {
        Size source = new Size(1 + random.nextInt(300), 1 + random.nextInt(300));
        var commands = new StringBuilder();
        Rectangle2D crop = new Rectangle2D.Double(0, 0, source.width(), source.height());
        if (random.nextBoolean()) {
            crop = new Rectangle2D.Double(random.nextInt(-50, 200), random.nextInt(-50, 200), 1 + random.nextInt(300), 1 + random.nextInt(300));
            commands.append("&crop=%d,%d,%d,%d".formatted((int) crop.getX(), (int) crop.getY(), (int) crop.getWidth(), (int) crop.getHeight()));
        }
        double factor = scale(crop, commands);
        double width = Math.max(1, Math.floor(crop.getWidth() * factor + 0.5 + 1e-6));
        double height = Math.max(1, Math.floor(crop.getHeight() * factor + 0.5 + 1e-6));
        AffineTransform shape = AffineTransform.getRotateInstance(rotation(commands));
        shape.concatenate(flip(commands));
        shape.translate(-width / 2, -height / 2);
        Rectangle2D bounds = shape.createTransformedShape(new Rectangle2D.Double(0, 0, width, height)).getBounds2D();
        double boxWidth = Math.ceil(bounds.getWidth() - 1e-6);
        double boxHeight = Math.ceil(bounds.getHeight() - 1e-6);
        double[] margins = extend(boxWidth, boxHeight, commands);
        AffineTransform whole = AffineTransform.getTranslateInstance(margins[0] + boxWidth / 2, margins[1] + boxHeight / 2);
        whole.concatenate(shape);
        whole.scale(width / crop.getWidth(), height / crop.getHeight());
        whole.translate(-crop.getX(), -crop.getY());
        double fullWidth = boxWidth + margins[0] + margins[2];
        double fullHeight = boxHeight + margins[1] + margins[3];
        Point2D origin = origin(whole, fullWidth, fullHeight, source, commands);
        return new Drawn(commands.toString(), whole, fullWidth, fullHeight, origin, source);
    }

    private double scale(Rectangle2D crop, StringBuilder commands) {
        int choice = random.nextInt(4);
        if (choice == 0) {
            int percent = 1 + random.nextInt(300);
            commands.append("&scale=").append(percent / 100.0);
            return percent / 100.0;
        }
        if (choice == 1) {
            int width = 1 + random.nextInt(400);
            int height = random.nextInt(400);
            commands.append("&size=").append(width).append(',').append(height).append(random.nextBoolean() ? "&scale=9" : "");
            return height == 0 ? width / crop.getWidth() : Math.min(width / crop.getWidth(), height / crop.getHeight());
        }
        return 1;
    }

    private double rotation(StringBuilder commands) {
        if (random.nextInt(3) == 0) {
            return 0;
        }
        double degrees = random.nextBoolean() ? 90 * random.nextInt(-5, 6) : random.nextInt(-40_000, 40_000) / 100.0;
        commands.append("&rotate=").append(degrees);
        return Math.toRadians(degrees);
    }

    private AffineTransform flip(StringBuilder commands) {
        String axes = new String[] {"", "lr", "ud", "lrud"}[random.nextInt(4)];
        commands.append(axes.isEmpty() ? "" : "&flip=" + axes);
        return AffineTransform.getScaleInstance(axes.startsWith("lr") ? -1 : 1, axes.endsWith("ud") ? -1 : 1);
    }

    private double[] extend(double width, double height, StringBuilder commands) {
        double[] margins = new double[4];
        if (random.nextBoolean()) {
            boolean normalized = random.nextBoolean();
            String text = "";
            for (int i = 0; i < 4; i++) {
                int amount = random.nextInt(100);
                text += (i == 0 ? "" : ",") + (normalized ? "" + amount / 100.0 : amount);
                margins[i] = normalized ? Math.floor(amount / 100.0 * (i % 2 == 0 ? width : height) + 0.5 + 1e-6) : amount;
            }
            commands.append(normalized ? "&extendN=" : "&extend=").append(text);
        }
        return margins;
    }

    private Point2D origin(AffineTransform whole, double width, double height, Size source, StringBuilder commands) {
        int x = random.nextInt(-100, 300);
        int y = random.nextInt(-100, 300);
        double shareX = x / 100.0;
        double shareY = y / 100.0;
        return switch (random.nextInt(5)) {
            case 0 -> {
                commands.append("&anchor=%d,%d&origin=%d,%d".formatted(y, x, x, y));
                yield new Point2D.Double(x, y);
            }
            case 1 -> {
                commands.append("&originN=").append(shareX).append(',').append(shareY);
                yield new Point2D.Double((shareX + 0.5) * width, (shareY + 0.5) * height);
            }
            case 2 -> {
                commands.append("&anchor=%d,%d".formatted(x, y));
                yield whole.transform(new Point2D.Double(x, y), null);
            }
            case 3 -> {
                commands.append("&anchorN=").append(shareX).append(',').append(shareY);
                yield whole.transform(new Point2D.Double((shareX + 0.5) * source.width(), (shareY + 0.5) * source.height()), null);
            }
            default -> new Point2D.Double(width / 2, height / 2);
        };
    }
}
