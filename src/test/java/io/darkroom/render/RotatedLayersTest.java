package io.darkroom.render;

import static io.darkroom.render.Mapping.even;
import static io.darkroom.render.Merging.over;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers turned by any angle against places looked up one by one: r-rotate.md, r-flip.md, r-layer-transforms.md. */
class RotatedLayersTest extends Rendered {
    private Sheet smooth;
    private Sheet card;

    @BeforeEach
    void draw() {
        smooth = opaqueSource("smooth", Cards.smooth(90, 64));
        card = opaqueSource("card", Cards.card(96, 75));
    }

    private static Sheet turned(Sheet sheet, double degrees, Sheet like) {
        return Mapping.turned(sheet, degrees, like.width(), like.height(), 1);
    }

    /** Inside to a few levels; at the edges, which are a pixel wide, as opaque in all as it should be. */
    private static void assertTurned(Sheet expected, Sheet actual) {
        assertClose(expected, actual, 3, 1, even(expected, 2));
        assertEquals(opacity(expected), opacity(actual), 0.004 * opacity(expected));
        assertClose(expected, actual, 160, 3);
    }

    private static double opacity(Sheet sheet) {
        double sum = 0;
        for (int i = Sheet.ALPHA; i < sheet.values().length; i += 4) {
            sum += sheet.values()[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, -30, 7.3, 45, 89, 91.5, 133, -179, 200, 271, 359, 0.5, -400})
    void aTurnIsClockwiseAboutTheMiddleOfItsRectangle(double degrees) {
        Sheet actual = render("src=smooth&rotate=" + degrees);
        assertTurned(turned(smooth, degrees, actual), actual);
    }

    @Test
    void aFlipComesBeforeATurnOfALayer() {
        Sheet actual = render("layer=0&src=smooth&rotate=20&flip=lr");
        assertTurned(turned(smooth.leftRight(), 20, actual), actual);
        actual = render("layer=0&src=smooth&rotate=20&flip=ud&crop=9,8,60,40");
        assertTurned(turned(smooth.part(9, 8, 60, 40).upDown(), 20, actual), actual);
    }

    @Test
    void aFlipOfTheCompositeComesAfterAll() {
        Sheet layers = render("src=card&layer=1&src=smooth&rotate=20&pos=3,4");
        assertClose(layers.leftRight(), render("src=card&layer=1&src=smooth&rotate=20&pos=3,4&layer=comp&flip=lr"), 0, 0);
        assertClose(card.clockwise().upDown(), render("src=card&rotate=90&flip=ud"), 0, 0);
        assertClose(card.leftRight().clockwise(), render("layer=0&src=card&rotate=90&flip=lr"), 0, 0);
        assertClose(card.leftRight().clockwise().leftRight().part(-3, -2, 79, 99), render("layer=0&src=card&rotate=90&flip=lr&extend=1,2,3,1&layer=comp&flip=lr"), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"lr", "ud", "lrud"})
    void flipsOfAllLayersAndTheCompositeUndoOneAnother(String axes) {
        Sheet soft = source("soft", Cards.soft(60, 45));
        assertClose(over(card, soft, 18, 15), render("layer=0&src=card&flip=%1$s&layer=1&src=soft&flip=%1$s&layer=comp&flip=%1$s".formatted(axes)), 1, 0.75);
    }

    @Test
    void aTurnedLayerLiesAroundItsAnchor() {
        Sheet shown = render("src=card&origin=0,0&layer=1&src=smooth&rotate=25&anchor=20,50&pos=40,30");
        double cos = Math.cos(Math.toRadians(25));
        double sin = Math.sin(Math.toRadians(25));
        Sheet layer = Mapping.drawn(smooth, 96, 75, place -> new double[] {
            (place[0] - 40) * cos + (place[1] - 30) * sin + 20, (place[1] - 30) * cos - (place[0] - 40) * sin + 50});
        // Its rectangle lies on whole pixels, so the anchor may be half a pixel aside.
        assertClose(over(card, layer, 0, 0), shown, 26, 6, even(layer, 2));
    }

    @Test
    void aTurnedLayerIsScaledInTheSameStep() {
        Sheet actual = render("src=smooth&size=180,128&rotate=30");
        Sheet expected = Mapping.turned(smooth, 30, actual.width(), actual.height(), 2);
        assertClose(expected, actual, 6, 1.5, even(expected, 3));
    }

    @Test
    void aTurnedLayerSeenSmallIsStillTheSame() {
        Sheet whole = render("src=smooth&size=360,256&rotate=30");
        Sheet small = render("src=smooth&size=360,256&rotate=30&scl=4");
        Sheet expected = whole.part(0, 0, 4 * small.width(), 4 * small.height()).reduced(4);
        assertClose(expected, small, 12, 2.5, even(expected, 2));
    }

    @Test
    void masksAndSoftAlphaAreTurnedWithThePicture() {
        Sheet soft = source("soft", Cards.smooth(90, 64).faded(0.5).stored());
        Sheet actual = render("src=soft&rotate=33");
        assertTurned(turned(soft, 33, actual), actual);
        actual = render("src=smooth&mask=soft&rotate=33");
        assertTurned(turned(soft, 33, actual), actual);
    }
}
