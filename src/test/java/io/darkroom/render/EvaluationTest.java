package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EvaluationTest {
    @BeforeAll
    static void load() {
        TestVips.load();
    }

    /** A hundred megapixels of noise, blurred five times: minutes of work. */
    private static VipsImage slow(Evaluation evaluation) {
        VipsImage image = evaluation.scope().call("gaussnoise", 10_000, 10_000, Map.of("mean", 128.0, "sigma", 60.0)).call("cast", "uchar");
        for (int i = 0; i < 5; i++) {
            image = image.call("gaussblur", 30.0);
        }
        return image;
    }

    @Test
    @Timeout(20)
    void workEndsWhenItsTimeIsUp() {
        try (Evaluation first = new Evaluation(); Evaluation second = new Evaluation()) {
            // A third one, long closed, is in nobody's way.
            try (Evaluation closed = new Evaluation()) {
                closed.stopAfter(0);
            }
            second.stopAfter(3600);
            first.stopAfter(0);
            VipsImage endless = slow(first);
            assertTrue(assertThrows(VipsException.class, endless::pixels).killed());
            second.scope().call("black", 9, 9).pixels();
        }
    }
}
