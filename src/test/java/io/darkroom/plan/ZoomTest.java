package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.Size;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZoomTest {
    @Test
    void scalesEachSideByItself() {
        Zoom zoom = new Zoom(new Size(400, 100), new Size(100, 400));
        assertEquals(0.25, zoom.x());
        assertEquals(4, zoom.y());
        assertEquals(1, zoom.mean());
        assertEquals(new Area(25, 40, 50, 120), zoom.of(new Area(100, 10, 200, 30)));
    }

    @Test
    void theWholeImageBecomesTheWholeView() {
        var views = new RandomViews(5);
        for (int i = 0; i < 5_000; i++) {
            Size composite = views.composite();
            Size scaled = views.composite();
            assertEquals(Area.of(scaled), new Zoom(composite, scaled).of(Area.of(composite)));
        }
    }

    @Test
    void layersThatTouchStaySideBySideAndNoneVanishes() {
        var random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            Zoom zoom = new Zoom(new Size(1 + random.nextInt(3000), 1 + random.nextInt(3000)), new Size(1 + random.nextInt(900), 1 + random.nextInt(900)));
            Area left = new Area(random.nextInt(-2000, 2000), random.nextInt(-2000, 2000), 1 + random.nextInt(900), 1 + random.nextInt(900));
            Area scaled = zoom.of(left);
            Area right = zoom.of(new Area(left.x() + left.width(), left.y(), 50, left.height()));
            assertTrue(scaled.width() >= 1 && scaled.height() >= 1);
            assertEquals(left.x() * zoom.x(), scaled.x(), 0.5 + 1e-5);
            assertEquals(left.y() * zoom.y(), scaled.y(), 0.5 + 1e-5);
            if (left.width() * zoom.x() >= 1) {
                assertEquals(right.x(), scaled.x() + scaled.width());
                assertEquals((left.x() + left.width()) * zoom.x(), scaled.x() + scaled.width(), 0.5 + 1e-5);
            }
        }
    }
}
