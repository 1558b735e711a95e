package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.TestVips;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final byte[] PAL = RgbSpace.PAL.profile();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    private static byte[] with(int at, String text) {
        byte[] changed = PAL.clone();
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, changed, at, ascii.length);
        return changed;
    }

    private static Profile named(String description) {
        return Profile.read(ProfileWriter.rgb(description, 2.2, ProfileWriter.D50, new double[3][3]), "test");
    }

    private static void refused(byte[] bytes, String detail) {
        assertEquals(detail, Faults.detail(ErrorCode.BAD_VALUE, () -> Profile.read(bytes, "mine")));
    }

    @ParameterizedTest
    @CsvSource({"12, scnr", "12, prtr", "12, spac", "20, 'Lab '"})
    void everyKindOfDeviceAndConnectionIsRead(int at, String word) {
        assertEquals(PixelType.RGB, Profile.read(with(at, word), "mine").type());
    }

    @ParameterizedTest
    @CsvSource({"'GRAY', GRAY", "'RGB ', RGB", "CMYK, CMYK"})
    void thePixelTypeIsThatOfTheHeader(String space, PixelType type) {
        assertEquals(type, Profile.read(with(16, space), "mine").type());
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        refused(new byte[0], "the color profile \"mine\" is no ICC profile");
        refused(with(36, "ascp"), "the color profile \"mine\" is no ICC profile");
        refused(Arrays.copyOf(PAL, 131), "the color profile \"mine\" is no ICC profile");
        refused(Arrays.copyOf(PAL, PAL.length - 1), "the color profile \"mine\" is damaged");
        refused(with(20, "RGB "), "the color profile \"mine\" is damaged");
        refused(with(16, "Lab "), "the color profile \"mine\" is for another kind of colors; gray, RGB and CMYK profiles can be used");
        for (String other : new String[] {"link", "abst", "nmcl"}) {
            refused(with(12, other), "the color profile \"mine\" describes no device; input, display, output and color space profiles can be used");
        }
        assertThrows(Fault.class, () -> Profile.read(Arrays.copyOf(PAL, Profile.LARGEST + 1), "mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sRGB", "sRGB IEC61966-2.1", "sRGB built-in", "c2"})
    void whatCallsItselfSrgbIsTheBuiltInOne(String name) {
        assertTrue(named(name).isSrgb());
        assertEquals(BuiltInProfiles.srgb(), named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sRGB linear", "Display P3", "", "not sRGB"})
    void othersAreNotSrgb(String name) {
        assertFalse(named(name).isSrgb());
        assertNotEquals(BuiltInProfiles.srgb(), named(name));
    }

    @Test
    void aGrayProfileIsNotSrgbWhateverItSays() {
        assertFalse(Profile.read(ProfileWriter.gray("sRGB gray", 2.2), "test").isSrgb());
    }

    @Test
    void profilesAreEqualThatHoldTheSame() {
        assertEquals(Profile.read(PAL, "a"), Profile.read(PAL.clone(), "b"));
        assertEquals(Profile.read(PAL, "a").hashCode(), Profile.read(PAL.clone(), "b").hashCode());
        byte[] other = PAL.clone();
        other[PAL.length - 20]++;
        assertNotEquals(Profile.read(PAL, "a"), Profile.read(other, "a"));
    }

    @Test
    void damageIsAFaultOrDoesNotMatter() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(PAL, random.nextInt(4) == 0 ? random.nextInt(PAL.length) : PAL.length);
            for (int change = random.nextInt(8); change > 0 && damaged.length > 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertTrue(ColourSpace.embedded(PixelType.RGB, damaged).profile().isEmpty()
                    || Profile.read(damaged, "mine").description().length() <= 1000);
        }
    }

    @Test
    void aNameThatClaimsToBeEndlessIsNone() {
        ByteBuffer bytes = ByteBuffer.wrap(PAL.clone());
        int name = bytes.getInt(136);
        for (int length : new int[] {1002, Integer.MAX_VALUE, -1}) {
            Profile profile = Profile.read(bytes.putInt(name + 8, length).array(), "mine");
            assertEquals("", profile.description(), length + "");
        }
    }

    @Test
    void anEmbeddedProfileForOtherPicturesCountsAsNone() {
        assertEquals(ColourSpace.unmanaged(PixelType.GRAY), ColourSpace.embedded(PixelType.GRAY, PAL));
        assertEquals(ColourSpace.unmanaged(PixelType.RGB), ColourSpace.embedded(PixelType.RGB, new byte[500]));
        assertEquals(ColourSpace.of(Profile.read(PAL, "a")), ColourSpace.embedded(PixelType.RGB, PAL));
    }

    @Test
    void aSpaceTakesProfilesOfItsOwnTypeOnly() {
        assertEquals("the color profile \"Darkroom, compatible with PAL/SECAM\" is for RGB images, this one is CMYK", Faults.detail(ErrorCode.BAD_VALUE,
                () -> new ColourSpace(PixelType.CMYK, Optional.of(Profile.read(PAL, "a")))));
    }
}
