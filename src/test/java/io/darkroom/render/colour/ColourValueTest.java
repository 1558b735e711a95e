package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsScope;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ColourValueTest {
    private static final DefaultSpaces NONE = DefaultSpaces.NONE;

    private static Profile srgb;
    private static Profile adobe;
    private static Profile wide;
    private static Profile cmyk;

    @BeforeAll
    static void load() {
        TestVips.load();
        srgb = BuiltInProfiles.srgb();
        adobe = BuiltInProfiles.named("AdobeRGB").orElseThrow();
        wide = BuiltInProfiles.named("WideGamutRGB").orElseThrow();
        try (VipsScope scope = new VipsScope()) {
            cmyk = Profile.read((byte[]) scope.callAll("profile_load", "cmyk", Map.of()).get("profile"), "cmyk");
        }
    }

    private static Color color(String text) {
        return new Arguments("color", text).color();
    }

    private static ColourValue value(ColourSpace output, DefaultSpaces inputs, DefaultSpaces outputs) {
        return new ColourValue(output, inputs, outputs, ColourOptions.DEFAULT);
    }

    private static DefaultSpaces only(Profile profile) {
        return new DefaultSpaces(Map.of(profile.type(), profile));
    }

    private static void assertColour(double[] actual, double... expected) {
        assertArrayEquals(expected, actual, 0.01);
    }

    /** The numbers of a colour after a conversion, computed by other means. */
    private static double[] converted(Profile from, Profile to, int... levels) {
        try (VipsScope scope = new VipsScope()) {
            int[] deep = Arrays.stream(levels).map(level -> level * 257).toArray();
            int[] samples = Pixels.of(ColourConversion.convert(Pixels.deep(scope, levels.length, deep), ColourSpace.of(from), ColourSpace.of(to), ColourOptions.DEFAULT));
            return Arrays.stream(samples).mapToDouble(sample -> sample / 257.0).toArray();
        }
    }

    @Test
    void aColourOfTheOutputsTypeIsInTheOutputSpace() {
        ColourValue value = value(ColourSpace.of(adobe), NONE, only(srgb));
        assertColour(value.accurate(color("200,100,50")), 200, 100, 50);
        assertColour(value.naive(color("C86432")), 200, 100, 50);
        assertColour(value(ColourSpace.unmanaged(PixelType.GRAY), NONE, NONE).accurate(color("50g")), 127.5);
        assertColour(value(ColourSpace.of(cmyk), NONE, NONE).accurate(color("100,50,0,20k")), 255, 127.5, 0, 51);
    }

    @Test
    void aColourOfTheSourceIsInTheInputSpace() {
        ColourValue value = value(ColourSpace.of(adobe), only(srgb), only(wide));
        assertColour(value.accurate(color("200,100,50s")), converted(srgb, adobe, 200, 100, 50));
        assertTrue(Math.abs(converted(srgb, adobe, 200, 100, 50)[0] - 200) > 10, "which is another colour");
        assertColour(value.accurate(color("200,100,50")), 200, 100, 50);
    }

    @Test
    void anInputSpaceThatIsNotNamedIsTheOutputSpace() {
        assertColour(value(ColourSpace.of(adobe), NONE, only(srgb)).accurate(color("200,100,50s")), converted(srgb, adobe, 200, 100, 50));
        assertColour(value(ColourSpace.of(adobe), NONE, NONE).accurate(color("200,100,50s")), 200, 100, 50);
        assertColour(value(ColourSpace.unmanaged(PixelType.RGB), only(srgb), NONE).accurate(color("200,100,50s")), 200, 100, 50);
    }

    @Test
    void aColourOfAnotherTypeIsConvertedAccuratelyFromTheDefaultSpaceOfItsType() {
        ColourValue value = value(ColourSpace.of(srgb), NONE, only(cmyk));
        double[] cyan = value.accurate(color("100,0,0,0k"));
        assertColour(cyan, converted(cmyk, srgb, 255, 0, 0, 0));
        assertTrue(cyan[1] < 200, "not the cyan of a screen");
        assertColour(value(ColourSpace.of(cmyk), NONE, only(srgb)).accurate(color("180,120,60")), converted(srgb, cmyk, 180, 120, 60));
    }

    @Test
    void whereAProfileIsMissingTheWayIsNaive() {
        assertColour(value(ColourSpace.of(srgb), NONE, NONE).accurate(color("100,0,0,0k")), 0, 255, 255);
        assertColour(value(ColourSpace.unmanaged(PixelType.RGB), NONE, only(cmyk)).accurate(color("100,0,0,0ks")), 0, 255, 255);
        assertColour(value(ColourSpace.unmanaged(PixelType.CMYK), NONE, NONE).accurate(color("255,0,0")), 0, 255, 255, 0);
    }

    @Test
    void aBackgroundIsConvertedNaivelyAndItsSuffixIgnored() {
        ColourValue value = value(ColourSpace.of(srgb), new DefaultSpaces(Map.of(PixelType.RGB, adobe, PixelType.CMYK, cmyk)), only(cmyk));
        assertColour(value.naive(color("100,0,0,0k")), 0, 255, 255);
        assertColour(value.naive(color("100,0,0,0ks")), 0, 255, 255);
        assertColour(value.naive(color("200,100,50s")), 200, 100, 50);
    }

    @Test
    void ditheringIsNotForColours() {
        var options = new ColourOptions(ColourOptions.Intent.RELATIVE, true, true);
        assertColour(new ColourValue(ColourSpace.of(adobe), only(srgb), NONE, options).accurate(color("200,100,50s")), converted(srgb, adobe, 200, 100, 50));
    }
}
