package io.darkroom.it;

import static io.darkroom.it.Compare.assertPixels;
import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** fmt= and what else rules the bytes of a reply. */
class FormatIT extends DeployedWar {
    private static final Picture CARD = Picture.source("testcard.png");
    private static final Picture ALPHA = Picture.source("testcard-alpha.png");

    @ParameterizedTest
    @CsvSource({
        "jpeg,       image/jpeg, \u00ff\u00d8\u00ff",
        "jpg,        image/jpeg, \u00ff\u00d8\u00ff",
        "pjpeg,      image/jpeg, \u00ff\u00d8\u00ff",
        "JPEG,       image/jpeg, \u00ff\u00d8\u00ff",
        "png,        image/png,  \u0089PNG",
        "png-alpha,  image/png,  \u0089PNG",
        "png8,       image/png,  \u0089PNG",
        "png8-alpha, image/png,  \u0089PNG",
        "gif,        image/gif,  GIF89a",
        "gif-alpha,  image/gif,  GIF89a",
        "tif,        image/tiff, II*",
        "tif-alpha,  image/tiff, II*",
        "webp,       image/webp, RIFF....WEBPVP8",
        "webp-alpha, image/webp, RIFF....WEBPVP8",
        "avif,       image/avif, ....ftypavif",
        "avif-alpha, image/avif, ....ftypavif"})
    void everyFormatHasItsTypeItsSizeAndItsFirstBytes(String format, String type, String start) {
        Reply reply = ok("testcard-alpha?wid=90&hei=60&fit=stretch&fmt=" + format);
        assertEquals(type, reply.type());
        assertEquals(reply.body().length, Integer.parseInt(reply.header("Content-Length")));
        String bytes = new String(reply.body(), 0, start.length(), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.matches("(?s)" + start.replace("*", "\\*")), bytes);
        Samples image = Samples.of(reply.body());
        assertEquals("90x60", image.width() + "x" + image.height());
        assertEquals(format.endsWith("-alpha"), image.alpha());
    }

    @Test
    void aReplyIsAJpegWhereNoFormatIsAsked() {
        assertEquals("image/jpeg", ok("testcard").type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-alpha", "tif-alpha", "tif-alpha,rgb,lzw", "tif-alpha,,zip", "webp-alpha,,lossless", "png8-alpha"})
    void aLosslessFormatWithAlphaKeepsTheTransparencyOfTheSource(String format) {
        Picture kept = Samples.of(ok("testcard-alpha?fmt=" + format).body()).picture();
        // What can't be seen has no colour.
        assertSame(ALPHA, kept.mapped(pixel -> pixel >>> 24 == 0 ? 0 : pixel));
    }

    @Test
    void avifWithAlphaKeepsTheTransparencyNearly() {
        Samples kept = Samples.of(ok("testcard-alpha?fmt=avif-alpha").body());
        assertEquals(255, kept.at(40, 100, 3), 3);
        assertEquals(128, kept.at(100, 100, 3), 3);
        assertEquals(0, kept.at(150, 100, 3), 3);
    }

    @Test
    void aGifPixelIsShownOrNot() {
        Picture kept = Samples.of(ok("testcard-alpha?fmt=gif-alpha").body()).picture();
        assertEquals(255, kept.at(40, 100, 24));
        assertEquals(0, kept.at(150, 100, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "tif,,none", "tif,,lzw", "tif,rgb,zip", "webp,,lossless", "png8", "gif"})
    void aLosslessFormatKeepsEveryPixel(String format) {
        // The corner of the card has few enough colours for a palette.
        assertSame(CARD.part(280, 80, 120, 200, 0), Samples.of(ok("testcard?crop=280,80,120,200&fmt=" + format).body()).picture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "pjpeg", "webp", "avif", "tif,,jpeg"})
    void aLossyFormatKeepsFlatColours(String format) {
        assertPixels(CARD.part(10, 10, 60, 60, 0), Samples.of(ok("testcard?qlt=95&crop=10,10,60,60&fmt=" + format).body()).picture(), 4);
    }

    @ParameterizedTest
    @CsvSource({"jpeg,gray,1", "jpeg,rgb,3", "jpeg,cmyk,4", "pjpeg,gray,1", "pjpeg,cmyk,4", "png,gray,1", "png,rgb,3", "png-alpha,gray,2", "tif,gray,1",
        "tif,rgb,3", "tif,cmyk,4", "tif-alpha,gray,2", "tif-alpha,rgb,4", "tif-alpha,cmyk,5"})
    void aReplyHasTheAskedPixelType(String format, String type, int bands) {
        Samples image = Samples.of(ok("testcard?wid=60&fmt=" + format + "," + type).body());
        assertEquals(bands, image.bands());
        assertEquals(type.replace("gray", "b-w").replace("rgb", "srgb"), image.interpretation());
        assertEquals(type.replace("gray", "bw").toUpperCase(), ok("testcard?req=props&fmt=" + format + "," + type).properties().getProperty("image.pixTyp"));
    }

    @ParameterizedTest
    @CsvSource({"png,cmyk", "gif,cmyk", "png8,gray", "webp,gray", "webp,cmyk", "avif,gray", "avif-alpha,cmyk"})
    void aPixelTypeThatTheFormatCanNotHoldIsRefused(String format, String type) {
        String message = refused("testcard?fmt=" + format + "," + type);
        assertTrue(message.contains("fmt=" + format + "," + type) && message.contains("rgb"), message);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "none, 1", "lzw, 5", "zip, 8", "jpeg, 7"})
    void aTiffIsCompressedAsAsked(String compression, int tag) {
        byte[] tiff = ok("testcard?fmt=tif,," + compression).body();
        assertEquals(tag, Tiff.tag(tiff, Tiff.COMPRESSION));
    }

    @Test
    void aCompressionThatTheFormatDoesNotHaveIsRefused() {
        assertTrue(refused("testcard?fmt=tif,,lossless").contains("none, lzw, zip or jpeg"));
        assertTrue(refused("testcard?fmt=tif-alpha,,jpeg").contains("none, lzw or zip"));
        assertTrue(refused("testcard?fmt=webp,,zip").contains("lossy or lossless"));
        assertTrue(refused("testcard?fmt=png,,lzw").contains("no compression"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "eps", "swf", "swf3", "heic", "jpeg2000", "jpegxr"})
    void aFormatOfTheReferenceThatIsNotWrittenIsRefusedByName(String format) {
        String message = refused("testcard?fmt=" + format);
        assertTrue(message.startsWith("Not supported: fmt=" + format) && message.contains("webp"), message);
    }

    @Test
    void aPaletteHasNoMoreColoursThanAskedAndThoseThatAreForced() {
        String png = new String(ok("shoes/boot-small?wid=100&fmt=png8&quantize=adaptive,off,8,FF8000,010203").body(), StandardCharsets.ISO_8859_1);
        int palette = png.indexOf("PLTE");
        assertTrue(palette > 0 && png.charAt(palette - 1) <= 3 * 8);
        String colours = png.substring(palette + 4, palette + 4 + png.charAt(palette - 1));
        assertTrue(colours.contains("\u00ff\u0080\u0000") && colours.contains("\u0001\u0002\u0003"), colours);
    }
}
