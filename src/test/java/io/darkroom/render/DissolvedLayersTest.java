package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** blendMode=dissolve: each pixel is there or not, as often as it is opaque. Reference: r-blendmode.md */
class DissolvedLayersTest extends Rendered {
    private static final int SIDE = 200;

    private Sheet dissolved(int opacity) {
        return render("color=0,0,0&size=200,200&layer=1&color=255,153,51&size=200,200&blendMode=dissolve&opac=" + opacity);
    }

    private static boolean isThere(Sheet sheet, int x, int y) {
        boolean there = sheet.at(x, y, 0) == 1;
        assertArrayEquals(there ? new double[] {1, 0.6, 0.2, 1} : new double[] {0, 0, 0, 1}, sheet.at(x, y), 1e-9, "at " + x + "," + y);
        return there;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25, 50, 80, 99, 100})
    void asManyPixelsAreThereAsTheLayerIsOpaque(int opacity) {
        Sheet sheet = dissolved(opacity);
        int count = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            count += isThere(sheet, i % SIDE, i / SIDE) ? 1 : 0;
        }
        double share = opacity / 100.0;
        double deviation = Math.sqrt(share * (1 - share) * SIDE * SIDE);
        // Opacity is rounded to one of 255 levels first.
        assertEquals(share * SIDE * SIDE, count, 4 * deviation + SIDE * SIDE / 510.0);
    }

    @Test
    void pixelsAreThereWhateverTheirNeighboursAre() {
        Sheet sheet = dissolved(50);
        for (int[] step : new int[][] {{1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 2}}) {
            int alike = 0;
            for (int i = 0; i < (SIDE - 2) * (SIDE - 2); i++) {
                int x = i % (SIDE - 2);
                int y = i / (SIDE - 2);
                alike += isThere(sheet, x, y) == isThere(sheet, x + step[0], y + step[1]) ? 1 : 0;
            }
            assertEquals(0.5, alike / (double) (SIDE - 2) / (SIDE - 2), 0.015);
        }
    }

    @Test
    void theSameRequestMakesTheSamePixels() {
        assertClose(dissolved(30), dissolved(30), 0, 0);
    }

    @Test
    void softEdgesAreDissolvedPixelByPixel() {
        Sheet soft = source("soft", Cards.soft(60, 45));
        Sheet reply = render("size=60,45&color=0,0,0,0&layer=1&src=soft&blendMode=dissolve");
        for (int y = 0; y < 45; y++) {
            for (int x = 0; x < 60; x++) {
                double alpha = reply.at(x, y, Sheet.ALPHA);
                double before = soft.at(x, y, Sheet.ALPHA);
                assertTrue((alpha == 0 || alpha == 1) && (before != 0 || alpha == 0) && (before != 1 || alpha == 1), x + "," + y + ": " + alpha);
            }
        }
    }
}
