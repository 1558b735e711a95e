package io.darkroom.it;

import static io.darkroom.it.Compare.assertAlike;
import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.picture;
import static io.darkroom.it.Darkroom.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** crop=, flip=, rotate=, layers and the EXIF orientation against pictures that are cut and turned here. */
class LayerIT extends DeployedWar {
    private static final int ORANGE = Picture.rgb(255, 128, 0);
    private static final Picture CARD = Picture.source("testcard.png");

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0,0,400,300;0;0;400;300", "90,40,200,120;90;40;200;120", "399,299,1,1;399;299;1;1", "37,91,301,17;37;91;301;17"})
    void aCropShowsExactlyTheAskedPixels(String crop, int x, int y, int width, int height) {
        assertSame(CARD.part(x, y, width, height, 0), picture("testcard?crop=" + crop));
    }

    @Test
    void aCropByShareOfTheSourceShowsThatShare() {
        assertSame(CARD.part(100, 30, 200, 240, 0), picture("testcard?cropN=0.25,0.1,0.5,0.8"));
    }

    @Test
    void cropsByShareThatTouchHaveNoSeam() {
        int third = picture("testcard?cropN=0,0,0.3333,1").width();
        Picture middle = picture("testcard?cropN=0.3333,0,0.3333,1");
        assertSame(CARD.part(third, 0, middle.width(), 300, 0), middle);
    }

    @Test
    void aCropBeyondTheEdgeIsFilledWithTheBackground() {
        assertSame(CARD.part(-30, -20, 460, 90, ORANGE), picture("testcard?crop=-30,-20,460,90&bgc=ff8000"));
    }

    @Test
    void aCropBesideTheSourceIsAllBackground() {
        assertSame(CARD.part(1000, 1000, 20, 10, ORANGE), picture("testcard?crop=1000,1000,20,10&bgc=ff8000"));
    }

    @Test
    void flipsMirrorLeftAndRightOrUpAndDownOrBoth() {
        Picture part = CARD.part(10, 5, 350, 250, 0);
        assertSame(part.leftRight(), picture("testcard?crop=10,5,350,250&flip=lr"));
        assertSame(part.upDown(), picture("testcard?crop=10,5,350,250&flip=ud"));
        assertSame(part.leftRight().upDown(), picture("testcard?crop=10,5,350,250&flip=lrud"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, 360, -90, 450})
    void quarterTurnsGoClockwiseAndLoseNothing(int degrees) {
        Picture part = CARD.part(10, 5, 350, 250, 0);
        Picture expected = part;
        for (int quarter = 0; quarter < Math.floorMod(degrees, 360) / 90; quarter++) {
            expected = expected.clockwise();
        }
        assertSame(expected, picture("testcard?crop=10,5,350,250&rotate=" + degrees));
    }

    @Test
    void aHalfQuarterTurnKeepsTheWholePictureAndFillsTheCornersWithTheBackground() {
        Picture turned = picture("testcard?rotate=45&bgc=ff8000");
        int side = (int) Math.ceil(700 / Math.sqrt(2));
        assertEquals(side, turned.width());
        assertEquals(side, turned.height());
        for (int x : new int[] {0, side - 1}) {
            for (int y : new int[] {0, side - 1}) {
                assertEquals(ORANGE, turned.at(x, y));
            }
        }
        // Places of the card and where the turn about the centre puts them.
        for (int[] place : new int[][] {{50, 50}, {350, 50}, {50, 250}, {350, 250}, {200, 50}, {200, 250}, {30, 150}, {370, 150}}) {
            double dx = place[0] + 0.5 - 200;
            double dy = place[1] + 0.5 - 150;
            int x = (int) Math.floor(side / 2.0 + (dx - dy) / Math.sqrt(2));
            int y = (int) Math.floor(side / 2.0 + (dx + dy) / Math.sqrt(2));
            assertEquals(CARD.at(place[0], place[1]), turned.at(x, y), "at " + place[0] + "," + place[1]);
        }
        assertEquals(CARD.at(200, 150, 8), turned.at(side / 2, side / 2, 8), 1.5);
    }

    @Test
    void aTurnBackAfterASmallTurnWouldFindTheSameCentre() {
        Picture turned = picture("testcard?rotate=10&scl=0.5&bgc=000000");
        assertTrue(turned.width() > 800 && turned.height() > 600);
        assertEquals(CARD.at(200, 150, 8), turned.at(turned.width() / 2, turned.height() / 2, 8), 1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyExifOrientationIsShownUpright(int orientation) {
        Picture upright = CARD.part(10, 5, 350, 250, 0);
        OwnSources.write("exif" + orientation + ".tif", stored(upright, orientation), false, "tiffsave_target", Map.of(), image -> {
            image.set("orientation", orientation);
            return image;
        });
        String name = "it/exif" + orientation;
        assertSame(upright, picture(name));
        assertSame(upright.part(20, 30, 200, 100, 0).leftRight(), picture(name + "?crop=20,30,200,100&flip=lr"));
        assertAlike(upright.scaled(175, 125), picture(name + "?wid=175"));
        assertEquals(350, Darkroom.ok(name + "?req=props").number("image.width"));
        assertEquals(250, Darkroom.ok(name + "?req=imageprops").number("image.height"));
    }

    @Test
    void thePhoneSampleIsShownUpright() {
        Picture photo = picture("phone/portrait-orientation6?wid=120");
        assertEquals(160, photo.height());
        assertEquals(200, Darkroom.ok("phone/portrait-orientation6?req=props&wid=150").number("image.height"));
    }

    private static final String LAYERS = "testcard?layer=1&src=it/upper&size=100,100&effect=-1&$shadow$&layer=2&color=255,0,0&mask=it/mask&pos=50,40";

    private static void writeLayers(Picture upper, Picture mask) {
        OwnSources.write("upper.png", upper, false, "pngsave_target", Map.of(), UnaryOperator.identity());
        OwnSources.write("mask.png", mask, false, "pngsave_target", Map.of(), UnaryOperator.identity());
    }

    @Test
    void theVersionChangesWhenTheFileOfAnyLayerDoes() {
        Picture part = CARD.part(0, 0, 60, 50, 0);
        writeLayers(part, part);
        String before = ok(LAYERS).header("ETag");
        assertEquals(before, ok(LAYERS).header("ETag"));
        assertEquals(304, get(LAYERS, "If-None-Match", before).status());
        writeLayers(part.clockwise(), part);
        String upperChanged = ok(LAYERS).header("ETag");
        writeLayers(part.clockwise(), part.clockwise());
        String maskChanged = ok(LAYERS).header("ETag");
        assertEquals(3, Stream.of(before, upperChanged, maskChanged).distinct().count());
        assertEquals(200, get(LAYERS, "If-None-Match", before).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "testcard?layer=1&src=nosuch                | Image not found: no image is named \"nosuch\"",
        "testcard?layer=1&color=255,0,0&mask=nosuch | Image not found: no image is named \"nosuch\"",
        "testcard?layer=1&pos=5,5                   | Bad command value: layer 1 has nothing to show",
        "testcard?layer=1&color=255,0,0             | Bad command value: layer 1 is a colour and needs size=",
        "testcard?layer=shoe&rotate=5               | Bad command value: layer=shoe: no layer was given this name",
        "testcard?layer=1,a&layer=2,a               | Bad command value: layer=2,a: that name belongs to layer 1",
        "testcard?effect=-1&pos=5,5                 | Bad command value: an effect of the composite image has no color="})
    void aLayerThatCantBeMadeIsRefusedByItsNumber(String request, String message) {
        assertTrue(refused(request).startsWith(message), () -> refused(request));
    }

    @Test
    void aSavedCompositeIsWhatTheImageReplyHolds() throws IOException {
        writeLayers(CARD.part(0, 0, 60, 50, 0), CARD.part(0, 0, 90, 70, 0));
        SaveFolder folder = new SaveFolder();
        folder.clear();
        assertEquals("done", ok(LAYERS + "&wid=300&req=saveToFile&name=layers.png").properties().getProperty("status"));
        assertArrayEquals(ok(LAYERS + "&wid=300&fmt=png").body(), Files.readAllBytes(folder.path("layers.png")));
    }

    @Test
    void aLayerHidesWhatLiesBelowIt() {
        writeLayers(CARD.part(7, 9, 60, 50, 0), CARD);
        Picture upper = CARD.part(7, 9, 60, 50, 0);
        assertSame(Picture.drawn(400, 300, (x, y) -> x >= 30 && x < 90 && y >= 20 && y < 70 ? upper.at(x - 30, y - 20) : CARD.at(x, y)),
                picture("testcard?origin=0,0&layer=1&src=it/upper&origin=0,0&pos=30,20"));
    }

    /** How a camera stores what must come out as the given picture: the inverse of what the EXIF standard lets a reader do. */
    private static Picture stored(Picture upright, int orientation) {
        return switch (orientation) {
            case 2 -> upright.leftRight();
            case 3 -> upright.leftRight().upDown();
            case 4 -> upright.upDown();
            case 5 -> transposed(upright);
            case 6 -> upright.clockwise().clockwise().clockwise();
            case 7 -> transposed(upright.leftRight().upDown());
            case 8 -> upright.clockwise();
            default -> upright;
        };
    }

    private static Picture transposed(Picture picture) {
        return Picture.drawn(picture.height(), picture.width(), (x, y) -> picture.at(y, x));
    }
}
