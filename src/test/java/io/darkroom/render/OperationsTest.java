package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations as requests ask for them: what they are applied to, at which scale, and in which order. */
class OperationsTest {
    @TempDir
    private Path folder;

    private Studio studio;

    /** A step from dark to light in the middle, a white square on black, and a disc that alpha cuts out of red on green. */
    @BeforeEach
    void draw() {
        studio = Studio.of(folder, Studio.SAMPLES);
        studio.write("step.png", scope -> Seen.drawn(scope, 400, 40, 3, false, "srgb", (x, _, _) -> x < 200 ? 40 : 200), Map.of());
        studio.write("square.png", scope -> Seen.drawn(scope, 400, 400, 3, false, "srgb", (x, y, _) -> isInside(x, y) ? 255 : 0), Map.of());
        studio.write("disc.png", scope -> Seen.drawn(scope, 400, 400, 4, false, "srgb", (x, y, band) ->
                band == 3 ? isWithin(x, y) ? 255 : 0 : band == (isWithin(x, y) ? 0 : 1) ? 255 : 0), Map.of());
        studio.write("black.png", scope -> Seen.drawn(scope, 400, 400, 3, false, "srgb", (_, _, _) -> 0), Map.of());
        studio.write("gray.png", scope -> Seen.drawn(scope, 400, 400, 3, false, "srgb", (_, _, _) -> 128), Map.of());
    }

    private static boolean isInside(int x, int y) {
        return x >= 160 && x < 240 && y >= 160 && y < 240;
    }

    private static boolean isWithin(int x, int y) {
        return Math.hypot(x - 199.5, y - 199.5) < 100;
    }

    private Seen seen(String request) {
        return studio.seen(request + "&fmt=png");
    }

    /** The standard deviation of the step's slope along the middle row: that of the Gaussian which softened it. */
    private static double softness(Seen picture, int y) {
        double sum = 0;
        double mean = 0;
        double squares = 0;
        for (int x = 1; x < picture.width(); x++) {
            double slope = Math.max(0, picture.at(x, y, 0) - picture.at(x - 1, y, 0));
            sum += slope;
            mean += slope * x;
            squares += slope * x * x;
        }
        mean /= sum;
        return Math.sqrt(squares / sum - mean * mean);
    }

    /** How many samples of the middle row are rather light than dark. */
    private static int light(Seen picture, int band) {
        int count = 0;
        for (int x = 0; x < picture.width(); x++) {
            count += picture.at(x, picture.height() / 2, band) > 127 ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"400, 12", "200, 6", "100, 3", "800, 24"})
    void theRadiusOfABlurIsInPixelsOfTheCompositeImage(int width, double sigma) {
        assertEquals(sigma, softness(seen("step?op_blur=12&wid=" + width), width / 20), 0.1 * sigma);
        assertEquals(sigma, softness(seen("step?layer=0&op_blur=12&wid=" + width), width / 20), 0.1 * sigma);
    }

    @ParameterizedTest
    @CsvSource({"400, 12", "200, 6", "100, 3"})
    void soItIsForALayerOfAnySize(int width, double sigma) {
        assertEquals(sigma, softness(seen("black?layer=1&src=step&size=400,400&op_blur=12&wid=" + width), width / 2), 0.1 * sigma);
        Seen small = seen("black?layer=1&src=step&size=200,20&op_blur=12&wid=" + width);
        assertEquals(sigma, softness(small.part(width * 3 / 10, width / 2, width * 2 / 5, 1), 0), 0.15 * sigma);
    }

    @ParameterizedTest
    @CsvSource({"400, 96", "200, 48", "100, 24", "50, 12"})
    void soIsTheRadiusOfGrowth(int width, int across) {
        assertEquals(across, light(seen("square?op_grow=8&wid=" + width), 0), 1);
        assertEquals(across, light(seen("square?layer=0&op_grow=8&wid=" + width), 0), 1);
        assertEquals(width / 5 * 2 - across, light(seen("square?op_grow=-8&wid=" + width), 0), 1);
    }

    @Test
    void growthGoesOnAFactorThatIsNoPowerOfTwo() {
        assertEquals(300 * 96 / 400, light(seen("square?op_grow=8&wid=300"), 0), 1);
        assertEquals(90 * 96 / 400.0, light(seen("square?op_grow=8&wid=90"), 0), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op_usm=2,3", "op_usmR=2,3", "op_usm=2,3,10,1", "op_sharpen=1"})
    void theFinishedViewIsSharpenedAsItIs(String operation) {
        studio.file("view.png", studio.reply("shoes/boot-small?wid=200&fmt=png"));
        Seen sharpened = seen("shoes/boot-small?wid=200&" + operation);
        assertEquals(0, seen("view?" + operation).apart(sharpened));
        assertNotEquals(0, seen("view?wid=200").apart(sharpened));
    }

    @Test
    void whatIsMirroredIsSharpenedToo() {
        Seen mirrored = seen("shoes/boot-small?wid=200&op_usm=2,3&flip=lr");
        studio.file("view.png", studio.reply("shoes/boot-small?wid=200&flip=lr&fmt=png"));
        assertEquals(0, seen("view?op_usm=2,3").apart(mirrored));
    }

    @Test
    void theRadiusOfALayersUnsharpMaskFollowsItsResolution() {
        Seen full = seen("shoes/boot-small?wid=400&layer=0&op_usm=1,8");
        // 1250 rows become 313, which is not quite a quarter.
        assertTrue(seen("shoes/boot-small?wid=400&layer=0&op_usmR=1,2").apart(full) <= 1);
        assertTrue(seen("shoes/boot-small?wid=400&layer=0&op_usmR=1,8").apart(full) > 20);
        assertTrue(seen("shoes/boot-small?layer=0&size=400,0&op_usm=1,8").apart(full) <= 1, "the source is full resolution, however large the layer");
        assertEquals(0, seen("testcard?layer=0&op_usm=1,8").apart(seen("testcard?layer=0&op_usmR=1,8")));
    }

    @Test
    void aLayerIsSharpenedBeforeItIsMerged() {
        Seen before = seen("step?wid=400");
        Seen layer = seen("step?layer=1&color=200,200,200&size=100,40&pos=-80,0&layer=0&op_usm=2,4");
        Seen view = seen("step?layer=1&color=200,200,200&size=100,40&pos=-80,0&layer=comp&op_usm=2,4");
        // The edges of the layer above are edges of the view, but not of the layer below.
        assertEquals(before.at(68, 20, 0), layer.at(68, 20, 0));
        assertTrue(view.at(68, 20, 0) < before.at(68, 20, 0));
    }

    @ParameterizedTest
    @CsvSource({"400, 8", "200, 4", "100, 2"})
    void aMaskGrowsInPixelsOfItsFullResolutionUnlessOfThoseThatAreThere(int width, int there) {
        Seen grown = studio.seen("disc?fmt=png-alpha&op_growMask=8&wid=" + width);
        assertEquals(0, studio.seen("disc?fmt=png-alpha&op_growMaskR=" + there + "&wid=" + width).apart(grown));
        assertEquals(width / 2 + 2 * there, light(grown, 3), 1);
        assertEquals(0, studio.seen("disc?fmt=png-alpha&op_growMask=8&layer=0&size=" + width + ",0").apart(grown));
        assertEquals(width / 2 - 2 * there, light(studio.seen("disc?fmt=png-alpha&op_growMask=-8&wid=" + width), 3), 1);
        assertEquals(width / 2 + 16, light(studio.seen("disc?fmt=png-alpha&op_growMaskR=8&wid=" + width), 3), 1);
    }

    @ParameterizedTest
    @CsvSource({"op_growMask=20, 145, 20", "maskUse=off, 5, 5", "maskUse=invert, 5, 5", "mask=black&maskUse=invert, 5, 5"})
    void whatAlphaHidesIsSeenAsItIsStored(String command, int x, int y) {
        for (int width : new int[] {400, 200, 90}) {
            Seen shown = studio.seen("disc?fmt=png-alpha&wid=%d&%s".formatted(width, command));
            int across = command.startsWith("op") ? width / 2 : x;
            int down = command.startsWith("op") ? (int) Math.round((199.5 - 110) * width / 400) : y;
            int alpha = shown.bands() == 4 ? shown.at(across, down, 3) : 255;
            // Close to an edge the filter for making smaller overshoots a little.
            assertEquals(0, shown.at(across, down, 0), 8);
            assertEquals(255, shown.at(across, down, 1), 8);
            assertEquals(255, alpha);
        }
    }

    @Test
    void whatAlphaHidesDoesNotBleedIntoWhatIsSeen() {
        Seen shown = studio.seen("disc?fmt=png-alpha&wid=90");
        for (int i = 0; i < 90 * 90; i++) {
            int alpha = shown.samples()[4 * i + 3];
            assertTrue(alpha < 8 || shown.samples()[4 * i + 1] < 16, "green at " + i % 90 + "," + i / 90 + " with alpha " + alpha);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotate=17", "perspective=80,60,380,30,330,350,60,320", "perspective=80,60,380,30,330,350,60,320,R2"})
    void aTurnGivesEdgesNoOtherColour(String turn) {
        Seen turned = studio.seen("black?fmt=png-alpha&layer=0&opac=0&layer=1&src=gray&" + turn);
        int soft = 0;
        for (int i = 0; i < turned.width() * turned.height(); i++) {
            int alpha = turned.samples()[4 * i + 3];
            soft += alpha > 30 && alpha < 225 ? 1 : 0;
            assertTrue(alpha * Math.abs(turned.samples()[4 * i] - 128) <= 2.5 * 255, turned.samples()[4 * i] + " with alpha " + alpha);
        }
        assertTrue(soft > 50, "no soft edges");
    }

    @Test
    void theOrderInTheRequestHasNoSay() {
        List<String> operations = new ArrayList<>(List.of("op_brightness=15", "op_contrast=25", "op_colorbalance=10,-5,3", "op_hue=40", "op_saturation=-20",
                "op_colorize=c08040,norm,60", "op_invert=1", "op_grow=5", "op_blur=4", "op_noise=6", "op_usm=1,1"));
        byte[] first = studio.reply("shoes/boot-small?fmt=png&wid=120&" + String.join("&", operations));
        var random = new Random(3);
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(operations, random);
            assertArrayEquals(first, studio.reply("shoes/boot-small?fmt=png&wid=120&" + String.join("&", operations)));
        }
    }

    @Test
    void anEffectKnowsThreeOperationsAndIgnoresTheOthers() {
        String effect = "black?fmt=png&wid=100&layer=1&src=disc&size=200,200&effect=-1&color=ffd166";
        Seen plain = seen(effect);
        List<String> ignored = List.of("op_brightness=80", "op_contrast=80", "op_colorbalance=80,0,0", "op_hue=90", "op_saturation=-90",
                "op_colorize=ff0000", "op_invert=1", "op_sharpen=1", "op_usm=2,2", "op_usmR=2,2", "op_growMask=20", "op_growMaskR=20");
        String all = effect + "&" + String.join("&", ignored);
        assertEquals(0, seen(all).apart(plain));
        assertEquals(ignored.stream().map(operation -> operation.substring(0, operation.indexOf('='))).toList(), ImageRequest.parse(Studio.lexed(all)).ignored());
        for (String known : List.of("op_grow=20", "op_blur=20", "op_grow=20&op_noise=60")) {
            assertNotEquals(0, seen(effect + "&" + known).apart(plain), known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"op_colorize=a0b0c0", "op_colorize=c86432,norm,60", "op_colorize=c86432,off", "op_blur=30", "op_grow=16", "op_grow=-16", "op_usm=2,12",
        "op_usmR=2,3", "op_sharpen=1", "op_contrast=30&op_hue=20&op_saturation=30&op_blur=6", "op_blur=30&op_usm=3,2"})
    void aPartOfTheViewIsThatPartOfTheWhole(String operations) {
        for (String layer : List.of("", "layer=0&")) {
            String whole = "shoes/boot-small?wid=240&" + layer + operations;
            assertEquals(0, seen(whole).part(30, 40, 90, 70).apart(seen(whole + "&rect=30,40,90,70")), layer);
        }
    }

    @Test
    void theStatisticsOfColorizingAreThoseOfTheLayerOrOfTheWhole() {
        // Mostly light: the dark part, which would be brought to the middle if it were alone, stays dark.
        Seen whole = seen("step?crop=150,0,250,40&op_colorize=808080");
        assertTrue(whole.at(10, 20, 0) < 40);
        assertEquals(whole.at(10, 20, 0), seen("step?crop=150,0,250,40&op_colorize=808080&rect=0,0,30,40").at(10, 20, 0));
        assertEquals(128, seen("step?crop=150,0,30,40&op_colorize=808080").at(10, 20, 0), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op_brightness=40", "op_contrast=40", "op_colorbalance=40,0,-40", "op_hue=90", "op_saturation=-80", "op_colorize=ff8000", "op_invert=1",
        "op_blur=6", "op_grow=6", "op_noise=40", "op_usm=3,6", "op_sharpen=1"})
    void anOperationOfALayerLeavesTheOthersAlone(String operation) {
        String stack = "shoes/boot-small?size=400,400&layer=1&src=testcard&size=120,120&pos=40,-30";
        Seen before = seen(stack);
        Seen above = seen(stack + "&" + operation);
        Seen below = seen(stack + "&layer=0&" + operation);
        Seen all = seen(stack + "&layer=comp&" + operation);
        // The testcard lies from 180,82 to 300,172.
        assertEquals(0, above.part(0, 0, 180, 313).apart(before.part(0, 0, 180, 313)));
        assertFalse(above.part(180, 82, 120, 90).isSameAs(before.part(180, 82, 120, 90)));
        assertEquals(0, below.part(180, 82, 120, 90).apart(before.part(180, 82, 120, 90)));
        assertFalse(below.part(0, 0, 180, 313).isSameAs(before.part(0, 0, 180, 313)));
        assertFalse(all.part(0, 0, 180, 313).isSameAs(before.part(0, 0, 180, 313)));
        assertFalse(all.part(180, 82, 120, 90).isSameAs(before.part(180, 82, 120, 90)));
    }

    @Test
    void theCompositeImageIsBlurredAcrossItsLayers() {
        String stack = "black?layer=1&color=ffffff&size=200,200";
        assertEquals(0, seen(stack + "&op_blur=10").at(95, 200, 0));
        assertTrue(seen(stack + "&layer=comp&op_blur=10").at(95, 200, 0) > 40);
    }
}
