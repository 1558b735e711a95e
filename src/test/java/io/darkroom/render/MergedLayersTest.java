package io.darkroom.render;

import static io.darkroom.render.Merging.blended;
import static io.darkroom.render.Merging.over;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.layer.BlendMode;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers laid on one another at full size: which, where, how mixed, how opaque. Each result is the nearest level, so half of one is the most that it may be off. */
class MergedLayersTest extends Rendered {
    private Sheet card;
    private Sheet soft;
    private Sheet veiled;

    @BeforeEach
    void draw() {
        card = opaqueSource("card", Cards.card(96, 75));
        soft = source("soft", Cards.soft(60, 45));
        veiled = source("veiled", Cards.soft(96, 75).leftRight());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 7", "-25, 40", "70, -30", "95, 74", "200, 0", "-60, -45"})
    void aLayerLiesWherePosPutsIt(int x, int y) {
        String query = "src=card&origin=0,0&layer=1&src=soft&origin=0,0&pos=%d,%d".formatted(x, y);
        assertClose(over(card, soft, x, y), render(query), 0.51, 0.26);
    }

    @Test
    void anOpaqueLayerHidesWhatIsBelowToThePixel() {
        opaqueSource("small", Cards.card(31, 21).upDown());
        assertClose(over(card, Cards.card(31, 21).upDown(), 13, -5), render("src=card&origin=0,0&layer=1&src=small&origin=0,0&pos=13,-5"), 0, 0);
    }

    @ParameterizedTest
    @EnumSource(value = BlendMode.Mode.class, names = "DISSOLVE", mode = EnumSource.Mode.EXCLUDE)
    void modesMixAsPublishedWithAlphaOnBothSides(BlendMode.Mode mode) {
        String layer = "&origin=0,0&layer=1&origin=0,0&src=%s&pos=%d,%d&opac=%d&blendMode=" + mode.name().toLowerCase(Locale.ROOT);
        assertClose(blended(card, soft, 20, 15, mode), render("src=card" + layer.formatted("soft", 20, 15, 100)), 0.51, 0.26);
        assertClose(blended(card, card.faded(0.4).stored(), 9, 3, mode), render("src=card" + layer.formatted("card", 9, 3, 40)), 0.51, 0.3);
        assertClose(blended(card, card, 5, 5, mode), render("src=card" + layer.formatted("card", 5, 5, 100)), 0.51, 0.26);
        assertClose(blended(veiled, soft, 20, 15, mode), render("src=veiled" + layer.formatted("soft", 20, 15, 100)), 0.51, 0.26);
        assertClose(blended(veiled, card, 11, -4, mode), render("src=veiled" + layer.formatted("card", 11, -4, 100)), 0.51, 0.26);
        assertClose(blended(veiled, soft.faded(0.6).stored(), -9, 8, mode), render("src=veiled" + layer.formatted("soft", -9, 8, 60)), 0.51, 0.26);
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "'90,70', 0.63", "'50', 0.5", "'0', 0", "'100,0', 0"})
    void opacityFadesALayer(String opac, double opacity) {
        assertClose(over(card, soft.faded(opacity).stored(), 18, 15), render("src=card&layer=1&src=soft&opac=" + opac), 0.51, 0.26);
        assertClose(card.faded(opacity), render("src=card&layer=0&opac=" + opac), 0.51, 0.51);
        assertClose(over(card, soft, 18, 15).faded(opacity), render("src=card&opac=" + opac + "&layer=1&src=soft"), 0.51, 0.51);
    }

    @Test
    void higherNumbersLieOnTopWhateverTheirOrder() {
        source("other", soft.upDown());
        Sheet expected = over(over(card, soft, 20, 5), soft.upDown(), 30, 20);
        assertClose(expected, render("src=card&origin=0,0&layer=7&src=other&origin=0,0&pos=30,20&layer=2&src=soft&origin=0,0&pos=20,5"), 1.01, 0.26);
    }

    /** What each layer of a stack would lose would add up, to five levels in these. */
    @ParameterizedTest
    @EnumSource(value = BlendMode.Mode.class, names = "DISSOLVE", mode = EnumSource.Mode.EXCLUDE)
    void aStackOnWhatIsTransparentIsRoundedOnce(BlendMode.Mode mode) {
        Sheet half = source("half", card.faded(0.5).stored());
        Sheet expected = Sheet.filled(96, 75, 0, 0, 0, 0);
        var query = new StringBuilder("color=0,0,0,0&size=96,75");
        for (int i = 1; i <= 10; i++) {
            int x = 7 * i % 12;
            int y = 5 * i % 9;
            expected = blended(expected, i % 2 == 0 ? half : soft, x, y, i % 3 == 0 ? BlendMode.Mode.NORM : mode);
            query.append("&layer=%d&origin=0,0&pos=%d,%d&src=%s&blendMode=%s".formatted(i, x, y, i % 2 == 0 ? "half" : "soft",
                    i % 3 == 0 ? "norm" : mode.name().toLowerCase(Locale.ROOT)));
        }
        assertClose(expected, render("origin=0,0&" + query), 0.51, 0.4);
    }

    /** Each hides half of what was lost below it. */
    @Test
    void aStackOnWhatIsOpaqueIsLessThanALevelOff() {
        Sheet half = source("half", card.upDown().faded(0.5).stored());
        Sheet expected = card;
        var query = new StringBuilder("src=card");
        for (int i = 1; i <= 10; i++) {
            expected = over(expected, half, 7 * i - 40, 30 - 5 * i);
            query.append("&layer=%d&origin=0,0&pos=%d,%d&src=half".formatted(i, 7 * i - 40, 30 - 5 * i));
        }
        assertClose(expected, render("origin=0,0&" + query), 1.01, 0.6);
    }

    @Test
    void hiddenLayersAreNotThere() {
        assertClose(card, render("src=card&layer=1&src=soft&hide=1&effect=-1&$shadow$"), 0, 0);
        assertClose(card, render("src=card&layer=1&hide=1&pos=3,3&effect=-1&$shadow$"), 0, 0);
        assertClose(over(card, soft, 18, 15), render("src=card&layer=1&src=soft&hide=0"), 0.51, 0.26);
        Sheet alone = render("src=card&hide=1&layer=1&src=soft");
        assertClose(over(Sheet.filled(96, 75, 0, 0, 0, 0), soft, 18, 15), alone, 0, 0);
    }

    @Test
    void theLowestLayerDecidesTheSizeAndKnowsNoModeOrPlace() {
        assertClose(card, render("src=card&layer=0&blendMode=mult&pos=50,50"), 0, 0);
        assertClose(over(soft, card, -18, -15), render("src=soft&layer=1&src=card"), 0.51, 0.26);
        assertClose(soft, render("src=soft&blendMode=screen&layer=comp&blendMode=dissolve"), 0, 0);
    }

    @Test
    void theObjectOfTheUrlIsTheSourceOfTheLowestLayerUnlessThatHasOne() {
        String layer = "layer=1&src=soft&fmt=png-alpha";
        assertClose(over(card, soft, 18, 15), Sheet.decoded(bytes("/card", layer)), 0.51, 0.26);
        assertClose(over(card, soft, 18, 15), Sheet.decoded(bytes("/soft", "layer=0&src=card&" + layer)), 0.51, 0.26);
    }

    @Test
    void aReplyWithoutAlphaHasTheBackgroundBelowAllLayers() {
        Sheet reply = Sheet.decoded(bytes("", "src=veiled&layer=1&src=soft&bgc=102,0,255&fmt=png"));
        assertClose(Merging.behind(over(veiled, soft, 18, 15), 0.4, 0, 1, 1), reply, 1.51, 0.35);
        assertEquals(1, reply.at(0, 0, Sheet.ALPHA));
    }
}
