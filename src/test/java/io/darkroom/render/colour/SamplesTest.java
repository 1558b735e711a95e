package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @Test
    void everyLevelOfSixteenBitsIsRoundedToTheNearestOfEight() {
        try (VipsScope scope = new VipsScope()) {
            int[] shallow = Pixels.of(Samples.eightBits(Pixels.deep(scope, 1, IntStream.range(0, 65536).toArray())));
            for (int level = 0; level < 65536; level++) {
                assertEquals(Math.round(level / 257.0), shallow[level]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RGB, 3, rgb16, srgb", "RGB, 4, rgb16, srgb", "GRAY, 1, grey16, b-w", "GRAY, 2, grey16, b-w", "CMYK, 4, cmyk, cmyk"})
    void theLabelFollowsTheDepth(PixelType type, int bands, String deep, String shallow) {
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = Samples.labelled(Pixels.deep(scope, bands, new int[bands]), type);
            assertEquals(deep, image.interpretation());
            VipsImage reduced = Samples.eightBits(image);
            assertEquals(shallow, reduced.interpretation());
            assertEquals(bands, reduced.bands());
            assertSame(reduced, Samples.eightBits(reduced));
            assertEquals(shallow, Samples.labelled(reduced, type).interpretation());
        }
    }
}
