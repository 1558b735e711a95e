package io.darkroom.plan.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.plan.Plans;
import io.darkroom.plan.RenderPlan;
import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any request: an area lies where the transforms of the reference, one after the other, take its pixels. */
class ImageMapLawsTest {
    private static final Size SOURCE = new Size(600, 400);
    private static final int SIDE = 40;

    private final Random random = new Random(39);

    /** The commands of one layer by chance, and what they do to a pixel of its source. */
    private final class Drawn {
        final StringBuilder query = new StringBuilder();
        final AffineTransform transform = new AffineTransform();
        double width = SOURCE.width();
        double height = SOURCE.height();
        boolean quarters = true;

        Drawn() {
            if (random.nextBoolean()) {
                crop(random.nextInt(150), random.nextInt(100), 250 + random.nextInt(200), 200 + random.nextInt(100));
            }
            scale(0.5 + random.nextInt(12) / 10.0);
            if (random.nextBoolean()) {
                flip(random.nextBoolean(), random.nextBoolean());
            }
            rotate(random.nextBoolean() ? 90 * random.nextInt(-4, 5) : random.nextInt(-360, 720));
            if (random.nextBoolean()) {
                extend(random.nextInt(-20, 40), random.nextInt(-20, 40), random.nextInt(-20, 40), random.nextInt(-20, 40));
            }
        }

        private void then(AffineTransform next) {
            transform.preConcatenate(next);
        }

        private void crop(int x, int y, int w, int h) {
            query.append("&crop=%d,%d,%d,%d".formatted(x, y, w, h));
            then(AffineTransform.getTranslateInstance(-x, -y));
            width = w;
            height = h;
        }

        private void scale(double factor) {
            query.append(String.format(Locale.ROOT, "&scale=%.1f", factor));
            then(AffineTransform.getScaleInstance(factor, factor));
            width *= factor;
            height *= factor;
        }

        private void flip(boolean lr, boolean ud) {
            query.append(lr && ud ? "&flip=lrud" : lr ? "&flip=lr" : ud ? "&flip=ud" : "");
            then(mirror(lr, ud, width, height));
        }

        private void rotate(int degrees) {
            query.append("&rotate=").append(degrees);
            quarters = degrees % 90 == 0;
            then(AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2, height / 2));
            Rectangle2D box = AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2, height / 2)
                    .createTransformedShape(new Rectangle2D.Double(0, 0, width, height)).getBounds2D();
            then(AffineTransform.getTranslateInstance(-box.getX(), -box.getY()));
            width = box.getWidth();
            height = box.getHeight();
        }

        private void extend(int left, int top, int right, int bottom) {
            query.append("&extend=%d,%d,%d,%d".formatted(left, top, right, bottom));
            then(AffineTransform.getTranslateInstance(left, top));
            width += left + right;
            height += top + bottom;
        }
    }

    private static AffineTransform mirror(boolean lr, boolean ud, double width, double height) {
        AffineTransform mirror = AffineTransform.getTranslateInstance(lr ? width : 0, ud ? height : 0);
        mirror.scale(lr ? -1 : 1, ud ? -1 : 1);
        return mirror;
    }

    @Test
    void anAreaLiesOverThePixelsThatItWasDrawnOn() {
        int seen = 0;
        int unseen = 0;
        for (int i = 0; i < 4_000; i++) {
            Drawn base = new Drawn();
            Drawn layer = new Drawn();
            boolean upper = random.nextBoolean();
            int x = random.nextInt(-200, 200);
            int y = random.nextInt(-200, 200);
            boolean lr = random.nextBoolean();
            int width = 200 + random.nextInt(600);
            AffineTransform transform = (upper ? layer : base).transform;
            if (upper) {
                transform.preConcatenate(AffineTransform.getTranslateInstance((base.width - layer.width) / 2 + x, (base.height - layer.height) / 2 + y));
            }
            transform.preConcatenate(mirror(lr, false, base.width, base.height));
            transform.preConcatenate(AffineTransform.getScaleInstance(width / base.width, width / base.width));
            String query = "wid=" + width + (lr ? "&flip=lr" : "") + "&layer=0" + base.query + "&layer=1&src=b&pos=" + x + "," + y + layer.query;
            Point2D corner = new Point2D.Double(random.nextInt(SOURCE.width() - SIDE), random.nextInt(SOURCE.height() - SIDE));
            switch (compare(query, upper ? 1 : 0, corner, transform, (upper ? layer : base).quarters)) {
                case SEEN -> seen++;
                case UNSEEN -> unseen++;
                case CUT -> { }
            }
        }
        assertTrue(seen > 1_000 && unseen > 100, seen + " areas were seen and " + unseen + " were not");
    }

    private enum Outcome { SEEN, UNSEEN, CUT }

    private Outcome compare(String query, int layer, Point2D corner, AffineTransform transform, boolean quarters) {
        ImageRequest request = ImageRequest.parse(RequestLexer.read("/a", query));
        RenderPlan plan = Plans.plan(request, SOURCE);
        List<MapArea> areas = ImageMap.of(request, plan, Map.of(layer, "<area shape=rect coords=%d,%d,%d,%d>".formatted(
                (int) corner.getX(), (int) corner.getY(), (int) corner.getX() + SIDE, (int) corner.getY() + SIDE)));
        Point2D centre = transform.transform(new Point2D.Double(corner.getX() + SIDE / 2.0, corner.getY() + SIDE / 2.0), null);
        double reach = SIDE * Math.sqrt(2 * Math.abs(transform.getDeterminant())) / 2;
        Rectangle2D reply = new Rectangle2D.Double(0, 0, plan.reply().width(), plan.reply().height());
        var around = new Rectangle2D.Double(centre.getX() - reach - 3, centre.getY() - reach - 3, 2 * reach + 6, 2 * reach + 6);
        if (!reply.intersects(around)) {
            assertEquals(List.of(), areas, query);
            return Outcome.UNSEEN;
        }
        if (!reply.contains(around) || areas.isEmpty() || !isWhole(areas.getFirst().shape(), transform)) {
            return Outcome.CUT;
        }
        Point2D found = centre(areas.getFirst().shape());
        assertTrue(found.distance(centre) < 3.5, () -> query + ": " + found + " is not " + centre);
        assertEquals(quarters ? "rect" : "poly", areas.getFirst().shape().word(), query);
        return Outcome.SEEN;
    }

    /** A crop or a negative margin may have cut something off. */
    private static boolean isWhole(AreaShape shape, AffineTransform transform) {
        Rectangle2D bounds = bounds(shape);
        Rectangle2D expected = transform.createTransformedShape(new Rectangle2D.Double(0, 0, SIDE, SIDE)).getBounds2D();
        return bounds.getWidth() > expected.getWidth() - 1.5 && bounds.getHeight() > expected.getHeight() - 1.5;
    }

    private static Point2D centre(AreaShape shape) {
        Rectangle2D bounds = bounds(shape);
        return new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
    }

    private static Rectangle2D bounds(AreaShape shape) {
        List<Double> numbers = shape.numbers();
        var bounds = new Rectangle2D.Double(numbers.get(0), numbers.get(1), 0, 0);
        for (int i = 2; i < numbers.size(); i += 2) {
            bounds.add(numbers.get(i), numbers.get(i + 1));
        }
        return bounds;
    }

    @Test
    void whateverIsGivenTheAreasAreWholePixelsOfTheReply() {
        String[] views = {"", "&wid=77", "&scl=.3", "&rgn=-50,40,300,700", "&wid=90&hei=40&fit=crop", "&rect=-10,30,100,100", "&flip=lrud", "&wid=100&hei=30&fit=stretch"};
        String[] perspectives = {"", "", "&perspective=10,20,500,-30,900,700,0,400", "&perspectiveN=.4,.4,.6,.41,.9,.9,.1,.8"};
        int seen = 0;
        for (int i = 0; i < 3_000; i++) {
            String query = "a=b" + views[random.nextInt(views.length)] + "&layer=0" + new Drawn().query + perspectives[random.nextInt(perspectives.length)]
                    + "&layer=7&src=c&pos=" + random.nextInt(-300, 300) + ",0" + new Drawn().query + perspectives[random.nextInt(perspectives.length)];
            ImageRequest request = ImageRequest.parse(RequestLexer.read("/a", query + "&map=" + area() + "&layer=comp&map" + (random.nextBoolean() ? "" : "A") + "=" + area()));
            RenderPlan plan = Plans.plan(request, SOURCE);
            for (MapArea area : ImageMap.of(request, plan, Map.of(0, area() + area()))) {
                requireSound(area.shape(), plan.reply(), query);
                seen++;
            }
        }
        assertTrue(seen > 3_000, seen + " areas were seen");
    }

    private String area() {
        double[] numbers = random.doubles(2 * random.nextInt(3, 7), -1000, 1000).map(n -> Math.abs(n) > 950 ? n * 1e6 : n / (1 + random.nextInt(3))).toArray();
        return switch (random.nextInt(4)) {
            case 0 -> "<area>";
            case 1 -> String.format(Locale.ROOT, "<area shape=circle coords=%.3f,%.3f,%.3f>", numbers[0], numbers[1], Math.abs(numbers[2]));
            case 2 -> String.format(Locale.ROOT, "<area shape=rect coords=%.3f,%.3f,%.3f,%.3f>", numbers[0], numbers[1], numbers[2], numbers[3]);
            default -> "<area shape=poly coords=" + String.join(",", Arrays.stream(numbers).mapToObj(n -> String.format(Locale.ROOT, "%.2f", n)).toList()) + ">";
        };
    }

    private static void requireSound(AreaShape shape, Size reply, String query) {
        List<Double> numbers = shape.numbers();
        assertTrue(numbers.size() >= 3 && numbers.stream().allMatch(number -> number == Math.rint(number)), () -> query + ": " + shape);
        if (shape instanceof AreaShape.Circle circle) {
            assertTrue(circle.x() - circle.radius() >= -1 && circle.x() + circle.radius() <= reply.width() + 1 && circle.radius() > 0, () -> query + ": " + shape);
            return;
        }
        Rectangle2D bounds = bounds(shape);
        assertTrue(new Rectangle2D.Double(0, 0, reply.width(), reply.height()).contains(bounds) && !bounds.isEmpty(), () -> query + ": " + shape);
    }
}
