package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.render.colour.NamedProfile;
import io.darkroom.render.colour.Profiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source of 16 bits keeps them until the reply is rounded to 8. */
class SixteenBitsTest {
    private static final int WIDTH = 2048;
    private static final int STEP = 32;

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void draw() {
        studio = Studio.of(folder, Studio.SAMPLES);
        ramp("ramp", Profiles.srgb().bytes());
        ramp("adobe", NamedProfile.find("AdobeRGB", List.of()).profile().bytes());
    }

    /** Gray, for which the primaries of a space have no say; from black to white but for less than a level. */
    private void ramp(String name, byte[] profile) {
        studio.write(name + ".tif", scope -> {
            var image = Seen.drawn(scope, WIDTH, 4, 3, true, "rgb16", (x, _, _) -> STEP * x);
            image.set("icc-profile-data", profile);
            return image;
        }, Map.of());
    }

    private static double share(int x) {
        return STEP * x / 65_535.0;
    }

    /** Rounded once, a value is never further away than half a level; two roundings would be. */
    private static void assertRounded(DoubleUnaryOperator expected, Seen seen, double slack) {
        for (int x = 0; x < WIDTH; x++) {
            for (int band = 0; band < seen.bands(); band++) {
                assertEquals(255 * expected.applyAsDouble(share(x)), seen.at(x, 1, band), 0.5 + slack, "at " + x);
            }
        }
    }

    @Test
    void isRoundedOnceWithoutAProfileToConvertTo() {
        assertRounded(share -> share, studio.seen("ramp?fmt=png"), 0.01);
    }

    @Test
    void isRoundedOnceAfterAConversion() {
        // The colour engine itself is a quarter of a level off near black.
        assertRounded(RgbFormulas::adobeOfGray, studio.seen("ramp?fmt=png&icc=AdobeRGB"), 0.3);
    }

    @Test
    void showsEveryLevelAfterAConversion() {
        for (String request : List.of("ramp?fmt=png&icc=AdobeRGB", "adobe?fmt=png", "ramp?fmt=png&icc=GrayGamma22")) {
            Seen seen = studio.seen(request);
            assertEquals(256, Arrays.stream(seen.samples()).distinct().count(), 1, request);
            // A gamma starts steeply.
            for (int x = 16; x < WIDTH; x++) {
                assertEquals(seen.at(x - 1, 1, 0), seen.at(x, 1, 0), 1, request + " at " + x);
            }
        }
    }

    @Test
    void isDitheredWhereThatIsAskedFor() {
        Seen plain = studio.seen("ramp?fmt=png&icc=AdobeRGB");
        Seen dithered = studio.seen("ramp?fmt=png&icc=AdobeRGB,relative,1,1");
        assertEquals(1, plain.apart(dithered));
        for (int from = 0; from + 64 <= WIDTH; from += 64) {
            double mean = 0;
            double exact = 0;
            for (int i = 0; i < 64 * 4; i++) {
                mean += dithered.at(from + i % 64, i / 64, 1) / 256.0;
                exact += 255 * RgbFormulas.adobeOfGray(share(from + i % 64)) / 256;
            }
            assertEquals(exact, mean, 0.2);
        }
    }

    /** Each takes most of the tones away and then spreads what is left: with 8 bits between, two dozen levels would be left. */
    @ParameterizedTest
    @ValueSource(strings = {"layer=0&op_contrast=-90&layer=comp&op_contrast=90", "layer=0&op_contrast=-90&layer=1&src=testcard&size=8,8&layer=comp&op_contrast=90",
        "layer=0&op_contrast=-90&op_blur=.4&op_usm=.1&layer=comp&op_contrast=90", "layer=0&op_contrast=-90&op_hue=20&op_saturation=10&layer=comp&op_contrast=90",
        "layer=0&op_contrast=-90&opac=99&layer=comp&bgc=808080&op_contrast=90", "layer=0&op_contrast=-90&effect=-1&color=0&layer=comp&op_contrast=90",
        "layer=0&op_contrast=-90&clipPath=M0,0L2048,0L2048,3L0,3Z&layer=comp&op_contrast=90", "layer=0&op_contrast=-90&flip=lr&layer=comp&op_contrast=90",
        "layer=0&op_contrast=-90&mask=ramp&maskUse=off&layer=comp&op_contrast=90", "layer=0&op_contrast=-90&rotate=180&layer=comp&op_contrast=90",
        "layer=0&op_contrast=-90&rotate=.01&layer=comp&op_contrast=90", "layer=0&op_contrast=-90&perspective=0,0,2048,0,2048,4,0,4&layer=comp&op_contrast=90",
        "layer=0&op_contrast=-90&layer=1&src=ramp&opac=0&blendMode=mult&layer=comp&op_contrast=90"})
    void staysDeepOnItsWay(String request) {
        Seen seen = studio.seen("ramp?fmt=png&" + request);
        long levels = Arrays.stream(seen.part(20, 1, WIDTH - 40, 1).samples()).distinct().count();
        assertTrue(levels > 230, levels + " levels");
    }

    @Test
    void staysDeepWhenItIsConvertedBeforeItIsMerged() {
        Seen seen = studio.seen("adobe?fmt=png&layer=0&op_contrast=-90&layer=1&src=ramp&size=8,8&layer=comp&op_contrast=90");
        assertTrue(Arrays.stream(seen.samples()).distinct().count() > 230);
    }

    @Test
    void staysDeepWhenItIsMadeSmaller() {
        Seen seen = studio.seen("ramp?fmt=png&wid=1024&hei=2&layer=0&op_contrast=-90&layer=comp&op_contrast=90");
        assertTrue(Arrays.stream(seen.samples()).distinct().count() > 230);
    }
}
