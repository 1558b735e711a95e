package io.darkroom.it;

import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** qlt=, jpegSize=, pscan=, printRes=, iccEmbed= and resMode= in the bytes of a reply. */
class JpegIT extends DeployedWar {
    private static final String PHOTO = "shoes/boot-small?wid=400";

    @Test
    void aPjpegIsProgressiveAndAJpegIsNot() {
        assertTrue(Jpeg.of(ok(PHOTO + "&fmt=pjpeg").body()).progressive());
        assertTrue(Jpeg.of(ok(PHOTO + "&fmt=pjpeg&pscan=auto").body()).progressive());
        assertFalse(Jpeg.of(ok(PHOTO + "&fmt=jpeg").body()).progressive());
    }

    @Test
    void aHigherQualityCostsMoreBytesAndFullChromaMoreStill() {
        int low = ok(PHOTO + "&qlt=30").body().length;
        int high = ok(PHOTO + "&qlt=90").body().length;
        assertTrue(low < ok(PHOTO).body().length && ok(PHOTO).body().length < high);
        assertTrue(high < ok(PHOTO + "&qlt=90,1").body().length);
        assertEquals(0x22, Jpeg.of(ok(PHOTO + "&qlt=90,0").body()).sampling());
        assertEquals(0x11, Jpeg.of(ok(PHOTO + "&qlt=90,1").body()).sampling());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 30})
    void aJpegStaysWithinItsSize(int kilobytes) {
        int bytes = ok(PHOTO + "&qlt=95&jpegSize=" + kilobytes).body().length;
        assertTrue(bytes <= kilobytes * 1024 && bytes > kilobytes * 1024 * 3 / 4, kilobytes + " KB: " + bytes);
    }

    @Test
    void aJpegThatCanNotBeSoSmallIsRefused() {
        String message = refused("shoes/boot-small?wid=1600&jpegSize=1");
        assertTrue(message.contains("jpegSize=1"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "pjpeg", "png", "png8", "tif"})
    void thePrintResolutionStandsInTheFile(String format) {
        assertEquals(300, Samples.of(ok(PHOTO + "&printRes=300&fmt=" + format).body()).dotsPerInch(), 0.1);
        assertEquals("300", ok(PHOTO + "&printRes=300&req=props&fmt=" + format).properties().getProperty("image.printRes"));
    }

    @Test
    void aProfileIsEmbeddedWhenAsked() {
        assertTrue(Jpeg.of(ok(PHOTO + "&iccEmbed=1").body()).contains("ICC_PROFILE"));
        assertTrue(Jpeg.of(ok(PHOTO + "&iccEmbed=true").body()).contains("ICC_PROFILE"));
        assertFalse(Jpeg.of(ok(PHOTO).body()).contains("ICC_PROFILE"));
        assertEquals("1", ok(PHOTO + "&iccEmbed=1&req=props").properties().getProperty("image.iccEmbed"));
        assertEquals("0", ok(PHOTO + "&req=props").properties().getProperty("image.iccEmbed"));
    }

    @Test
    void nothingOfTheSourcesMetadataComesAlong() {
        Jpeg reply = Jpeg.of(ok("phone/portrait-orientation6?wid=100").body());
        assertFalse(reply.contains("Exif"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bilin", "bicub", "sharp2", "bisharp", "sharp"})
    void everyResamplingModeGivesAPictureOfTheSameSize(String mode) {
        Picture picture = Darkroom.picture(PHOTO + "&resMode=" + mode);
        assertEquals("400x313", picture.width() + "x" + picture.height());
    }

    @Test
    void resamplingModesDiffer() {
        String soft = hex(ok(PHOTO + "&resMode=bilin").body());
        assertNotEquals(soft, hex(ok(PHOTO + "&resMode=sharp2").body()));
        assertEquals(hex(ok(PHOTO + "&resMode=sharp").body()), hex(ok(PHOTO + "&resMode=sharp2").body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qlt=0", "qlt=101", "qlt=x", "qlt=80,2", "jpegSize=-1", "pscan=9", "printRes=0", "resMode=best", "iccEmbed=maybe"})
    void aBadValueIsRefusedWithCommandAndValue(String bad) {
        String message = refused(PHOTO + "&" + bad);
        assertTrue(message.startsWith("Bad command value: " + bad.substring(0, bad.indexOf('=') + 1)), message);
        assertTrue(message.contains(bad), message);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
