package io.darkroom.it;

import static io.darkroom.it.Compare.assertPixels;
import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transparency on a background, and the naive conversions between gray, RGB and CMYK, by their formulas. */
class ColourIT extends DeployedWar {
    private static final Picture CARD = Picture.source("testcard.png");
    private static final Picture ALPHA = Picture.source("testcard-alpha.png");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|ffffff", "&bgc=00ff0a|00ff0a", "&bgc=0,255,10|00ff0a", "&bgc=0xFF8000|ff8000", "&bgc=ff800000|ff8000", "&bgc=000000|000000"})
    void transparencyIsFlattenedOnTheBackground(String command, String background) {
        int ground = Integer.parseInt(background, 16);
        assertPixels(ALPHA.mapped(pixel -> blend(pixel, ground)), picture("testcard-alpha?wid=200" + command), 1);
    }

    @Test
    void aScaledEdgeOfTransparencyHasNoForeignColour() {
        Picture scaled = picture("testcard-alpha?wid=150&bgc=00ff0a");
        for (int pixel : scaled.pixels()) {
            // On the straight line between the two colours: as much less green as there is more red.
            // The default filter overshoots beside a hard edge, here as in opaque pictures, by a twentieth at most.
            assertEquals(255 - 155 * (pixel >> 16 & 255) / 200.0, pixel >> 8 & 255, 12);
        }
    }

    @Test
    void theBackgroundHasNoEffectWhereTransparencyIsKept() {
        Picture kept = Picture.decoded(ok("testcard-alpha?fmt=png-alpha&bgc=00ff0a&wid=240&hei=200").body());
        assertEquals(0, kept.at(5, 100, 24));
        assertEquals(0, kept.at(180, 100, 24));
        assertEquals(0xffc86432, kept.at(60, 100));
    }

    @Test
    void grayIsTheLumaOfBt601() {
        UnaryOperator<Picture> luma = picture -> picture.mapped(pixel -> {
            int level = (int) Math.round(0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255));
            return Picture.rgb(level, level, level);
        });
        assertPixels(luma.apply(CARD), Picture.decoded(ok("testcard?fmt=png,gray").body()), 0);
        assertPixels(luma.apply(Picture.source("graphics/palette.png")), Picture.decoded(ok("graphics/palette?fmt=png,gray").body()), 0);
    }

    @Test
    void aGrayBackgroundIsTheLumaOfAColouredOne() {
        assertEquals(Picture.rgb(76, 76, 76), Picture.decoded(ok("testcard-alpha?fmt=png,gray&bgc=ff0000").body()).at(190, 10));
    }

    @Test
    void inkIsWhatTheBrightestLightLeaves() {
        Samples inks = Samples.of(ok("testcard?fmt=tif,cmyk").body());
        assertEquals("cmyk", inks.interpretation());
        for (int[] place : new int[][] {{50, 50}, {350, 50}, {50, 250}, {350, 250}, {200, 20}, {72, 150}, {100, 150}, {327, 150}}) {
            int[] rgb = {CARD.at(place[0], place[1], 16), CARD.at(place[0], place[1], 8), CARD.at(place[0], place[1], 0)};
            int brightest = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
            for (int band = 0; band < 3; band++) {
                assertEquals(brightest == 0 ? 0 : Math.round(255.0 * (brightest - rgb[band]) / brightest), inks.at(place[0], place[1], band));
            }
            assertEquals(255 - brightest, inks.at(place[0], place[1], 3));
        }
    }

    @Test
    void lightIsWhatTheInksLeave() {
        byte[] inks = new byte[64 * 64 * 4];
        for (int i = 0; i < 64 * 64; i++) {
            inks[4 * i] = (byte) (i % 64 * 4);
            inks[4 * i + 1] = (byte) (i / 64 * 4);
            inks[4 * i + 2] = (byte) 200;
            inks[4 * i + 3] = (byte) (i % 16 * 17);
        }
        OwnSources.write("inks.tif", inks, 64, 4, "cmyk", "tiffsave_target", Map.of(), image -> image);
        Picture expected = Picture.drawn(64, 64, (x, y) -> Picture.rgb(light(4 * x, x % 16 * 17), light(4 * y, x % 16 * 17), light(200, x % 16 * 17)));
        assertSame(expected, picture("it/inks"));
        assertEquals("CMYK", ok("it/inks?req=imageprops").properties().getProperty("image.pixTyp"));
        Samples kept = Samples.of(ok("it/inks?fmt=tif,cmyk").body());
        assertEquals(java.util.HexFormat.of().formatHex(inks), java.util.HexFormat.of().formatHex(kept.values()));
    }

    /** The reply may be smaller only: the samples' JPEG is decoded at a lower resolution for it. */
    @ParameterizedTest
    @CsvSource({"1500, 2", "375, 2"})
    void thePatchesOfTheCmykJpegHaveTheirNaiveColours(int width, int tolerance) {
        Picture patches = picture("print/brochure-cmyk?wid=" + width);
        int[][] percent = {{100, 0, 0, 0}, {0, 100, 0, 0}, {0, 0, 100, 0}, {0, 0, 0, 100}, {100, 100, 0, 0},
            {0, 100, 100, 0}, {100, 0, 100, 0}, {60, 40, 40, 100}, {0, 0, 0, 50}, {0, 0, 0, 0}};
        for (int i = 0; i < percent.length; i++) {
            int black = percent[i][3] * 255 / 100;
            for (int band = 0; band < 3; band++) {
                assertEquals(light(percent[i][band] * 255 / 100, black),
                        patches.at((2 * i + 1) * width / 20, patches.height() * 9 / 10, 16 - 8 * band), tolerance, "patch " + i + ", band " + band);
            }
        }
    }

    @Test
    void anEmbeddedProfileOfInksIsUsed() {
        byte[] cyan = new byte[16 * 16 * 4];
        for (int i = 0; i < cyan.length; i += 4) {
            cyan[i] = (byte) 255;
        }
        OwnSources.write("cyan-profile.tif", cyan, 16, 4, "cmyk", "tiffsave_target", Map.of("profile", "cmyk"), image -> image);
        assertEquals("1", ok("it/cyan-profile?req=imageprops").properties().getProperty("image.embeddedIccProfile"));
        Picture seen = picture("it/cyan-profile");
        // Cyan ink is nothing like the pure cyan of a screen.
        assertEquals(0, seen.at(8, 8, 16), 20);
        assertEquals(160, seen.at(8, 8, 8), 25);
        assertEquals(225, seen.at(8, 8, 0), 25);
    }

    private static int light(int ink, int black) {
        return (int) Math.round((255 - ink) * (255 - black) / 255.0);
    }

    private static int blend(int pixel, int background) {
        int alpha = pixel >>> 24;
        int mixed = 0xff000000;
        for (int shift = 0; shift < 24; shift += 8) {
            mixed |= (int) Math.round(((pixel >> shift & 255) * alpha + (background >> shift & 255) * (255 - alpha)) / 255.0) << shift;
        }
        return mixed;
    }
}
