package io.darkroom.it;

import static io.darkroom.it.Compare.assertAlike;
import static io.darkroom.it.Compare.assertPixels;
import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.picture;
import static io.darkroom.it.Darkroom.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of source image, and what is found under which name. */
class SourceIT extends DeployedWar {
    private static final Picture CARD = Picture.source("testcard.png");
    private static final int RED = Picture.rgb(255, 0, 0);
    private static final int GREEN = Picture.rgb(0, 255, 0);
    private static final int BLUE = Picture.rgb(0, 0, 255);

    @ParameterizedTest
    @CsvSource({"graphics/anim.gif,240,240", "graphics/card.svg,600,400", "graphics/gray.png,900,600", "graphics/palette.png,400,400", "logos/badge.png,1200,900",
        "phone/portrait-orientation6.jpg,1200,1600", "print/brochure-cmyk.jpg,1500,1000", "print/scan-16bit.tif,1200,800", "shoes/boot.jpg,4000,3000"})
    void everySampleIsReadInItsSizeWithAndWithoutItsSuffix(String file, int width, int height) {
        for (String name : new String[] {file, file.substring(0, file.lastIndexOf('.'))}) {
            Reply properties = ok(name + "?req=imageprops");
            assertEquals(width + "x" + height, properties.number("image.width") + "x" + properties.number("image.height"));
            Picture small = picture(name + "?wid=60");
            assertEquals(60, small.width());
            assertEquals(Math.round(60.0 * height / width), small.height());
            assertTrue(Arrays.stream(small.pixels()).distinct().count() > 10, "a picture, not one colour");
        }
    }

    @Test
    void losslessSourcesOfEightBitsComeOutAsTheyAre() {
        assertSame(Picture.source("graphics/palette.png"), picture("graphics/palette"));
        assertSame(Picture.source("graphics/gray.png"), picture("graphics/gray"));
        assertSame(Picture.source("graphics/anim.gif"), picture("graphics/anim"));
        assertSame(CARD, picture("testcard"));
    }

    @Test
    void sixteenBitsBecomeEight() throws IOException {
        Picture expected = Picture.drawn(1200, 800, (x, y) -> {
            double across = x / 1199.0;
            double down = y / 799.0;
            return Picture.rgb((int) Math.round(255 * across), (int) Math.round(255 * down), (int) Math.round(255 * (1 - (across + down) / 2)));
        });
        assertPixels(expected, picture("print/scan-16bit"), 1);
        assertAlike(expected.scaled(300, 200), picture("print/scan-16bit?wid=300"));
        OwnSources.writeGray16("gray16.png");
        assertSame(Picture.drawn(256, 8, (x, _) -> Picture.rgb(x, x, x)), picture("it/gray16"));
    }

    @Test
    void aJpegIsScaledLikeItsPixels() {
        Picture photo = Picture.source("shoes/boot-small.jpg");
        Picture reply = picture("shoes/boot-small?wid=400&resMode=sharp2");
        assertMean(photo.scaled(400, reply.height()), reply, 3);
        assertMean(photo.scaled(200, 156), picture("shoes/boot-small?wid=200"), 3);
        assertMean(photo.part(301, 203, 800, 800, 0).scaled(100, 100), picture("shoes/boot-small?crop=301,203,800,800&wid=100"), 4);
    }

    @Test
    void webpAndAvifAreRead() {
        OwnSources.write("card.webp", CARD, false, "webpsave_target", Map.of("lossless", true), UnaryOperator.identity());
        OwnSources.write("card.avif", CARD, false, "heifsave_target", Map.of("compression", "av1", "lossless", true), UnaryOperator.identity());
        assertSame(CARD, picture("it/card.webp"));
        assertPixels(CARD, picture("it/card.avif"), 2);
        assertAlike(CARD.scaled(100, 75), picture("it/card.webp?wid=100"));
        Picture alpha = Picture.source("testcard-alpha.png");
        OwnSources.write("alpha.webp", alpha, true, "webpsave_target", Map.of("lossless", true, "exact", true), UnaryOperator.identity());
        assertSame(picture("testcard-alpha?bgc=102030"), picture("it/alpha.webp?bgc=102030"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPyramidGivesTheSamePictureAsThePixelsItWasMadeOf(boolean subImages) {
        Picture large = CARD.scaled(1600, 1200);
        String name = "pyramid" + (subImages ? "-sub" : "");
        OwnSources.write(name + ".tif", large, false, "tiffsave_target",
                Map.of("pyramid", true, "tile", true, "subifd", subImages, "compression", "deflate"), UnaryOperator.identity());
        assertSame(large.part(517, 611, 300, 200, 0), picture("it/" + name + "?crop=517,611,300,200"));
        for (int width : new int[] {800, 400, 300}) {
            assertAlike(large.scaled(width, width * 3 / 4), picture("it/" + name + "?wid=" + width));
        }
        assertAlike(large.part(400, 400, 800, 400, 0).scaled(200, 100), picture("it/" + name + "?crop=400,400,800,400&wid=200"));
    }

    @ParameterizedTest
    @CsvSource({"1600,0", "801,0", "800,1", "500,1", "401,1", "400,2", "100,2"})
    void theSmallestSufficientLevelOfAPyramidIsRead(int width, int level) throws IOException {
        TiffPages.writePyramid("levels.tif", 1600, 1200, RED, GREEN, BLUE);
        assertEquals(new int[] {RED, GREEN, BLUE}[level], picture("it/levels?wid=" + width).at(width / 2, width / 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 150, 100, 20})
    void theFirstPageIsShownHoweverSmallTheOthersAre(int width) throws IOException {
        TiffPages.write("pages.tif", 300, 200, RED, GREEN, BLUE);
        Picture reply = picture("it/pages?wid=" + width);
        assertSame(Picture.drawn(width, reply.height(), (_, _) -> RED), reply);
        assertEquals(300, ok("it/pages?req=imageprops").number("image.width"));
        TiffPages.write("page.tif", 300, 200, RED);
        assertSame(reply, picture("it/page?wid=" + width));
    }

    @Test
    void aChangedFileIsSeenAtOnce() {
        OwnSources.write("changing.png", CARD, false, "pngsave_target", Map.of(), UnaryOperator.identity());
        String before = ok("it/changing").header("ETag");
        OwnSources.write("changing.png", CARD.clockwise(), false, "pngsave_target", Map.of(), UnaryOperator.identity());
        assertSame(CARD.clockwise(), picture("it/changing"));
        assertTrue(!before.equals(ok("it/changing").header("ETag")));
    }

    @Test
    void aDamagedOrForeignFileIsRefusedWithoutDetails() {
        OwnSources.file("text.jpg", "no picture".getBytes(StandardCharsets.US_ASCII));
        OwnSources.file("empty.png", new byte[0]);
        for (String name : new String[] {"text.jpg", "empty.png"}) {
            assertEquals("Image can't be read: \"it/" + name + "\" is damaged or not of a supported image format\n", refused("it/" + name));
        }
    }

    private static void assertMean(Picture expected, Picture actual, double most) {
        assertEquals(expected.width() + "x" + expected.height(), actual.width() + "x" + actual.height());
        double sum = 0;
        for (int i = 0; i < expected.pixels().length; i++) {
            sum += Math.abs((expected.pixels()[i] >> 8 & 255) - (actual.pixels()[i] >> 8 & 255));
        }
        assertTrue(sum / expected.pixels().length <= most, "off by " + sum / expected.pixels().length + " a pixel");
    }
}
