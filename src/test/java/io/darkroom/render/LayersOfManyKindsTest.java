package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers of ink, of gray and of sixteen bits among each other. Reference: r-color-management.md */
class LayersOfManyKindsTest extends Rendered {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 20;

    interface Sample {
        int at(int x, int y, int band);
    }

    private void stored(String name, int bands, String interpretation, Sample sample) {
        boolean deep = interpretation.endsWith("16");
        ByteBuffer bytes = ByteBuffer.allocate(WIDTH * HEIGHT * bands * (deep ? 2 : 1)).order(ByteOrder.nativeOrder());
        for (int i = 0; i < WIDTH * HEIGHT * bands; i++) {
            int value = sample.at(i / bands % WIDTH, i / bands / WIDTH, i % bands);
            if (deep) {
                bytes.putShort((short) value);
            } else {
                bytes.put((byte) value);
            }
        }
        try (VipsScope scope = new VipsScope()) {
            file(name + ".tif", scope.fromMemory(bytes.array(), WIDTH, HEIGHT, bands, deep ? "ushort" : "uchar")
                    .call("copy", Map.of("interpretation", interpretation.replace("cmyk16", "cmyk"))).encode("tiffsave_target", Map.of()));
        }
    }

    /** A reply in TIFF, which may have any pixel type. */
    private void assertSamples(String query, int bands, double tolerance, Expected expected) {
        file("reply.tif", bytes("", query));
        try (VipsScope scope = new VipsScope()) {
            VipsImage reply = scope.open(folder.resolve("reply.tif"), Map.of());
            assertEquals(bands, reply.bands());
            byte[] pixels = reply.pixels();
            for (int i = 0; i < pixels.length; i++) {
                int x = i / bands % WIDTH;
                int y = i / bands / WIDTH;
                assertEquals(expected.at(x, y, i % bands), pixels[i] & 255, tolerance, "at %d,%d band %d of %s".formatted(x, y, i % bands, query));
            }
        }
    }

    interface Expected {
        double at(int x, int y, int band);
    }

    private static int ink(int x, int y, int band) {
        return (x * (band + 3) + 40 * band) % (band == 3 ? 120 : 256);
    }

    private static int otherInk(int x, int y, int band) {
        return (y * 12 + 30 * band) % 256;
    }

    @Test
    void layersOfInkAreMergedAsInk() {
        stored("ink", 4, "cmyk", LayersOfManyKindsTest::ink);
        stored("other", 4, "cmyk", LayersOfManyKindsTest::otherInk);
        String layers = "src=ink&layer=1&src=other&fmt=tif,cmyk";
        assertSamples("src=ink&fmt=tif,cmyk", 4, 0, LayersOfManyKindsTest::ink);
        assertSamples(layers, 4, 0, LayersOfManyKindsTest::otherInk);
        assertSamples(layers + "&opac=40", 4, 0.51, (x, y, band) -> 0.6 * ink(x, y, band) + 0.4 * otherInk(x, y, band));
        assertSamples(layers + "&blendMode=mult", 4, 0.51, (x, y, band) -> 255 - (255 - ink(x, y, band)) * (255 - otherInk(x, y, band)) / 255.0);
        assertSamples(layers + "&blendMode=screen", 4, 0.51, (x, y, band) -> ink(x, y, band) * otherInk(x, y, band) / 255.0);
        assertSamples(layers + "&blendMode=lighten", 4, 0.51, (x, y, band) -> Math.min(ink(x, y, band), otherInk(x, y, band)));
        assertSamples(layers + "&blendMode=darken", 4, 0.51, (x, y, band) -> Math.max(ink(x, y, band), otherInk(x, y, band)));
    }

    @Test
    void inkOfSixteenBitsMeetsInkOfEight() {
        stored("deep", 4, "cmyk16", (x, y, band) -> 257 * ink(x, y, band));
        stored("other", 4, "cmyk", LayersOfManyKindsTest::otherInk);
        assertSamples("src=deep&layer=1&src=other&opac=40&fmt=tif,cmyk", 4, 0.51, (x, y, band) -> 0.6 * ink(x, y, band) + 0.4 * otherInk(x, y, band));
        assertSamples("src=other&layer=1&src=deep&opac=40&blendMode=screen&fmt=tif,cmyk", 4, 0.51,
                (x, y, band) -> 0.6 * otherInk(x, y, band) + 0.4 * ink(x, y, band) * otherInk(x, y, band) / 255.0);
        stored("even", 4, "cmyk16", (_, _, band) -> 257 * (50 + 40 * band));
        assertSamples("src=even&layer=1&src=even&rotate=30&fmt=tif,cmyk", 4, 0.51, (_, _, band) -> 50 + 40 * band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"norm", "mult", "screen", "lighten", "darken"})
    void inkIsMixedWhereThereIsInkBelow(String mode) {
        stored("ink", 4, "cmyk", LayersOfManyKindsTest::ink);
        stored("other", 4, "cmyk", LayersOfManyKindsTest::otherInk);
        // On white paper, in steps of their own: neither picture is opaque.
        assertSamples("src=ink&layer=0&opac=60&layer=1&src=other&opac=40&blendMode=%s&fmt=tif,cmyk".formatted(mode), 4, 1.01, (x, y, band) -> {
            double below = ink(x, y, band);
            double above = otherInk(x, y, band);
            double mixed = switch (mode) {
                case "mult" -> below + above - below * above / 255;
                case "screen" -> below * above / 255;
                case "lighten" -> Math.min(below, above);
                case "darken" -> Math.max(below, above);
                default -> above;
            };
            return 0.6 * 0.6 * below + 0.4 * 0.4 * above + 0.6 * 0.4 * mixed;
        });
    }

    @Test
    void inkBecomesLightBeforeItMeetsLight() {
        stored("ink", 4, "cmyk", LayersOfManyKindsTest::ink);
        opaqueSource("card", Cards.card(WIDTH, HEIGHT));
        Sheet light = Sheet.painted(WIDTH, HEIGHT, (x, y) -> new double[] {light(x, y, 0), light(x, y, 1), light(x, y, 2), 1});
        assertClose(light, render("src=ink"), 1, 0.75);
        assertClose(Merging.over(Cards.card(WIDTH, HEIGHT), light.faded(128 / 255.0), 0, 0), render("src=card&layer=1&src=ink&opac=50"), 1.01, 0.5);
        assertClose(Merging.over(light, Cards.card(WIDTH, HEIGHT).faded(128 / 255.0), 0, 0), render("src=ink&layer=1&src=card&opac=50"), 1.01, 0.5);
    }

    private static double light(int x, int y, int band) {
        return (255 - ink(x, y, band)) * (255 - ink(x, y, 3)) / 65025.0;
    }

    @Test
    void grayMeetsColourAndGray() {
        stored("gray", 1, "b-w", (x, y, _) -> 4 * x);
        stored("rising", 1, "b-w", (x, y, _) -> 12 * y);
        opaqueSource("card", Cards.card(WIDTH, HEIGHT));
        Sheet gray = Sheet.painted(WIDTH, HEIGHT, (x, _) -> new double[] {4 * x / 255.0, 4 * x / 255.0, 4 * x / 255.0, 1});
        assertClose(Merging.over(Cards.card(WIDTH, HEIGHT), gray.faded(128 / 255.0), 0, 0), render("src=card&layer=1&src=gray&opac=50"), 0.51, 0.4);
        assertClose(Merging.over(gray, Sheet.filled(30, 10, 1, 0, 0, 0.4), 17, 5), render("src=gray&layer=1&color=255,0,0,102&size=30,10"), 0.51, 0.26);
        assertSamples("src=gray&layer=1&src=rising&fmt=tif,gray", 1, 0, (_, y, _) -> 12 * y);
        assertSamples("src=gray&layer=1&src=rising&opac=40&fmt=tif,gray", 1, 0.51, (x, y, _) -> 2.4 * x + 4.8 * y);
        assertSamples("src=gray&layer=1&src=rising&blendMode=mult&fmt=tif,gray", 1, 0.51, (x, y, _) -> 48 * x * y / 255.0);
    }

    /** Between two of 256 levels sixteen bits know 256 more; an operation that spreads them shows whether they are still there. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&layer=1&color=0,0,0,0&size=64,20", "&layer=1&src=empty", "&layer=1&color=255,255,255&size=5,5&pos=500,0", "&layer=0&opac=100",
        "&layer=0&flip=lr&layer=comp&flip=lr", "&layer=1&color=9,9,9&size=10,10&opac=0&effect=-1&color=0,0,0&opac=0"})
    void sixteenBitsAreKeptWhateverLiesAbove(String layers) {
        source("empty", Sheet.filled(WIDTH, HEIGHT, 0.3, 0.5, 0.7, 0));
        for (int bands : new int[] {1, 3}) {
            stored("ramp", bands, bands == 1 ? "grey16" : "rgb16", (x, _, _) -> 32_768 - 16 * 32 + 16 * x);
            Sheet plain = render("src=ramp" + layers);
            assertClose(Sheet.painted(WIDTH, HEIGHT, (x, _) -> {
                double light = (32_768 - 16 * 32 + 16 * x) / 65535.0;
                return new double[] {light, light, light, 1};
            }), plain, 0.75, 0.5);
            long alone = levels(render("src=ramp&layer=comp&op_contrast=90"));
            assertTrue(alone > 12, "the test itself must tell: " + alone);
            assertEquals(alone, levels(render("src=ramp" + layers + "&layer=comp&op_contrast=90")), 1, bands + " components");
        }
    }

    private static long levels(Sheet sheet) {
        return IntStream.range(0, WIDTH).mapToDouble(x -> sheet.at(x, HEIGHT - 1, 0)).distinct().count();
    }

    @Test
    void sixteenBitsAreKeptWithAlphaOnTopOfEight() {
        stored("ramp", 4, "rgb16", (x, _, band) -> band == 3 ? 65535 : 32_768 - 16 * 32 + 16 * x);
        long alone = levels(render("src=ramp&layer=comp&op_contrast=90"));
        assertTrue(alone > 12, "the test itself must tell: " + alone);
        assertEquals(alone, levels(render("color=255,0,0&size=64,20&layer=1&src=ramp&layer=comp&op_contrast=90")), 1);
    }
}
