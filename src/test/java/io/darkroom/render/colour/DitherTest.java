package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DitherTest {
    private final VipsScope scope = new VipsScope();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private VipsImage flat(int width, int height, double... levels) {
        return scope.call("black", width, height, Map.of("bands", levels.length)).call("linear", new double[] {1}, levels)
                .call("cast", "ushort");
    }

    private static double mean(int[] samples) {
        return Arrays.stream(samples).average().orElseThrow();
    }

    @Test
    void aWholeLevelStaysFlat() {
        for (int level : new int[] {0, 1, 100, 254, 255}) {
            int[] dithered = Pixels.of(Dither.toEightBits(flat(300, 300, level * 257), 0, 0));
            assertTrue(Arrays.stream(dithered).allMatch(sample -> sample == level), level + "");
        }
    }

    @Test
    void theMeanOfALevelInBetweenIsKept() {
        for (int level = 30_000; level < 30_257; level += 16) {
            int[] dithered = Pixels.of(Dither.toEightBits(flat(256, 256, level), 0, 0));
            assertEquals(level / 257.0, mean(dithered), 0.003);
            assertTrue(Arrays.stream(dithered).distinct().count() <= 2, "only the two levels beside it are used");
        }
    }

    @Test
    void everySmallPlaceHasTheMeanToo() {
        int[] dithered = Pixels.of(Dither.toEightBits(flat(512, 512, 30_100), 0, 0));
        for (int y = 0; y < 512; y += 16) {
            for (int x = 0; x < 512; x += 16) {
                int sum = 0;
                for (int i = 0; i < 256; i++) {
                    sum += dithered[(y + i / 16) * 512 + x + i % 16];
                }
                assertEquals(30_100 / 257.0, sum / 256.0, 0.03, "at " + x + "," + y);
            }
        }
    }

    /** A rise of four levels over 1024 columns is four flat bands without dithering: within a band, nothing rises. */
    @Test
    void aSlowRampHasNoBands() {
        int[] row = IntStream.range(0, 1024).map(x -> 20_000 + x).toArray();
        VipsImage ramp = Pixels.deep(scope, 1, row).call("replicate", 1, 64);
        assertTrue(farthest(Pixels.of(Samples.eightBits(ramp)), row) > 0.4, "rounding alone leaves bands");
        assertTrue(farthest(Pixels.of(Dither.toEightBits(ramp, 0, 0)), row) < 0.05);
    }

    /** The largest distance between the ramp and the means of small places along it. */
    private static double farthest(int[] samples, int[] row) {
        double farthest = 0;
        for (int x = 0; x < 1024; x += 16) {
            int start = x;
            double seen = IntStream.range(0, 64 * 16).map(i -> samples[i / 16 * 1024 + start + i % 16]).average().orElseThrow();
            double meant = IntStream.range(x, x + 16).map(i -> row[i]).average().orElseThrow() / 257;
            farthest = Math.max(farthest, Math.abs(seen - meant));
        }
        return farthest;
    }

    @Test
    void bandsAreNotDitheredAlike() {
        int[] dithered = Pixels.of(Dither.toEightBits(flat(64, 64, 30_100, 30_100, 30_100), 0, 0));
        assertTrue(IntStream.range(0, 64 * 64).anyMatch(i -> dithered[3 * i] != dithered[3 * i + 1]), "red and green");
        assertTrue(IntStream.range(0, 64 * 64).anyMatch(i -> dithered[3 * i + 1] != dithered[3 * i + 2]), "green and blue");
    }

    @Test
    void aConversionIsDitheredOnRequestTheSameWayEveryTime() {
        ColourSpace srgb = ColourSpace.of(BuiltInProfiles.srgb());
        ColourSpace gray = ColourSpace.of(BuiltInProfiles.named("GrayGamma22").orElseThrow());
        VipsImage picture = flat(300, 300, 10_000, 20_000, 30_000, 40_000);
        var options = new ColourOptions(ColourOptions.Intent.RELATIVE, true, true);
        VipsImage dithered = ColourConversion.convert(picture, srgb, gray, options);
        assertEquals(List.of("uchar", "b-w", 2), List.of(dithered.format(), dithered.interpretation(), dithered.bands()));
        assertArrayEquals(dithered.pixels(), ColourConversion.convert(picture, srgb, gray, options).pixels());
        int exact = Pixels.of(ColourConversion.convert(picture, srgb, gray, ColourOptions.DEFAULT))[0];
        assertEquals(exact / 257.0, mean(Pixels.of(dithered.call("extract_band", 0))), 0.01);
        assertEquals(Math.round(40_000 / 257.0), Pixels.of(dithered)[1]);
    }

    @Test
    void eightBitsThatAreConvertedAreDitheredFromTheirExactColours() {
        ColourSpace srgb = ColourSpace.of(BuiltInProfiles.srgb());
        ColourSpace adobe = ColourSpace.of(BuiltInProfiles.named("AdobeRGB").orElseThrow());
        VipsImage picture = Pixels.shallow(scope, 3, 90, 140, 200).call("replicate", 256, 256);
        double[] exact = Arrays.stream(Pixels.of(ColourConversion.convert(Pixels.deep(scope, 3, 90 * 257, 140 * 257, 200 * 257), srgb, adobe, ColourOptions.DEFAULT)))
                .mapToDouble(level -> level / 257.0).toArray();
        VipsImage dithered = ColourConversion.convert(picture, srgb, adobe, new ColourOptions(ColourOptions.Intent.RELATIVE, true, true));
        for (int band = 0; band < 3; band++) {
            assertEquals(exact[band], mean(Pixels.of(dithered.call("extract_band", band))), 0.1);
        }
    }
}
