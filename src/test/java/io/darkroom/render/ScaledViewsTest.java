package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers are drawn at the size at which they are seen, and only where they are seen: it must be the same picture. */
class ScaledViewsTest extends Rendered {
    private static final String LAYERS = "src=card&origin=0,0&layer=1&src=soft&origin=0,0&pos=40,33";

    @SuppressWarnings("unused")
    private static final List<String> SCENES = List.of(
            LAYERS,
            LAYERS + "&layer=2&src=soft&scale=1.5&pos=80,60&opac=60&blendMode=screen",
            LAYERS + "&effect=-1&color=0,0,0&pos=8,12&opac=70&effect=1&color=255,255,0&op_grow=8&opac=50",
            LAYERS + "&effect=-1&$shadow$&pos=20,20&op_blur=10&layer=3&color=255,0,0,102&size=90,50&rotate=20",
            LAYERS + "&op_blur=6&layer=2&color=0,0,255&clipPath=M20,20L200,40L110,190Z&pos=20,20&layer=comp&op_blur=3&flip=lr",
            LAYERS + "&layer=2&src=card&perspective=100,50,300,90,280,250,60,220&layer=comp&effect=1&$glow$&rotate=90&opac=80",
            "size=384,300&color=0,0,0,0&origin=0,0&layer=1&src=soft&origin=0,0&pos=90,50&bgColor=0,255,0,128&extend=9,8,7,6&layer=comp&effect=-1&$shadow$&pos=9,12");

    @BeforeEach
    void draw() {
        opaqueSource("card", Cards.smooth(384, 300));
        source("soft", Cards.soft(160, 120));
    }

    @ParameterizedTest
    @FieldSource("SCENES")
    void aSmallViewIsTheLargeOneReduced(String scene) {
        Sheet whole = render(scene);
        for (int factor : new int[] {2, 3}) {
            Sheet small = render(scene + "&scl=" + factor);
            Sheet expected = whole.reduced(factor);
            assertClose(expected, small.part(0, 0, expected.width(), expected.height()), 130, 2);
        }
    }

    @ParameterizedTest
    @FieldSource("SCENES")
    void tilesAreThePartsOfTheWhole(String scene) {
        for (String view : List.of("", "&wid=170", "&scl=3")) {
            Sheet whole = render(scene + view);
            for (int[] tile : new int[][] {{0, 0, 50, 40}, {37, 21, 64, 48}, {whole.width() - 30, whole.height() - 20, 30, 20}}) {
                Sheet part = render(scene + view + "&rect=%d,%d,%d,%d".formatted(tile[0], tile[1], tile[2], tile[3]));
                assertClose(whole.part(tile[0], tile[1], tile[2], tile[3]), part, 1, 0.2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "src=card&layer=0&op_noise=40", "src=card&op_noise=40,gaussian,1", LAYERS + "&op_noise=30&layer=comp&flip=ud&op_noise=30",
        LAYERS + "&effect=-1&color=0,0,0&pos=8,12&op_noise=90&effect=1&color=255,255,0&op_noise=50", LAYERS + "&opac=50&blendMode=dissolve",
        LAYERS + "&effect=-1&color=255,0,0,128&pos=-8,12&blendMode=dissolve", "src=card&layer=1&src=card&perspective=100,50,300,90,280,250,60,220,R3T150",
        "src=card&icc=AdobeRGB,relative,1,1"})
    void grainOfTilesIsThatOfTheWhole(String scene) {
        Sheet whole = render(scene);
        for (int[] tile : new int[][] {{0, 0, 50, 40}, {37, 21, 64, 48}, {131, 97, 100, 150}}) {
            Sheet part = render(scene + "&rect=%d,%d,%d,%d".formatted(tile[0], tile[1], tile[2], tile[3]));
            assertClose(whole.part(tile[0], tile[1], tile[2], tile[3]), part, 1, 0.01);
        }
    }

    @Test
    void aTileMayShowNothingButTheMarginOfALayer() {
        Sheet whole = render("size=384,300&color=0,0,0,0&layer=1&src=soft&extend=60,50,40,30&bgColor=0,255,0");
        for (int[] tile : new int[][] {{70, 60, 20, 20}, {300, 200, 20, 20}, {70, 200, 20, 30}}) {
            assertClose(whole.part(tile[0], tile[1], tile[2], tile[3]),
                    render("size=384,300&color=0,0,0,0&layer=1&src=soft&extend=60,50,40,30&bgColor=0,255,0&rect=%d,%d,%d,%d".formatted(tile[0], tile[1], tile[2], tile[3])), 0, 0);
        }
    }

    /** Two layers side by side leave no gap and do not overlap, at any scale. */
    @ParameterizedTest
    @ValueSource(ints = {7, 100, 123, 191, 383, 500})
    void layersThatTouchHaveNoSeam(int width) {
        Sheet sheet = render("size=384,300&color=0,0,0,0&origin=0,0&layer=1&color=255,0,0&size=129,300&origin=0,0&layer=2&color=255,0,0&size=255,300&origin=0,0&pos=129,0&wid=" + width);
        assertClose(Sheet.filled(sheet.width(), sheet.height(), 1, 0, 0, 1), sheet, 0, 0);
    }

    @Test
    void aTinyLayerIsNotLost() {
        Sheet sheet = render("size=400,400&color=255,255,255&layer=1&color=0,0,0&size=2,2&scl=10");
        double dark = 0;
        for (int i = 0; i < sheet.values().length; i += 4) {
            dark += 1 - sheet.values()[i];
        }
        assertEquals(1, dark, 1e-9);
    }

    @Test
    void anEnlargedViewShowsTheSameLayers() {
        source("small", Cards.smooth(60, 45).upDown().faded(0.7).stored());
        Sheet whole = render("src=card&crop=0,0,96,75&layer=1&src=small");
        Sheet large = render("src=card&crop=0,0,96,75&layer=1&src=small&scl=.5");
        assertClose(whole, large.reduced(2), 3, 0.75, (x, y) -> x < 17 || x > 78 || y < 14 || y > 60 || x > 18 && x < 77 && y > 15 && y < 59);
    }
}
