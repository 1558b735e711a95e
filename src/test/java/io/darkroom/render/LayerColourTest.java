package io.darkroom.render;

import static io.darkroom.render.Merging.behind;
import static io.darkroom.render.Merging.over;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colours behind and instead of pictures: r-color-commandref.md, r-bgcolor.md, r-opac.md, r-extend.md. */
class LayerColourTest extends Rendered {
    private static final double[] CLEAR = {0, 0, 0, 0};
    private static final double[] ORANGE = {1, 0.6, 0.2, 1};
    private static final double[] MIST = {0.2, 0.4, 1, 0.4};

    private Sheet card;
    private Sheet soft;

    @BeforeEach
    void draw() {
        card = opaqueSource("card", Cards.card(96, 75));
        soft = source("soft", Cards.soft(60, 45));
    }

    private static Sheet framed(Sheet picture, double[] color, int left, int top, int right, int bottom) {
        return over(Sheet.filled(picture.width() + left + right, picture.height() + top + bottom, color), picture, left, top);
    }

    @Test
    void aSolidColourIsThatColour() {
        assertClose(Sheet.filled(31, 17, ORANGE), render("color=255,153,51&size=31,17"), 0, 0);
        assertClose(Sheet.filled(31, 17, MIST), render("color=51,102,255,102&size=31,17"), 0, 0);
        assertClose(Sheet.filled(31, 17, 0.2, 0.4, 1, 0.2), render("color=51,102,255,102&size=31,17&layer=0&opac=50"), 0, 0);
        assertClose(over(card, Sheet.filled(20, 10, MIST), 5, 6), render("src=card&origin=0,0&layer=1&color=336699&color=51,102,255,102&size=20,10&origin=0,0&pos=5,6"), 0.51, 0.26);
    }

    @Test
    void colorFillsBehindAPicture() {
        assertClose(behind(soft, ORANGE), render("src=soft&color=255,153,51"), 0.51, 0.26);
        assertClose(behind(soft, MIST), render("src=soft&color=51,102,255,102"), 0.51, 0.26);
        assertClose(soft, render("src=soft&color=51,102,255,0"), 0, 0);
    }

    @Test
    void colorIsFilledBeforeExtendAndBgColorAfterIt() {
        assertClose(framed(behind(soft, ORANGE), CLEAR, 5, 3, 8, 2), render("src=soft&color=255,153,51&extend=5,3,8,2"), 0.51, 0.26);
        assertClose(framed(soft, ORANGE, 5, 3, 8, 2), render("src=soft&bgColor=255,153,51&extend=5,3,8,2"), 0.51, 0.26);
        assertClose(framed(behind(soft, ORANGE), MIST, 5, 3, 8, 2), render("src=soft&color=255,153,51&bgColor=51,102,255,102&extend=5,3,8,2"), 0.51, 0.26);
        assertClose(framed(card, CLEAR, -5, 3, -8, 2), render("src=card&extend=-5,3,-8,2"), 0, 0);
        assertClose(framed(card.part(4, 6, 50, 40), ORANGE, 5, 5, 5, 5), render("src=card&crop=4,6,50,40&extend=5,5,5,5&bgColor=255,153,51"), 0, 0);
    }

    @Test
    void colorFillsWhatACropAddsAndBgColorToo() {
        Sheet beyond = card.part(-6, -4, 120, 60);
        assertClose(behind(beyond, ORANGE), render("src=card&crop=-6,-4,120,60&color=255,153,51"), 0, 0);
        assertClose(behind(beyond, ORANGE), render("src=card&crop=-6,-4,120,60&bgColor=255,153,51"), 0, 0);
        assertClose(beyond, render("src=card&crop=-6,-4,120,60"), 0, 0);
    }

    @Test
    void colorIsTurnedWithThePictureAndBgColorFillsTheCorners() {
        Sheet turned = render("src=card&color=255,153,51&bgColor=51,102,255&rotate=45");
        double[] corner = {0.2, 0.4, 1, 1};
        assertClose(Sheet.filled(9, 9, corner), turned.part(0, 0, 9, 9), 0, 0);
        Sheet filled = render("src=soft&color=255,153,51&bgColor=51,102,255&rotate=90");
        assertClose(behind(behind(soft, ORANGE).clockwise(), corner), filled, 0.51, 0.26);
        Sheet tilted = render("src=soft&color=255,153,51&rotate=45");
        assertClose(Sheet.filled(9, 9, CLEAR), tilted.part(0, 0, 9, 9), 0, 0);
        // The picture's own corner, where it is transparent itself: it comes to lie 5 to the left of the middle and 37 above it.
        assertClose(Sheet.filled(3, 3, ORANGE), tilted.part(tilted.width() / 2 - 6, tilted.height() / 2 - 33, 3, 3), 0.51, 0.26);
    }

    @Test
    void opacityFadesThePictureAndNotTheColoursBehindIt() {
        assertClose(behind(soft.faded(0.5).stored(), ORANGE), render("src=soft&color=255,153,51&layer=0&opac=50"), 0.51, 0.3);
        assertClose(framed(soft.faded(0.2).stored(), MIST, 5, 3, 8, 2), render("src=soft&bgColor=51,102,255,102&extend=5,3,8,2&layer=0&opac=40,50"), 0.51, 0.26);
        assertClose(Sheet.filled(96, 75, ORANGE), render("src=card&color=255,153,51&layer=0&opac=0"), 0, 0);
        assertClose(behind(Sheet.filled(20, 10, 0.2, 0.4, 1, 0.2), ORANGE), render("size=20,10&color=51,102,255,102&bgColor=255,153,51&layer=0&opac=50"), 0.51, 0.26);
    }

    @Test
    void aLayerWithColoursIsMergedAsAWhole() {
        Sheet layer = framed(behind(soft.faded(0.5), MIST), ORANGE, 2, 2, 2, 2).part(0, 0, 64, 49);
        assertClose(Merging.blended(card, layer, 10, 9, io.darkroom.command.layer.BlendMode.Mode.MULT),
                render("src=card&origin=0,0&layer=1&src=soft&opac=50&color=51,102,255,102&bgColor=255,153,51&extend=2,2,2,2&blendMode=mult&origin=0,0&pos=10,9"), 1.51, 0.26);
    }

    @Test
    void aBackgroundAloneMakesALayer() {
        assertClose(Sheet.filled(20, 20, ORANGE), render("size=20,20&bgColor=255,153,51"), 0, 0);
    }
}
