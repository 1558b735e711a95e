package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.resolve.Shop;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What catalogs, templates and nested requests make of pictures. */
class CatalogPicturesTest extends Rendered {
    private static final double[] RED = {1, 0, 0, 1};
    private static final double[] BLUE = {0, 0, 1, 1};
    private static final double[] WHITE = {1, 1, 1, 1};
    private static final double[] CLEAR = {0, 0, 0, 0};
    private static final Limits LIMITS = new Limits(16_000_000, 100_000_000);

    private Shop shop;

    @BeforeEach
    void shop() throws Exception {
        Files.createDirectory(folder.resolve("images"));
        shop = new Shop(folder);
        source("images/red", Sheet.filled(40, 20, RED));
        opaqueSource("images/blue", Sheet.filled(10, 10, BLUE));
        source("images/half", Sheet.painted(40, 20, (x, _) -> x < 20 ? BLUE : CLEAR));
        source("images/soft", soft(64, 48));
        opaqueSource("images/mask", Sheet.painted(40, 20, (x, _) -> x < 10 ? WHITE : new double[] {0, 0, 0, 1}));
        shop.catalog("cat", "", "red | red.png", "blue | blue.png", "half | half.png", "soft | soft.png");
    }

    /** Nothing in it is sharper than scaling can show. */
    private static Sheet soft(int width, int height) {
        return Sheet.painted(width, height, (x, y) -> new double[] {0.5 + 0.4 * Math.sin(x / 9.0), 0.5 + 0.4 * Math.cos(y / 7.0), 0.5, 0.6 + 0.3 * Math.sin((x + y) / 11.0)});
    }

    private byte[] reply(String url) {
        Scene scene = shop.found(url).scene();
        try (Evaluation evaluation = new Evaluation()) {
            return Renderer.plan(scene, LIMITS, evaluation).bytes();
        }
    }

    private Sheet seen(String url) {
        return Sheet.decoded(reply(url + "&fmt=png-alpha"));
    }

    private static void assertColour(double[] expected, Sheet sheet, int x, int y) {
        for (int i = 0; i < 4; i++) {
            assertEquals(expected[i], sheet.at(x, y, i), 3 / 255.0, "component %d at %d,%d: %s".formatted(i, x, y, List.of(sheet.at(x, y, 0), sheet.at(x, y, 1), sheet.at(x, y, 2), sheet.at(x, y, 3))));
        }
    }

    private static void assertSize(int width, int height, Sheet sheet) {
        assertEquals(width + "x" + height, sheet.width() + "x" + sheet.height());
    }

    private static double[] mix(double share, double[] over, double[] under) {
        return new double[] {share * over[0] + (1 - share) * under[0], share * over[1] + (1 - share) * under[1], share * over[2] + (1 - share) * under[2], 1};
    }

    @Test
    void aTemplateShowsWhatItsVariablesAndItsObjectSay() {
        shop.catalog("cat", "", "red | red.png", "blue | blue.png",
                "t |  | $pic=blue&$at=-15,0&size=60,30&color=255,255,255&layer=1&src=$pic$&pos=$at$&layer=2&src=$object$&size=10,0&posN=0.25,0");
        Sheet plain = seen("cat/red?template=t");
        assertSize(60, 30, plain);
        assertColour(WHITE, plain, 1, 1);
        assertColour(BLUE, plain, 15, 15);
        assertColour(RED, plain, 45, 15);
        Sheet changed = seen("cat/blue?template=t&$pic=red&$at=-10,0");
        assertColour(RED, changed, 15, 15);
        assertColour(BLUE, changed, 45, 15);
    }

    @Test
    void theMaskOfARecordSaysWhereItIsSeen() {
        shop.file("cat.txt", "Id\tPath\tMaskPath", "m\tblue40.png\tmask.png", "blue\tblue.png\t", "red\tred.png\t");
        opaqueSource("images/blue40", Sheet.filled(40, 20, BLUE));
        assertColour(BLUE, seen("cat/m?wid=40"), 5, 10);
        assertEquals(0, seen("cat/m?wid=40").at(30, 10, Sheet.ALPHA), 0.01);
        assertColour(RED, seen("cat/red?layer=1&src=m"), 30, 10);
        assertColour(BLUE, seen("cat/red?layer=1&src=m"), 4, 10);
        assertEquals(1, seen("cat/m?mask=red").at(30, 10, Sheet.ALPHA), 0.01, "mask= prevails");
    }

    @ParameterizedTest
    @CsvSource({BufferedImage.TYPE_INT_ARGB_PRE + ", 1, 0", BufferedImage.TYPE_INT_ARGB + ", 0, 0"})
    void theMaskOfARecordGivesWayToAnAlphaThatColoursAreMultipliedBy(int type, double beside, double outside) throws IOException {
        var image = new BufferedImage(40, 20, type);
        image.createGraphics().fillRect(0, 0, 30, 20);
        ImageIO.write(image, "tiff", folder.resolve("images/own.tif").toFile());
        shop.file("cat.txt", "Id\tPath\tMaskPath", "m\town.tif\tmask.png");
        Sheet seen = seen("cat/m?wid=40");
        assertEquals(List.of(1.0, beside, outside), List.of(seen.at(5, 10, Sheet.ALPHA), seen.at(20, 10, Sheet.ALPHA), seen.at(35, 10, Sheet.ALPHA)));
    }

    @Test
    void aRecordShowsItsImageAndMasksWithItsMaskInOneRequest() {
        shop.file("cat.txt", "Id\tPath\tMaskPath", "m\tblue40.png\tmask.png", "red\tred.png\t");
        opaqueSource("images/blue40", Sheet.filled(40, 20, BLUE));
        Sheet both = seen("cat?src=red&mask=m&layer=1&src=m&pos=0,0&maskUse=off&opac=50");
        assertColour(new double[] {0.5, 0, 0.5, 1}, both, 4, 10);
        assertEquals(0.5, both.at(30, 10, Sheet.ALPHA), 0.02);
        assertEquals(BLUE[2], both.at(30, 10, 2), 0.02);
    }

    @Test
    void aNestedRequestIsAMask() {
        Sheet seen = seen("cat/red?mask=is{cat/half?wid=40}");
        assertColour(RED, seen, 5, 10);
        assertEquals(0, seen.at(30, 10, Sheet.ALPHA), 0.01);
    }

    @Test
    void aColourOfANestedRequestMeansWhatItMeansAroundIt() {
        file("images/press.icc", Studio.profile("cmyk"));
        shop.catalog("press", "IccProfileCmyk=press.icc", "red | red.png");
        double[] ink = {0, 1, 1, 1};
        double[] printed = seen("press?layer=0&size=9,9&color=100,0,0,0k").at(4, 4);
        assertTrue(printed[1] < 0.8, "the profile of a press has no such light cyan");
        for (String inner : List.of("cat", "press")) {
            String nested = "?src=is{" + inner + "?layer=0&size=9,9&color=100,0,0,0k}";
            assertColour(ink, seen("cat" + nested), 4, 4);
            assertColour(printed, seen("press" + nested), 4, 4);
        }
    }

    @Test
    void theAnchorOfARecordIsWhatItIsPlacedBy() {
        shop.file("cat.txt", "Id\tPath\tAnchor", "blue\tblue.png\t0,0", "red\tred.png\t");
        Sheet seen = seen("cat/red?layer=1&src=blue&pos=0,0");
        assertColour(RED, seen, 18, 8);
        assertColour(BLUE, seen, 22, 12);
        assertColour(BLUE, seen("cat/red?layer=1&src=blue&pos=0,0&anchor=10,10"), 18, 8);
        assertColour(BLUE, seen("cat/red?layer=1&src=blue&pos=0,0&origin=10,10"), 18, 8);
    }

    @Test
    void resolutionsOfRecordsScaleTheirImages() {
        shop.file("cat.txt", "Id\tPath\tResolution", "red\tred.png\t100", "blue\tblue.png\t200", "plain\tblue.png\t");
        assertSize(20, 10, seen("cat/red?res=50"));
        Sheet layers = seen("cat/red?res=100&layer=1&src=blue&res=100");
        assertSize(40, 20, layers);
        assertColour(BLUE, layers, 20, 10);
        assertColour(RED, layers, 14, 10);
        assertTrue(Faults.detail(ErrorCode.NOT_SUPPORTED, () -> seen("cat/plain?res=50")).contains("resolution"));
        shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "Resolution=20");
        assertSize(5, 5, seen("cat/plain?res=10"));
    }

    @Test
    void theMaskOfAColourIsScaledByTheResolutionOfItsRecord() {
        shop.file("cat.txt", "Id\tPath\tMaskPath\tResolution", "m\tred.png\tmask.png\t100", "alone\t\tmask.png\t100", "half\thalf.png\t\t100");
        for (String mask : List.of("m", "alone", "half")) {
            Sheet seen = seen("cat?layer=0&color=255,0,0&mask=" + mask + "&res=50");
            assertSize(20, 10, seen);
            assertColour(RED, seen, 2, 5);
            assertEquals(0, seen.at(15, 5, Sheet.ALPHA), 0.01);
        }
    }

    private void thumbnails(String attributes) {
        shop.catalog("cat", "Resolution=72\nThumbRes=36\nDefaultThumbPix=40,40\nThumbBkgColor=00ff00\n" + attributes, "red | red.png", "blue | blue.png");
    }

    /** How many rows of the middle column show red, and the first of them. */
    private String redRows(String query) {
        Sheet seen = Sheet.decoded(reply("cat/red?req=tmb&fmt=png&" + query));
        assertSize(40, 40, seen);
        int[] rows = IntStream.range(0, 40).filter(y -> seen.at(20, y, 0) > 0.5 && seen.at(20, y, 1) < 0.5).toArray();
        return rows.length + " from " + rows[0];
    }

    @Test
    void thumbnailsFollowTheirTypeAlsoFromTheCanvasToTheView() {
        thumbnails("ThumbType=2");
        assertEquals("20 from 10", redRows(""));
        assertEquals("10 from 15", redRows("res=36"), "res= decides where there is no size=");
        assertEquals("20 from 10", redRows("size=20,10"));
        assertEquals("20 from 10", redRows("scl=2"), "scl= is no part of the view of a thumbnail");
        thumbnails("ThumbType=2\nThumbVertAlign=3");
        assertEquals("20 from 20", redRows("size=20,10"));
        thumbnails("ThumbType=1");
        assertEquals("40 from 0", redRows(""));
        assertEquals("40 from 0", redRows("size=20,10"));
        thumbnails("ThumbType=3");
        assertEquals("10 from 15", redRows(""));
        assertEquals("6 from 17", redRows("size=20,6"));
    }

    @Test
    void inAThumbnailALayerWithoutASizeIsFittedIntoTheCanvas() {
        thumbnails("ThumbType=2");
        assertColour(BLUE, seen("cat?req=tmb&color=255,0,0&size=20,20&layer=1&src=blue"), 3, 20);
        assertColour(RED, seen("cat?req=tmb&color=255,0,0&size=20,20&layer=1&src=blue&scale=1"), 3, 20);
        assertColour(RED, seen("cat?req=tmb&color=255,0,0&size=20,20&layer=1&src=blue&size=10,10"), 3, 20);
    }

    @Test
    void thePrintResolutionIsThatOfTheRecordThenOfTheLowestImage() throws Exception {
        Studio.of(folder).write("images/dense.tif", scope -> scope.call("black", 8, 8), Map.of("xres", 300 / 25.4, "yres", 300 / 25.4, "resunit", "inch"));
        shop.file("cat.txt", "Id\tPath\tPrintResolution", "dense\tdense.tif\t150", "plain\tdense.tif\t", "blue\tblue.png\t");
        assertEquals(150, printResolution("cat/dense?"));
        assertEquals(300, printResolution("cat/plain?"));
        assertEquals(600, printResolution("cat/dense?printRes=600"));
        assertEquals(300, printResolution("cat?color=0,0,0&size=9,9&layer=3&src=plain"));
        assertEquals(72, printResolution("cat/blue?layer=1&src=plain"));
        assertEquals(150, printResolution("cat?layer=0&src=dense&layer=1&src=plain"));
        assertEquals(300, printResolution("cat?layer=1&src=dense&layer=0&src=plain"));
        assertEquals(150, printResolution("cat?color=0,0,0&size=9,9&layer=3&src=dense"));
    }

    private double printResolution(String url) {
        try (Evaluation evaluation = new Evaluation()) {
            return Math.rint(Renderer.plan(shop.found(url).scene(), LIMITS, evaluation).printResolution());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 20x10", "wid=30, 30x15", "hei=20, 40x20", "scl=1, 40x20", "fmt=png, 20x10"})
    void defaultPixHoldsForRepliesThatAskForNoSize(String query, String size) {
        shop.catalog("cat", "DefaultPix=20,20", "red | red.png");
        Sheet seen = seen("cat/red?" + query);
        assertEquals(size, seen.width() + "x" + seen.height());
    }

    @Test
    void aReplyBeyondMaxPixIsRefusedInTheWordsThatClientsLookFor() {
        shop.catalog("cat", "MaxPix=30,30", "red | red.png");
        assertSize(30, 15, seen("cat/red?wid=30"));
        assertTrue(Faults.detail(ErrorCode.IMAGE_TOO_LARGE, () -> seen("cat/red?wid=31")).contains("illegal image size"));
        assertTrue(Faults.detail(ErrorCode.IMAGE_TOO_LARGE, () -> seen("cat/red?scl=1")).contains("illegal image size"));
        shop.catalog("cat", "MaxPix=0,0", "red | red.png");
        assertSize(500, 250, seen("cat/red?wid=500"));
    }

    @Test
    void boundsDoNotHoldWithinOtherRequests() {
        shop.catalog("cat", "MaxPix=5,5\nDefaultPix=2,2", "red | red.png");
        assertSize(40, 20, seen("?src=is{cat/red?scl=1}"));
        assertSize(40, 20, seen("?src=is{cat/red}"));
    }

    @Test
    void theDefaultImageStandsForTheRequestOrForTheLayer() {
        shop.catalog("cat", "DefaultImage=blue", "red | red.png", "blue | blue.png");
        Sheet whole = seen("cat/red?layer=1&src=gone&wid=20&bgc=ffffff");
        assertSize(20, 20, whole);
        assertColour(BLUE, whole, 2, 2);
        shop.catalog("cat", "DefaultImage=blue\nDefaultImageMode=1", "red | red.png", "blue | blue.png");
        Sheet layer = seen("cat/red?layer=1&src=gone&size=4,4&wid=40");
        assertSize(40, 20, layer);
        assertColour(RED, layer, 5, 10);
        assertColour(BLUE, layer, 20, 10);
    }

    @Test
    void aWatermarkOfARelativeSizeLeavesItsMargin() {
        watermark("sizeN=0.5,0.5&opac=50");
        Sheet seen = seen("cat/red?wid=80");
        assertColour(mix(0.5, BLUE, RED), seen, 40, 20);
        assertColour(mix(0.5, BLUE, RED), seen, 33, 20);
        assertColour(RED, seen, 26, 20);
        assertColour(RED, seen, 40, 8);
    }

    private void watermark(String modifier) {
        shop.catalog("cat", "Watermark=mark", "red | red.png", "mark | blue.png | " + modifier);
    }

    @Test
    void aWatermarkKeepsItsPixelsAndIsAlignedToTheImage() {
        watermark("align=1,-1&wid=3&fmt=jpg&bgc=0");
        Sheet seen = seen("cat/red?scl=1");
        assertColour(BLUE, seen, 39, 0);
        assertColour(BLUE, seen, 31, 9);
        assertColour(RED, seen, 28, 5);
        assertColour(RED, seen, 35, 12);
        watermark("");
        assertColour(BLUE, seen("cat/red?scl=1"), 20, 10);
        assertColour(RED, seen("cat/red?scl=1"), 35, 3);
    }

    @Test
    void aWatermarkIsBlendedAsItSays() {
        watermark("sizeN=1,1&blendMode=mult");
        assertColour(new double[] {0, 0, 0, 1}, seen("cat/red?scl=1"), 20, 10);
        watermark("layer=0&sizeN=1,1&blendMode=screen");
        assertColour(new double[] {1, 0, 1, 1}, seen("cat/red?scl=1"), 20, 10);
    }

    @Test
    void aWatermarkStaysWithinTheImage() {
        watermark("sizeN=1,1");
        Sheet seen = seen("cat/red?wid=40&hei=40&bgc=ffffff");
        assertSize(40, 40, seen);
        assertEquals(BLUE[2], seen.at(20, 20, 2), 0.02);
        assertEquals(0, seen.at(20, 2, Sheet.ALPHA), 0.02);
    }

    @Test
    void aWatermarkMayBeATemplate() {
        shop.catalog("cat", "Watermark=mark", "red | red.png", "blue | blue.png", "mark |  | sizeN=1,1&color=0,255,0&opac=100&layer=1&src=blue&pos=0,0");
        Sheet seen = seen("cat/red?scl=1");
        assertColour(new double[] {0, 1, 0, 1}, seen, 2, 2);
        assertColour(BLUE, seen, 20, 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "cat?src=is{cat/soft}&wid=32            > cat/soft?wid=32                        > 1",
        "cat?src=is{cat/soft?wid=64}&wid=32     > cat/soft?wid=32                        > 1",
        "cat?src=is{cat/soft?wid=256}&wid=32    > cat/soft?wid=32                        > 4",
        "cat?src=is{cat/soft?rgn=8,8,32,24}&wid=32 > cat/soft?rgn=8,8,32,24&wid=32       > 1",
        "cat?src=is{cat/soft?crop=8,8,32,24}    > cat/soft?crop=8,8,32,24                > 1",
        "cat?src=is{cat/soft?rotate=90}         > cat/soft?rotate=90                     > 1",
        "cat?src=is{cat/soft?flip=lr}&rotate=90 > cat/soft?flip=ud&rotate=90             > 1",
        "cat?src=is{cat/soft?opac=50}           > cat/soft?opac=50                       > 2",
        "cat?src=is{cat/red?layer=1&src=blue}&wid=20 > cat/red?layer=1&src=blue&wid=20   > 2",
        "cat/red?layer=1&src=is{cat/soft?size=16,12}&pos=5,5 > cat/red?layer=1&src=soft&size=16,12&pos=5,5 > 2",
        "cat?src=is{?src=is{?src=is{cat/soft}}}&wid=32 > cat/soft?wid=32                 > 1",
        "cat?src=is{cat/half?req=props&bgc=ff0000&fmt=jpg} > cat/half?wid=40             > 1"})
    void aNestedRequestLooksAsIfItWereWrittenOut(String nested, String direct, double most) {
        assertClose(seen(direct.strip()), seen(nested.strip()), most, most / 2);
    }

    @Test
    void theAlphaOfANestedRequestIsTheMaskOfItsLayer() {
        Sheet seen = seen("cat/red?layer=1&src=is{cat/half}");
        assertColour(BLUE, seen, 5, 10);
        assertColour(RED, seen, 30, 10);
    }
}
