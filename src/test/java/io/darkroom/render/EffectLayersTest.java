package io.darkroom.render;

import static io.darkroom.render.Merging.blended;
import static io.darkroom.render.Merging.over;

import io.darkroom.command.layer.BlendMode.Mode;
import io.darkroom.render.Merging.Mask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shadows and glows without softness, to the pixel: r-layer-effects.md, r-effect.md, r-effectmask.md, r-maskuse.md, r-opac.md. */
class EffectLayersTest extends Rendered {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 75;
    private static final String PLACED = "src=card&origin=0,0&layer=1&src=%s&origin=0,0&pos=20,15";

    private Sheet card;
    private Sheet soft;
    private Sheet hard;
    private Mask softly;
    private Mask hardly;
    private Mask rect;

    @BeforeEach
    void draw() {
        card = opaqueSource("card", Cards.card(WIDTH, HEIGHT));
        soft = source("soft", Cards.soft(60, 45));
        hard = source("hard", Cards.shape(60, 45));
        softly = Mask.of(soft).moved(20, 15);
        hardly = Mask.of(hard).moved(20, 15);
        rect = Mask.of(hard.opaque()).moved(20, 15);
    }

    private static Sheet red(Mask mask, double opacity) {
        return mask.colored(WIDTH, HEIGHT, 1, 0.2, 0, opacity);
    }

    private static Sheet blue(Mask mask) {
        return mask.colored(WIDTH, HEIGHT, 0, 0.2, 1, 1);
    }

    private Sheet behindHard(Sheet effect) {
        return over(over(card, effect, 0, 0), hard, 20, 15);
    }

    private Sheet onHard(Sheet effect) {
        return over(over(card, hard, 20, 15), effect, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 6", "-9, 3", "-30, -20", "60, 60"})
    void anOuterEffectHasTheShapeOfTheLayerAndKeepsOutOfIt(int x, int y) {
        String effect = "&effect=-1&color=255,51,0&pos=%d,%d".formatted(x, y);
        assertClose(behindHard(red(hardly.moved(x, y).times(hardly.inverse()), 1)), render(PLACED.formatted("hard") + effect), 0.51, 0.26);
        assertClose(over(over(card, red(softly.moved(x, y).times(softly.inverse()), 1), 0, 0), soft, 20, 15), render(PLACED.formatted("soft") + effect), 1.51, 0.26);
    }

    @Test
    void withoutTheEffectMaskItShinesThroughTheLayer() {
        String effect = "&effect=-1&color=255,51,0&pos=4,6&effectMask=0";
        assertClose(over(over(card, red(softly.moved(4, 6), 1), 0, 0), soft, 20, 15), render(PLACED.formatted("soft") + effect), 1.51, 0.26);
        assertClose(over(over(card, red(softly.moved(4, 6).times(softly.inverse()), 1), 0, 0), soft, 20, 15),
                render(PLACED.formatted("soft") + effect.replace("Mask=0", "Mask=1")), 1.51, 0.26);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 6", "-9, 3"})
    void anInnerEffectFallsFromWithoutAndIsSeenWithinAlone(int x, int y) {
        String effect = "&effect=1&color=255,51,0&pos=%d,%d".formatted(x, y);
        assertClose(onHard(red(hardly.inverse().moved(x, y).times(hardly), 1)), render(PLACED.formatted("hard") + effect), 0.51, 0.26);
        assertClose(over(over(card, soft, 20, 15), red(softly.inverse().moved(x, y).times(softly), 1), 0, 0), render(PLACED.formatted("soft") + effect), 1.51, 0.26);
    }

    @Test
    void anEffectMayHaveTheShapeOfTheBackgroundOrOfTheWholeRectangle() {
        Mask back = hardly.inverse().times(rect);
        String outer = PLACED.formatted("hard") + "&effect=-1&color=255,51,0&pos=3,-2&maskUse=";
        assertClose(behindHard(red(back.moved(3, -2).times(hardly.inverse()), 1)), render(outer + "invert"), 0.51, 0.26);
        assertClose(behindHard(red(rect.moved(3, -2).times(hardly.inverse()), 1)), render(outer + "off"), 0.51, 0.26);
        String inner = PLACED.formatted("hard") + "&effect=1&color=255,51,0&pos=3,-2&maskUse=";
        assertClose(onHard(red(hardly.moved(3, -2).times(hardly), 1)), render(inner + "invert"), 0.51, 0.26);
        assertClose(onHard(red(rect.moved(3, -2).times(hardly), 1)), render(inner + "off"), 0.51, 0.26);
    }

    @Test
    void opacitiesOfLayerEffectAndColourAreMultiplied() {
        Mask cast = hardly.moved(5, 5).times(hardly.inverse());
        String query = PLACED.formatted("hard") + "&opac=90,70&effect=-1&color=255,51,0&pos=5,5&opac=50,3";
        assertClose(over(over(card, red(cast, 0.45), 0, 0), hard.faded(0.63), 20, 15), render(query), 1.01, 0.26);
        assertClose(over(card, red(cast, 0.5 * 0.9 * 0.4), 0, 0), render(query.replace("90,70", "90,0").replace("255,51,0", "255,51,0,102")), 1.01, 0.26);
        assertClose(card, render(query.replace("90,70", "0,70")), 0.5, 0.1);
    }

    @Test
    void modesOfEffectsMixThemWithWhatIsBelow() {
        Mask cast = hardly.moved(5, 5).times(hardly.inverse());
        assertClose(over(blended(card, red(cast, 1), 0, 0, Mode.MULT), hard, 20, 15), render(PLACED.formatted("hard") + "&effect=-1&color=255,51,0&pos=5,5&blendMode=mult"), 0.51, 0.26);
        assertClose(blended(over(card, hard, 20, 15), red(hardly.inverse().moved(5, 5).times(hardly), 1), 0, 0, Mode.SCREEN),
                render(PLACED.formatted("hard") + "&effect=1&color=255,51,0&pos=5,5&blendMode=screen"), 0.51, 0.26);
    }

    @Test
    void higherNumbersLieOnTopOfLowerOnesAndTheLayerBetween() {
        Sheet below = over(over(card, red(hardly.moved(6, 6).times(hardly.inverse()), 1), 0, 0), blue(hardly.moved(3, 3).times(hardly.inverse())), 0, 0);
        Sheet all = over(over(over(below, hard, 20, 15), red(hardly.inverse().moved(6, 6).times(hardly), 1), 0, 0), blue(hardly.inverse().moved(3, 3).times(hardly)), 0, 0);
        String query = "&effect=9&color=0,51,255&pos=3,3&effect=2&color=255,51,0&pos=6,6&effect=-1&color=0,51,255&pos=3,3&effect=-5&color=255,51,0&pos=6,6";
        assertClose(all, render(PLACED.formatted("hard") + query), 1.01, 0.26);
    }

    @Test
    void growReachesSoFarAndFollowsTheContours() {
        Where certain = (x, y) -> spread(hardly, x, y, 4, true) == spread(hardly, x, y, 4, false);
        Mask grown = (x, y) -> spread(hardly, x, y, 4, true);
        assertClose(behindHard(red(grown.times(hardly.inverse()), 1)), render(PLACED.formatted("hard") + "&effect=-1&color=255,51,0&op_grow=4"), 0.51, 0.26, certain);
        Where inside = (x, y) -> spread(hardly.inverse(), x, y, 4, true) == spread(hardly.inverse(), x, y, 4, false);
        Mask within = (x, y) -> spread(hardly.inverse(), x, y, 4, true);
        assertClose(onHard(red(within.times(hardly), 1)), render(PLACED.formatted("hard") + "&effect=1&color=255,51,0&op_grow=4"), 0.51, 0.26, inside);
    }

    /** The most of a mask in a square, or in a disc that every shape so large holds. */
    private static double spread(Mask mask, int x, int y, int radius, boolean square) {
        double most = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                most = square || Math.hypot(dx, dy) <= radius ? Math.max(most, mask.at(x + dx, y + dy)) : most;
            }
        }
        return most;
    }

    @Test
    void effectsOfTheCompositeSeeAllLayersAsOneShape() {
        Sheet merged = over(over(Sheet.filled(WIDTH, HEIGHT, 0, 0, 0, 0), hard, 2, 1), soft, 30, 25);
        Mask shape = Mask.of(merged);
        String query = "size=96,75&color=0,0,0,0&origin=0,0&layer=1&src=hard&origin=0,0&pos=2,1&layer=2&src=soft&origin=0,0&pos=30,25&layer=comp&effect=";
        assertClose(over(red(shape.moved(4, 3).times(shape.inverse()), 1), merged, 0, 0), render(query + "-1&color=255,51,0&pos=4,3"), 1.01, 0.26);
        assertClose(over(merged, red((x, y) -> (1 - shape.at(x - 4, y - 3)) * shape.at(x, y), 1), 0, 0), render(query + "1&color=255,51,0&pos=4,3"), 1.01, 0.26);
        assertClose(over(red(shape.moved(4, 3).times(shape.inverse()), 0.5), merged.faded(0.25), 0, 0),
                render(query + "-1&color=255,51,0&pos=4,3&layer=comp&opac=50,50"), 2, 0.26);
    }

    @Test
    void effectsOfTheLowestLayerLieInItsRectangle() {
        Sheet framed = over(Sheet.filled(80, 65, 0, 0, 0, 0), hard, 10, 10);
        Mask shape = Mask.of(framed);
        assertClose(over(shape.moved(4, 3).times(shape.inverse()).colored(80, 65, 1, 0.2, 0, 1), framed, 0, 0),
                render("layer=0&src=hard&extend=10,10,10,10&effect=-1&color=255,51,0&posN=.05,.04615"), 0.51, 0.26);
    }

    @Test
    void aColourBehindThePictureIsNotPartOfItsShape() {
        Sheet filled = Merging.behind(hard, 0, 0.2, 1, 1);
        assertClose(over(over(card, red(hardly.moved(30, 0).times(hardly.inverse()), 1), 0, 0), filled, 20, 15),
                render(PLACED.formatted("hard") + "&color=0,51,255&effect=-1&color=255,51,0&pos=30,0"), 0.51, 0.26);
    }
}
