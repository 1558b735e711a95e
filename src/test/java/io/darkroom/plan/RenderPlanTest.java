package io.darkroom.plan;

import static io.darkroom.plan.Plans.base;
import static io.darkroom.plan.Plans.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.Size;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RenderPlanTest {
    @Test
    void withoutCommandsNothingIsChanged() {
        RenderPlan plan = plan(640, 480, "");
        assertEquals(new Area(0, 0, 640, 480), plan.layers().getFirst().crop());
        assertEquals(new Size(640, 480), plan.composite());
        assertEquals(new Size(640, 480), plan.reply());
        assertEquals(Turn.NONE, plan.flip());
        assertEquals(new Placement.Upright(new Area(0, 0, 640, 480)), plan.layers().getFirst().placement());
    }

    @Test
    void cropCountsPixelsAndMayReachBeyondTheSource() {
        assertEquals(new Area(10, 20, 300, 200), base(640, 480, "crop=10,20,300,200").crop());
        assertEquals(new Area(-10, -20, 700, 600), base(640, 480, "crop=-10,-20,700,600").crop());
        assertEquals(new Size(700, 600), plan(640, 480, "crop=-10,-20,700,600").composite());
        assertEquals(new Area(2000, 0, 5, 5), base(640, 480, "crop=2000,0,5,5").crop());
    }

    @Test
    void cropNCountsInSourceSizes() {
        assertEquals(new Area(100, 0, 800, 500), base(1000, 500, "cropN=0.1,0,0.8,1").crop());
        assertEquals(new Area(0, 0, 1000, 400), base(1000, 500, "cropN=0,0,1,0.8").crop());
        assertEquals(new Area(-500, -250, 2000, 1000), base(1000, 500, "cropN=-.5,-.5,2,2").crop());
        assertEquals(new Area(0, 0, 1000, 500), base(1000, 500, "cropN=0,0,1,1").crop());
        assertEquals(new Area(500, 250, 1, 1), base(1000, 500, "cropN=.5,.5,1e-9,1e-9").crop());
    }

    @Test
    void croppedPartsThatTouchStaySideBySide() {
        var random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            int side = 1 + random.nextInt(3000);
            int from = random.nextInt(50);
            int first = 1 + random.nextInt(100);
            int second = 1 + random.nextInt(100);
            Area left = base(side, side, "cropN=%s,0,%s,1".formatted(hundredths(from), hundredths(first))).crop();
            Area right = base(side, side, "cropN=%s,0,%s,1".formatted(hundredths(from + first), hundredths(second))).crop();
            // A part of less than half a pixel is still shown as one.
            if (first * side >= 100) {
                assertEquals(left.x() + left.width(), right.x(), side + ": " + from + "+" + first);
            }
            assertEquals(side * (double) first / 100, left.width(), 1);
        }
    }

    private static String hundredths(int value) {
        return value / 100 + "." + value % 100 / 10 + value % 10;
    }

    @Test
    void cropMeetsTheUprightPicture() {
        RenderPlan plan = plan(new Size(1600, 1200), Turn.ofExif(6), "cropN=0,.5,1,.5&wid=300");
        assertEquals(new Area(0, 800, 1200, 800), plan.layers().getFirst().crop());
        assertEquals(new Size(300, 200), plan.reply());
    }

    @Test
    void wholeQuartersAreTurns() {
        assertEquals(Turn.clockwise(1), base(200, 100, "rotate=90").turn());
        assertEquals(Turn.clockwise(3), base(200, 100, "rotate=-90").turn());
        assertEquals(Turn.clockwise(1), base(200, 100, "rotate=450").turn());
        assertEquals(Turn.clockwise(2), base(200, 100, "rotate=-180").turn());
        assertEquals(Turn.NONE, base(200, 100, "rotate=-720").turn());
        assertEquals(new Size(100, 200), plan(200, 100, "rotate=90").composite());
        assertEquals(new Size(200, 100), plan(200, 100, "rotate=180").composite());
        assertEquals(new Placement.Upright(new Area(0, 0, 100, 200)), base(200, 100, "rotate=270").placement());
    }

    @Test
    void otherAnglesFitTheLayerAroundThePicture() {
        assertEquals(new Size(142, 142), plan(100, 100, "rotate=45").composite());
        // 200 cos 30 + 100 sin 30 = 223.2; 200 sin 30 + 100 cos 30 = 186.6
        for (String angle : new String[] {"30", "-30", "150", "210", "-390", "390"}) {
            assertEquals(new Size(224, 187), plan(200, 100, "rotate=" + angle).composite(), angle);
        }
        assertEquals(new Size(187, 224), plan(200, 100, "rotate=60").composite());
        assertEquals(new Placement.Rotated(-30, 112, 93.5), base(200, 100, "rotate=-390").placement());
        assertEquals(new Size(201, 101), plan(200, 100, "rotate=.1").composite());
    }

    @Test
    void theBoundingBoxHoldsAllCornersAndNoMore() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            Size size = new Size(1 + random.nextInt(5000), 1 + random.nextInt(5000));
            double degrees = random.nextDouble(-720, 720);
            Size box = LayerGeometry.boundingBox(size, degrees);
            double width = extent(size.width(), size.height(), degrees);
            double height = extent(size.width(), size.height(), degrees - 90);
            assertTrue(box.width() >= width - 1e-5 && box.width() < width + 1, size + " by " + degrees);
            assertTrue(box.height() >= height - 1e-5 && box.height() < height + 1, size + " by " + degrees);
        }
    }

    /** How far the corners lie apart along the turned axis. */
    private static double extent(double width, double height, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] corners = {0, width * cos, -height * sin, width * cos - height * sin};
        Arrays.sort(corners);
        return corners[3] - corners[0];
    }

    @Test
    void flipMirrors() {
        assertEquals(Turn.LEFT_RIGHT, plan(200, 100, "flip=lr").flip());
        assertEquals(Turn.UP_DOWN, plan(200, 100, "flip=ud").flip());
        assertEquals(Turn.clockwise(2), plan(200, 100, "flip=lrud").flip());
    }

    /** Rotation falls to layer 0, and flip to the composite, which comes later; for layer 0 itself flip comes first. */
    @Test
    void flipComesAfterRotationForTheCompositeAndBeforeItForALayer() {
        for (String query : new String[] {"rotate=90&flip=lr", "flip=lr&rotate=90"}) {
            RenderPlan plan = plan(200, 100, query);
            assertEquals(Turn.clockwise(1), plan.layers().getFirst().turn(), query);
            assertEquals(Turn.LEFT_RIGHT, plan.flip(), query);
        }
        RenderPlan layer = plan(200, 100, "layer=0&rotate=90&flip=lr");
        assertEquals(Turn.LEFT_RIGHT.then(Turn.clockwise(1)), layer.layers().getFirst().turn());
        assertEquals(Turn.NONE, layer.flip());
    }

    @Test
    void cropComesBeforeRotationAndTheViewLast() {
        RenderPlan plan = plan(1000, 1000, "wid=50&rotate=90&crop=0,0,400,200");
        assertEquals(new Area(0, 0, 400, 200), plan.layers().getFirst().crop());
        assertEquals(new Size(200, 400), plan.composite());
        assertEquals(new Size(50, 100), plan.reply());
    }
}
