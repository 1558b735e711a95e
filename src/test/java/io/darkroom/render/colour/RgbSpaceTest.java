package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.PixelType;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileGray;
import java.awt.color.ICC_ProfileRGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The profiles that we make, as the JDK reads them. */
class RgbSpaceTest {
    private static ICC_ProfileRGB read(RgbSpace space) {
        return (ICC_ProfileRGB) ICC_Profile.getInstance(space.profile());
    }

    @ParameterizedTest
    @EnumSource
    void theMatrixIsThePublishedOne(RgbSpace space) {
        float[][] matrix = read(space).getMatrix();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                // The table was made for a white of D50 that differs from the ICC's in the fourth place.
                assertEquals(Published.of(space).toXyz()[row][column], matrix[row][column], 0.0005, row + "," + column);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whiteIsTheWhiteOfTheConnectionSpace(RgbSpace space) {
        float[][] matrix = read(space).getMatrix();
        for (int row = 0; row < 3; row++) {
            assertEquals(ProfileWriter.D50[row], matrix[row][0] + matrix[row][1] + matrix[row][2], 0.0001);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGammaIsThePublishedOne(RgbSpace space) {
        for (int component = 0; component < 3; component++) {
            assertEquals(Published.of(space).gamma(), read(space).getGamma(component), 0.002);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherReaderConvertsToTheSameColours(RgbSpace space) {
        ColorSpace colours = new ICC_ColorSpace(read(space));
        for (float[] colour : new float[][] {{0, 0, 0}, {1, 1, 1}, {0.5f, 0.5f, 0.5f}, {0.6f, 0.5f, 0.4f}, {0.3f, 0.4f, 0.35f}, {0.7f, 0.75f, 0.8f}}) {
            double[] expected = Published.of(space).toSrgb(colour[0], colour[1], colour[2]);
            float[] seen = colours.toRGB(colour);
            assertArrayEquals(expected, new double[] {seen[0], seen[1], seen[2]}, 2 / 255.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNameSaysWhatItIsAndWhoMadeIt(RgbSpace space) {
        Profile profile = Profile.read(space.profile(), "test");
        assertEquals("Darkroom, compatible with " + space.commonName(), profile.description());
        assertEquals(PixelType.RGB, profile.type());
        assertEquals("mntr", profile.deviceClass());
    }

    @Test
    void grayHasACurveAlone() {
        byte[] bytes = ProfileWriter.gray("Darkroom gray", 2.2);
        assertEquals(2.2, ((ICC_ProfileGray) ICC_Profile.getInstance(bytes)).getGamma(), 0.002);
        assertEquals(PixelType.GRAY, Profile.read(bytes, "test").type());
    }
}
