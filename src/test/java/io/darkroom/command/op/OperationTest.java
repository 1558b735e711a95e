package io.darkroom.command.op;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Carries out an operation and compares its pixels with those of a reference that was worked out in plain Java. */
abstract class OperationTest {
    final VipsScope scope = new VipsScope();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    Raster result(PixelOperation operation, Raster picture) {
        return result(operation, picture, 1);
    }

    Raster result(PixelOperation operation, Raster picture, double scale) {
        return picture.read(operation.apply(picture.image(scope), scale));
    }

    /** The largest and the mean difference of any band, in levels of 255. */
    static void assertClose(Raster expected, Raster actual, double most, double mean) {
        for (int band = 0; band < expected.bands(); band++) {
            double sum = 0;
            double largest = 0;
            String where = "";
            for (int i = 0; i < expected.width() * expected.height(); i++) {
                int x = i % expected.width();
                int y = i / expected.width();
                // Colour that is hardly seen may be off by as much more.
                double seen = expected.isAlpha(band) ? 1 : Math.min(expected.opacity(x, y), actual.opacity(x, y));
                double apart = seen * Math.abs(expected.at(x, y, band) - actual.at(x, y, band));
                sum += apart;
                if (apart > largest) {
                    largest = apart;
                    where = " at " + x + "," + y + ": " + expected.at(x, y, band) + " became " + actual.at(x, y, band);
                }
            }
            double average = sum / expected.width() / expected.height();
            assertTrue(largest <= most && average <= mean,
                    expected.kind() + ", band " + band + ": " + average + " apart, at most " + largest + where);
        }
    }
}
