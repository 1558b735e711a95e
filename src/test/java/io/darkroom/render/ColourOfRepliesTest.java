package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.render.colour.NamedProfile;
import io.darkroom.render.colour.Profiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours from the profile of a source to that of the reply. */
class ColourOfRepliesTest {
    /** Saturated, but within the gamut of sRGB. */
    private static final int[][] ADOBE = {{120, 180, 90}, {180, 120, 90}, {90, 110, 190}, {128, 128, 128}, {0, 0, 0}, {255, 255, 255}};
    private static final int[][] INKS = {{255, 0, 0, 0}, {0, 200, 40, 0}, {0, 0, 0, 255}, {200, 170, 170, 255}, {60, 50, 50, 10}, {0, 0, 0, 0}};

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void draw() {
        studio = Studio.of(folder, Studio.SAMPLES);
        studio.file("profiles/cmyk.icc", Studio.profile("cmyk"));
        row("adobe", ADOBE, Optional.of(NamedProfile.find("AdobeRGB", List.of()).profile().bytes()));
        row("plain", ADOBE, Optional.empty());
        row("press", INKS, Optional.of(Studio.profile("cmyk")));
        row("inks", INKS, Optional.empty());
    }

    /** A picture of one row, a pixel for each colour. */
    private void row(String name, int[][] colours, Optional<byte[]> profile) {
        studio.write(name + ".tif", scope -> {
            var image = Seen.drawn(scope, colours.length, 1, colours[0].length, false, colours[0].length == 4 ? "cmyk" : "srgb", (x, _, band) -> colours[x][band]);
            profile.ifPresent(bytes -> image.set("icc-profile-data", bytes));
            return image;
        }, Map.of());
    }

    private static void assertNear(int[] expected, int[] actual, int most) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], most, Arrays.toString(expected) + " became " + Arrays.toString(actual));
        }
    }

    private static int naive(int ink, int black) {
        return (int) Math.round((255 - ink) * (255 - black) / 255.0);
    }

    private Optional<byte[]> embedded(String request) {
        return Seen.with(studio.reply(request), image -> image.blob("icc-profile-data"));
    }

    private void refused(String request, String... words) {
        Fault fault = assertThrows(Fault.class, () -> studio.reply(request));
        assertEquals(ErrorCode.BAD_VALUE, fault.code());
        for (String word : words) {
            assertTrue(fault.getMessage().contains(word), fault.getMessage());
        }
    }

    @Test
    void anEmbeddedProfileLeadsToSrgb() {
        Seen seen = studio.seen("adobe?fmt=png");
        for (int i = 0; i < ADOBE.length; i++) {
            assertNear(RgbFormulas.adobeToSrgb(ADOBE[i]), seen.at(i, 0), 1);
        }
    }

    @Test
    void whoAsksForTheProfileOfTheSourceGetsItsNumbers() {
        assertArrayEquals(Arrays.stream(ADOBE).flatMapToInt(Arrays::stream).toArray(), studio.seen("adobe?fmt=png&icc=AdobeRGB").samples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AdobeRGB", "adobergb", "Adobe%20RGB%20(1998)", "/AdobeRGB"})
    void rgbThatSaysNothingIsSrgb(String name) {
        Seen seen = studio.seen("plain?fmt=png&icc=" + name);
        for (int i = 0; i < ADOBE.length; i++) {
            assertNear(RgbFormulas.srgbToAdobe(ADOBE[i]), seen.at(i, 0), 1);
        }
        assertArrayEquals(Arrays.stream(ADOBE).flatMapToInt(Arrays::stream).toArray(), studio.seen("plain?fmt=png").samples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AdobeRGB", "AppleRGB", "CIERGB", "ColorMatchRGB", "NTSC", "PAL", "ProPhoto", "SMPTE", "sRGB", "WideGamutRGB"})
    void everyRgbProfileLeadsThereAndBack(String name) {
        studio.file("there.png", studio.reply("plain?fmt=png&iccEmbed=1&icc=" + name));
        assertEquals(name.equals("sRGB"), studio.seen("there?fmt=png&icc=" + name).isSameAs(studio.seen("plain?fmt=png")));
        Seen back = studio.seen("there?fmt=png");
        for (int i = 0; i < ADOBE.length; i++) {
            assertNear(ADOBE[i], back.at(i, 0), 2);
        }
    }

    @Test
    void aProfileMayLieAmongTheImages() {
        studio.file("there.tif", studio.reply("plain?fmt=tif&iccEmbed=1&icc=profiles/cmyk.icc,relative,0"));
        Seen inks = studio.seen("plain?fmt=tif&icc=profiles/cmyk.icc");
        assertEquals("cmyk", inks.interpretation());
        assertNear(new int[] {0, 0, 0, 0}, inks.at(5, 0), 0);
        assertTrue(Arrays.stream(inks.at(4, 0)).sum() > 350, "black is made of several inks");
        Seen back = studio.seen("there?fmt=png&icc=sRGB,relative,0");
        // No press prints such a blue as the third; the profile's two directions are as far apart as that for gray, in other engines too.
        for (int i : new int[] {0, 1, 3}) {
            assertNear(ADOBE[i], back.at(i, 0), 10);
        }
    }

    @Test
    void anIntentAndABlackPointAreHeeded() {
        Seen relative = studio.seen("press?fmt=png&icc=sRGB,relative,1");
        Seen absolute = studio.seen("press?fmt=png&icc=sRGB,absolute,0");
        assertNear(new int[] {255, 255, 255}, relative.at(5, 0), 1);
        assertTrue(absolute.at(5, 0, 1) < 250, "paper is not white");
        assertTrue(studio.seen("press?fmt=png&icc=sRGB,relative,0").at(3, 0, 1) > relative.at(3, 0, 1) + 5, "the darkest ink is not black");
        assertTrue(relative.apart(studio.seen("press?fmt=png&icc=sRGB,saturation,1")) > 0);
        assertTrue(studio.seen("graphics/palette?fmt=tif&wid=50&icc=profiles/cmyk.icc,relative").apart(
                studio.seen("graphics/palette?fmt=tif&wid=50&icc=profiles/cmyk.icc,perceptual")) > 5);
        // What is not said is as where icc= says nothing at all.
        assertEquals(0, relative.apart(studio.seen("press?fmt=png&icc=sRGB")));
        assertEquals(0, relative.apart(studio.seen("press?fmt=png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "pjpeg", "png", "png-alpha", "png8", "tif", "tif-alpha"})
    void theProfileIsEmbeddedWhereItIsAskedFor(String format) {
        assertArrayEquals(NamedProfile.find("AdobeRGB", List.of()).profile().bytes(), embedded("adobe?icc=AdobeRGB&iccEmbed=1&fmt=" + format).orElseThrow());
        assertArrayEquals(Profiles.srgb().bytes(), embedded("adobe?iccEmbed=1&fmt=" + format).orElseThrow());
        assertTrue(embedded("adobe?icc=AdobeRGB&iccEmbed=0&fmt=" + format).isEmpty());
        assertTrue(embedded("adobe?icc=AdobeRGB&fmt=" + format).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webp", "avif", "gif"})
    void whereNoProfileCanBeEmbeddedNoneIs(String format) {
        assertTrue(embedded("adobe?icc=AdobeRGB&iccEmbed=1&fmt=" + format).isEmpty());
    }

    @Test
    void aReplyOfInksCarriesTheirProfile() {
        assertArrayEquals(Studio.profile("cmyk"), embedded("plain?fmt=jpeg,cmyk&icc=profiles/cmyk.icc&iccEmbed=1").orElseThrow());
        assertArrayEquals(Studio.profile("cmyk"), embedded("press?fmt=tif,cmyk&iccEmbed=1").orElseThrow());
        assertTrue(embedded("inks?fmt=tif,cmyk&iccEmbed=1").isEmpty());
        assertTrue(embedded("plain?fmt=tif,gray&iccEmbed=1").isEmpty());
    }

    @Test
    void inksOfTheSourceStayAsTheyAre() {
        int[] inks = Arrays.stream(INKS).flatMapToInt(Arrays::stream).toArray();
        for (String request : List.of("press?fmt=tif,cmyk", "press?fmt=tif&icc=profiles/cmyk.icc", "inks?fmt=tif,cmyk", "inks?fmt=tif&icc=profiles/cmyk.icc")) {
            assertArrayEquals(inks, studio.seen(request).samples(), request);
        }
    }

    @Test
    void withoutAProfileInkAndLightComplementEachOther() {
        for (String request : List.of("inks?fmt=png", "inks?fmt=png&icc=AdobeRGB")) {
            Seen seen = studio.seen(request);
            for (int i = 0; i < INKS.length; i++) {
                assertNear(new int[] {naive(INKS[i][0], INKS[i][3]), naive(INKS[i][1], INKS[i][3]), naive(INKS[i][2], INKS[i][3])}, seen.at(i, 0), 0);
            }
        }
        Seen inks = studio.seen("plain?fmt=tif,cmyk");
        assertArrayEquals(new int[] {85, 0, 128, 75}, inks.at(0, 0));
        assertArrayEquals(new int[] {0, 0, 0, 255}, inks.at(4, 0));
        Seen gray = studio.seen("plain?fmt=png,gray");
        assertEquals(Math.round(0.299 * 120 + 0.587 * 180 + 0.114 * 90), gray.at(0, 0, 0));
        assertFalse(studio.seen("press?fmt=png").apart(studio.seen("inks?fmt=png")) < 20, "the profile says otherwise");
    }

    @Test
    void anOperationOnColoursOfInksWorksOnNaiveOnes() {
        Seen seen = studio.seen("press?fmt=png&layer=0&op_brightness=10");
        assertNear(new int[] {10, 255, 255}, seen.at(0, 0), 0);
        assertNear(new int[] {10, 10, 10}, seen.at(2, 0), 0);
    }

    @Test
    void grayHasAProfileToo() {
        Seen gray = studio.seen("plain?fmt=png&icc=GrayGamma22");
        assertEquals(1, gray.bands());
        for (int i = 0; i < ADOBE.length; i++) {
            assertEquals(RgbFormulas.grayOfSrgb(ADOBE[i], 2.2), gray.at(i, 0, 0), 1);
        }
        assertEquals(studio.seen("graphics/gray?fmt=png,gray&wid=90").apart(studio.seen("graphics/gray?fmt=png&wid=90&icc=GrayGamma22")), 0);
    }

    @ParameterizedTest
    @CsvSource({"'sRGB', 'jpeg,cmyk'", "'sRGB', 'tif,gray'", "'profiles/cmyk.icc', 'png'", "'profiles/cmyk.icc', 'jpeg,rgb'", "'profiles/cmyk.icc', 'webp'",
        "'GrayGamma22', 'jpeg,rgb'", "'GrayGamma22', 'avif'"})
    void aFormatThatCannotHaveTheProfileIsRefused(String profile, String format) {
        refused("plain?icc=" + profile + "&fmt=" + format, "icc=" + profile, "fmt=" + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "profiles/none.icc", "../cmyk.icc", "plain.tif", "CoatedFogra27"})
    void aProfileThatIsNotThereIsRefused(String profile) {
        refused("plain?icc=" + profile + "&fmt=tif", profile);
    }

    @Test
    void layersOfOneSpaceAreConvertedOnceTheyAreMerged() {
        studio.file("merged.png", studio.reply("adobe?fmt=png&icc=AdobeRGB&iccEmbed=1&layer=1&src=adobe&flip=lr&opac=50"));
        Seen merged = studio.seen("adobe?fmt=png&layer=1&src=adobe&flip=lr&opac=50");
        assertEquals(0, studio.seen("merged?fmt=png").apart(merged));
        for (int i = 0; i < ADOBE.length; i++) {
            assertNear(RgbFormulas.adobeToSrgb(mixed(ADOBE[i], ADOBE[ADOBE.length - 1 - i])), merged.at(i, 0), 2);
        }
    }

    @Test
    void layersOfSeveralSpacesAreConvertedBefore() {
        Seen merged = studio.seen("adobe?fmt=png&layer=1&src=plain&flip=lr&opac=50");
        for (int i = 0; i < ADOBE.length; i++) {
            assertNear(mixed(RgbFormulas.adobeToSrgb(ADOBE[i]), ADOBE[ADOBE.length - 1 - i]), merged.at(i, 0), 2);
        }
        // A hidden layer has no space.
        assertEquals(0, studio.seen("adobe?fmt=png&layer=1&src=adobe&flip=lr&opac=50&layer=2&src=plain&hide=1").apart(
                studio.seen("adobe?fmt=png&layer=1&src=adobe&flip=lr&opac=50")));
    }

    private static int[] mixed(int[] one, int[] other) {
        int[] mixed = new int[one.length];
        Arrays.setAll(mixed, i -> (int) Math.round((one[i] + other[i]) / 2.0));
        return mixed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer=1&size=6,1&color=", "layer=1&src=testcard-alpha&cropN=.9,0,.1,1&size=6,6&bgColor=", "layer=1&src=testcard-alpha&cropN=.9,0,.1,1&size=6,6&color="})
    void aColourIsOneOfTheReplyUnlessItIsMarkedAsOneOfTheInput(String layer) {
        assertNear(new int[] {180, 120, 90}, studio.seen("adobe?fmt=png&icc=AdobeRGB&" + layer + "180,120,90").at(3, 0), 0);
        assertNear(RgbFormulas.srgbToAdobe(new int[] {180, 120, 90}), studio.seen("adobe?fmt=png&icc=AdobeRGB&" + layer + "180,120,90s").at(3, 0), 1);
        assertNear(new int[] {180, 120, 90}, studio.seen("adobe?fmt=png&" + layer + "180,120,90").at(3, 0), 0);
        assertNear(new int[] {180, 120, 90}, studio.seen("adobe?fmt=png&" + layer + "180,120,90s").at(3, 0), 0);
    }

    @Test
    void aColourOfLightBecomesInksByTheProfile() {
        int[] inks = studio.seen("plain?fmt=tif&icc=profiles/cmyk.icc").at(1, 0);
        assertNear(inks, studio.seen("plain?fmt=tif&icc=profiles/cmyk.icc&layer=1&size=6,1&color=180,120,90").at(3, 0), 1);
        assertNear(new int[] {255, 0, 51, 26}, studio.seen("plain?fmt=tif&icc=profiles/cmyk.icc&layer=1&size=6,1&color=100,0,20,10k").at(3, 0), 0);
        assertNear(new int[] {128, 128, 128}, studio.seen("plain?fmt=png&layer=1&size=6,1&color=50").at(3, 0), 0);
    }

    @Test
    void theBackgroundOfTheViewIsAlwaysOneOfTheReply() {
        for (String colour : List.of("180,120,90", "180,120,90s")) {
            assertNear(new int[] {180, 120, 90}, studio.seen("adobe?fmt=png&icc=AdobeRGB&wid=6&hei=9&bgc=" + colour).at(3, 8), 0);
        }
        assertNear(new int[] {0, 85, 128, 75}, studio.seen("plain?fmt=tif&icc=profiles/cmyk.icc&wid=6&hei=9&bgc=180,120,90").at(3, 8), 0);
    }
}
