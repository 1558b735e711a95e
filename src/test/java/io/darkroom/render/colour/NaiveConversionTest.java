package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaiveConversionTest {
    @BeforeAll
    static void load() {
        TestVips.load();
    }

    private static void check(int full, PixelType from, PixelType to, double rounding, BiFunction<double[], Integer, Double> formula) {
        int bands = Samples.colours(from);
        int[] given = Pixels.random(bands * 4000, full + 1);
        // Black, in light and in ink, is where formulas divide by nothing.
        Arrays.fill(given, 0, bands, 0);
        Arrays.fill(given, bands, 2 * bands, full);
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = full == 255 ? Pixels.shallow(scope, bands, given) : Pixels.deep(scope, bands, given);
            VipsImage converted = NaiveConversion.convert(Samples.labelled(image, from), from, to);
            assertEquals(Samples.labelled(converted, to).interpretation(), converted.interpretation());
            assertEquals(image.format(), converted.format());
            int[] result = Pixels.of(converted);
            int outBands = Samples.colours(to);
            assertEquals(given.length / bands * outBands, result.length);
            for (int i = 0; i < result.length; i++) {
                double[] parts = new double[bands];
                for (int band = 0; band < bands; band++) {
                    parts[band] = given[i / outBands * bands + band] / (double) full;
                }
                // What is added to the rounding is that libvips reckons in single precision.
                assertEquals(formula.apply(parts, i % outBands) * full, result[i], rounding + 0.02, from + " to " + to + " at " + i);
            }
        }
    }

    private static double luma(double red, double green, double blue) {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    private static double light(double[] inks, int band) {
        return (1 - inks[band]) * (1 - inks[3]);
    }

    private static double ink(double[] rgb, int band) {
        double brightest = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        return band == 3 ? 1 - brightest : brightest == 0 ? 0 : (brightest - rgb[band]) / brightest;
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 65535})
    void everyPairOfTypesFollowsItsFormula(int full) {
        check(full, PixelType.GRAY, PixelType.RGB, 0.5, (gray, _) -> gray[0]);
        check(full, PixelType.GRAY, PixelType.CMYK, 0.5, (gray, band) -> band == 3 ? 1 - gray[0] : 0);
        check(full, PixelType.RGB, PixelType.GRAY, 0.5, (rgb, _) -> luma(rgb[0], rgb[1], rgb[2]));
        check(full, PixelType.RGB, PixelType.CMYK, 0.5, NaiveConversionTest::ink);
        check(full, PixelType.CMYK, PixelType.RGB, 0.5, NaiveConversionTest::light);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 65535})
    void inkBecomesGrayByWayOfLightAndIsRoundedTwice(int full) {
        check(full, PixelType.CMYK, PixelType.GRAY, 1, (inks, _) -> luma(light(inks, 0), light(inks, 1), light(inks, 2)));
    }
}
