package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.command.request.ColourOptions.Intent;
import io.darkroom.protocol.PixelType;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourConversionTest {
    private final VipsScope scope = new VipsScope();
    private final ColourSpace srgb = ColourSpace.of(BuiltInProfiles.srgb());
    private final ColourSpace adobe = ColourSpace.of(BuiltInProfiles.named("AdobeRGB").orElseThrow());
    private final ColourSpace gray = ColourSpace.of(BuiltInProfiles.named("GrayGamma22").orElseThrow());
    private final ColourSpace cmyk = ColourSpace.of(Profile.read((byte[]) scope.callAll("profile_load", "cmyk", Map.of()).get("profile"), "cmyk"));

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private static VipsImage convert(VipsImage image, ColourSpace from, ColourSpace to) {
        return ColourConversion.convert(image, from, to, ColourOptions.DEFAULT);
    }

    /** A ramp of gray, the corners of the cube, and colours from all over it, in 8 bits. */
    private static int[] patches() {
        int[] ramp = IntStream.range(0, 256).flatMap(level -> IntStream.of(level, level, level)).toArray();
        int[] corners = IntStream.range(0, 8).flatMap(i -> IntStream.of((i & 1) * 255, (i >> 1 & 1) * 255, (i >> 2) * 255)).toArray();
        return IntStream.concat(IntStream.concat(Arrays.stream(ramp), Arrays.stream(corners)), Arrays.stream(Pixels.random(9000, 256))).toArray();
    }

    private static void assertFormula(RgbSpace space, int[] given, int[] converted, double full) {
        for (int i = 0; i < given.length; i += 3) {
            double[] expected = Published.of(space).toSrgb(given[i] / full, given[i + 1] / full, given[i + 2] / full);
            for (int c = 0; c < 3; c++) {
                assertEquals(expected[c] * 255, converted[i + c] * 255 / full, 2,
                        "%d,%d,%d, component %d".formatted(given[i], given[i + 1], given[i + 2], c));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anRgbSpaceBecomesSrgbByItsFormula(RgbSpace space) {
        int[] patches = patches();
        VipsImage converted = convert(Pixels.shallow(scope, 3, patches), ColourSpace.of(Profile.read(space.profile(), "test")), srgb);
        assertEquals(List.of("uchar", "srgb"), List.of(converted.format(), converted.interpretation()));
        assertFormula(space, patches, Pixels.of(converted), 255);
    }

    @ParameterizedTest
    @EnumSource
    void sixteenBitsFollowTheFormulaAsWell(RgbSpace space) {
        int[] patches = Arrays.stream(patches()).map(level -> level * 257).toArray();
        VipsImage converted = convert(Pixels.deep(scope, 3, patches), ColourSpace.of(Profile.read(space.profile(), "test")), srgb);
        assertEquals(List.of("ushort", "rgb16"), List.of(converted.format(), converted.interpretation()));
        assertFormula(space, patches, Pixels.of(converted), 65535);
    }

    @Test
    void thereAndBackIsWhereItBegan() {
        int[] patches = Arrays.stream(Pixels.random(9000, 256)).map(level -> 60 + level / 2).toArray();
        VipsImage there = convert(Pixels.shallow(scope, 3, patches), srgb, adobe);
        int[] converted = Pixels.of(there);
        int[] back = Pixels.of(convert(there, adobe, srgb));
        assertTrue(IntStream.range(0, patches.length).anyMatch(i -> Math.abs(converted[i] - patches[i]) > 10), "the way there changes colours");
        for (int i = 0; i < patches.length; i++) {
            assertEquals(patches[i], back[i], 2);
        }
    }

    @Test
    void aSmoothRampOfSixteenBitsStaysSmooth() {
        int[] ramp = IntStream.range(0, 8192).flatMap(x -> IntStream.of(20_000 + x, 20_000 + x, 20_000 + x)).toArray();
        for (ColourSpace[] way : new ColourSpace[][] {{adobe, srgb}, {srgb, adobe}, {srgb, gray}, {srgb, cmyk}}) {
            VipsImage converted = convert(Pixels.deep(scope, 3, ramp), way[0], way[1]);
            long levels = Arrays.stream(Pixels.of(converted.call("extract_band", 0))).distinct().count();
            assertTrue(levels > 2000, way[1].type() + ": " + levels + " of the 32 levels that 8 bits have here");
        }
    }

    @Test
    void inksBecomeLightAndLightBecomesInks() {
        int[] light = Pixels.of(convert(Pixels.shallow(scope, 4, 0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255), cmyk, srgb));
        assertTrue(light[0] > 240 && light[1] > 240 && light[2] > 240, "paper is white");
        assertTrue(light[3] < 30 && light[4] > 120 && light[5] > 190, "cyan ink is nothing like the cyan of a screen: " + Arrays.toString(light));
        assertTrue(light[6] < 40 && light[7] < 40 && light[8] < 40, "all inks are black");
        VipsImage inks = convert(Pixels.shallow(scope, 3, 255, 255, 255, 0, 0, 0, 180, 120, 60), srgb, cmyk);
        assertEquals(List.of("cmyk", 4), List.of(inks.interpretation(), inks.bands()));
        int[] printed = Pixels.of(inks);
        assertArrayEquals(new int[4], Arrays.copyOf(printed, 4), "white needs no ink");
        assertTrue(printed[4] + printed[5] + printed[6] + printed[7] > 350, "black has more than one ink: " + Arrays.toString(printed));
        int[] back = Pixels.of(convert(inks, cmyk, srgb));
        for (int i = 0; i < 3; i++) {
            assertEquals(180 - 60 * i, back[6 + i], 3, "a moderate colour survives");
        }
    }

    @Test
    void sixteenBitsOfInkAreThoseOfEight() {
        int[] inks = Pixels.random(4000, 256);
        int[] shallow = Pixels.of(convert(Pixels.shallow(scope, 4, inks), cmyk, srgb));
        VipsImage deep = convert(Pixels.deep(scope, 4, Arrays.stream(inks).map(ink -> ink * 257).toArray()), cmyk, srgb);
        assertEquals("ushort", deep.format());
        assertArrayEquals(shallow, Pixels.of(Samples.eightBits(deep)));
    }

    @Test
    void intentsAndBlackPointDecideForInks() {
        int[] patches = Pixels.random(900, 256);
        List<String> results = Arrays.stream(Intent.values()).map(intent -> inks(patches, new ColourOptions(intent, true, false))).toList();
        assertEquals(4, results.stream().distinct().count());
        assertNotEquals(results.get(1), inks(patches, new ColourOptions(Intent.RELATIVE, false, false)));
    }

    private String inks(int[] patches, ColourOptions options) {
        return Arrays.toString(Pixels.of(ColourConversion.convert(Pixels.shallow(scope, 3, patches), srgb, cmyk, options)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"managed", "naive"})
    void alphaIsNotTouched(String way) {
        int[] alpha = IntStream.range(0, 256).toArray();
        VipsImage colours = Pixels.shallow(scope, 3, Pixels.random(768, 256));
        VipsImage deepColours = Pixels.deep(scope, 3, Pixels.random(768, 65536));
        int[] deepAlpha = Arrays.stream(alpha).map(level -> level * 251).toArray();
        for (ColourSpace to : way.equals("managed") ? List.of(adobe, gray, cmyk) : List.of(ColourSpace.unmanaged(PixelType.GRAY), ColourSpace.unmanaged(PixelType.CMYK))) {
            VipsImage converted = convert(colours.call("bandjoin", List.of(Pixels.shallow(scope, 1, alpha))), srgb, to);
            assertTrue(converted.hasAlpha());
            assertArrayEquals(alpha, Pixels.of(converted.call("extract_band", converted.bands() - 1)));
            VipsImage deep = convert(deepColours.call("bandjoin", List.of(Pixels.deep(scope, 1, deepAlpha))), srgb, to);
            assertEquals(Samples.colours(to.type()) + 1, deep.bands());
            assertArrayEquals(deepAlpha, Pixels.of(deep.call("extract_band", deep.bands() - 1)));
        }
    }

    @Test
    void theSameSpaceCostsNothing() {
        VipsImage image = Pixels.shallow(scope, 3, 1, 2, 3);
        ColourSpace other = ColourSpace.of(Profile.read(adobe.profile().orElseThrow().bytes().clone(), "copy"));
        assertSame(image, convert(image, srgb, srgb));
        assertSame(image, convert(image, adobe, other));
        assertSame(image, convert(image, adobe, ColourSpace.unmanaged(PixelType.RGB)));
        assertSame(image, convert(image, ColourSpace.unmanaged(PixelType.RGB), adobe));
    }

    @Test
    void aProfileOnOneSideOnlyIsNoProfile() {
        VipsImage naive = convert(Pixels.shallow(scope, 4, 255, 0, 0, 0), ColourSpace.unmanaged(PixelType.CMYK), srgb);
        assertArrayEquals(new int[] {0, 255, 255}, Pixels.of(naive));
        assertArrayEquals(new int[] {0, 255, 255},
                Pixels.of(convert(Pixels.shallow(scope, 4, 255, 0, 0, 0), cmyk, ColourSpace.unmanaged(PixelType.RGB))));
    }

    @Test
    void aProfileThatTheLibraryRefusesCountsAsNone() {
        byte[] bytes = cmyk.profile().orElseThrow().bytes().clone();
        // The table of elements points nowhere.
        Arrays.fill(bytes, 136, 400, (byte) 0x7f);
        ColourSpace broken = ColourSpace.embedded(PixelType.CMYK, bytes);
        assertTrue(broken.profile().isPresent());
        assertArrayEquals(new int[] {0, 255, 255}, Pixels.of(convert(Pixels.shallow(scope, 4, 255, 0, 0, 0), broken, srgb)));
        assertArrayEquals(new int[] {0, 255, 255, 0}, Pixels.of(convert(Pixels.shallow(scope, 3, 255, 0, 0), srgb, broken)));
    }

    @Test
    void aNaiveResultKeepsNoProfileOfOtherColours() {
        VipsImage image = Pixels.shallow(scope, 3, 1, 2, 3).call("copy");
        image.set(IccConversion.PROFILE, adobe.profile().orElseThrow().bytes());
        assertFalse(convert(image, adobe, ColourSpace.unmanaged(PixelType.CMYK)).hasField(IccConversion.PROFILE));
    }
}
