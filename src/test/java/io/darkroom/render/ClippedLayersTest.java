package io.darkroom.render;

import static io.darkroom.render.Merging.masked;
import static io.darkroom.render.Merging.over;

import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.PathData;
import io.darkroom.render.Merging.Mask;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clip paths leave of a layer: r-clippath.md, r-clipxpath.md. Most paths lie on whole pixels, so that nothing is a matter of smoothing. */
class ClippedLayersTest extends Rendered {
    private static final String BOX = "M10,5L50,5L50,35L10,35Z";
    private static final String INNER = "M20,10l10,0,0,10,-10,0z";

    private Sheet card;
    private Sheet soft;

    @BeforeEach
    void draw() {
        card = opaqueSource("card", Cards.card(96, 75));
        soft = source("soft", Cards.soft(60, 45));
    }

    private static Mask box(int left, int top, int width, int height) {
        return (x, y) -> x >= left && x < left + width && y >= top && y < top + height ? 1 : 0;
    }

    @Test
    void whatLiesOutsideOfThePathIsTransparent() {
        assertClose(over(card, masked(soft, box(10, 5, 40, 30)), 18, 15), render("src=card&layer=1&src=soft&clipPath=" + BOX), 1, 0.75);
        assertClose(masked(soft, box(10, 5, 40, 30)), render("layer=0&src=soft&clipPath=" + BOX), 0, 0);
    }

    @Test
    void whatLiesInsideOfAnExcludingPathIsTransparentToo() {
        Mask ring = box(10, 5, 40, 30).times(box(20, 10, 10, 10).inverse());
        assertClose(masked(soft, ring), render("layer=0&src=soft&clipPath=" + BOX + "&clipXPath=" + INNER), 0, 0);
        assertClose(soft, render("layer=0&src=soft&clipXPath=" + INNER), 0, 0);
    }

    @Test
    void aPathIsPlacedInTheRectangleOfTheLayerAfterAllTransforms() {
        Sheet extended = soft.leftRight().clockwise().part(-8, -2, 60, 70);
        assertClose(masked(extended, box(10, 5, 40, 30)), render("layer=0&src=soft&flip=lr&rotate=90&extend=8,2,7,8&clipPath=" + BOX), 0, 0);
    }

    @Test
    void aPathOfTheCompositeCutsAllLayers() {
        assertClose(masked(over(card, soft, 18, 15), box(10, 5, 40, 30)), render("src=card&clipPath=" + BOX + "&layer=1&src=soft"), 1, 0.75);
        assertClose(masked(over(card, soft, 18, 15), box(10, 5, 40, 30).times(box(20, 10, 10, 10).inverse())).leftRight(),
                render("src=card&flip=lr&clipPath=" + BOX + "&clipXPath=" + INNER + "&layer=1&src=soft"), 1, 0.75);
    }

    @Test
    void aPathMakesAColourAShape() {
        assertClose(over(card, box(10, 5, 40, 30).colored(96, 75, 1, 0, 0, 1), 0, 0), render("src=card&origin=0,0&layer=1&color=255,0,0&clipPath=" + BOX), 0, 0);
        assertClose(over(card, box(3, 4, 40, 30).colored(96, 75, 1, 0, 0, 1), 0, 0), render("src=card&origin=0,0&layer=1&color=255,0,0&origin=0,0&pos=3,4&clipPath=" + BOX), 0, 0);
        assertClose(over(card, box(13, 9, 20, 30).colored(96, 75, 1, 0, 0, 1), 0, 0),
                render("src=card&origin=0,0&layer=1&color=255,0,0&origin=0,0&pos=3,4&size=30,70&clipPath=M10,5L90,5L90,35L10,35Z"), 0, 0);
        assertClose(Sheet.filled(40, 30, 1, 0, 0, 1), render("layer=0&color=255,0,0&clipPath=" + BOX), 0, 0);
    }

    @Test
    void bgColorFillsWhatAPathHasCutOffAndEffectsFollowIt() {
        assertClose(Merging.behind(masked(soft, box(10, 5, 40, 30)), 0, 0, 1, 1), render("layer=0&src=soft&bgColor=0,0,255&clipPath=" + BOX), 1, 0.75);
        Mask shape = box(28, 20, 40, 30);
        Sheet shadow = shape.moved(5, 5).times(shape.inverse()).colored(96, 75, 0, 0, 0, 1);
        assertClose(over(over(card, shadow, 0, 0), masked(card, box(10, 5, 40, 30)), 18, 15),
                render("src=card&layer=1&src=card&extend=0,0,-36,-30&clipPath=" + BOX + "&effect=-1&color=0,0,0&pos=5,5"), 1, 0.75);
    }

    @Test
    void edgesAreSmoothAndAViewScalesThem() {
        Mask half = (x, y) -> x < 10 || x > 50 || y < 5 || y >= 35 ? 0 : x == 10 || x == 50 ? 0.5 : 1;
        assertClose(half.colored(60, 45, 1, 0, 0, 1), render("size=60,45&color=255,0,0&clipPath=M10.5,5L50.5,5L50.5,35L10.5,35Z"), 1, 0.05);
        assertClose(box(20, 10, 80, 60).colored(120, 90, 1, 0, 0, 1), render("size=60,45&color=255,0,0&scl=.5&clipPath=" + BOX), 0, 0);
    }

    /** Of 80 by 40 pixels, with one path around its middle half and one around its left three quarters. */
    private Sheet sourceWithPaths() {
        Sheet picture = Cards.card(80, 40);
        byte[] samples = new byte[80 * 40 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) Math.round(255 * picture.at(i / 3 % 80, i / 240, i % 3));
        }
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = scope.fromMemory(samples, 80, 40, 3).call("copy", Map.of("interpretation", "srgb"));
            image.set("photoshop-data", PhotoshopPaths.resources(List.of(path("middle", "M.25,.25L.75,.25L.75,.75L.25,.75Z"), path("left", "M0,0L.5,0L.5,1L0,1Z"))));
            file("paths.tif", image.encode("tiffsave_target", Map.of()));
        }
        return picture;
    }

    private static NamedPath path(String name, String definition) {
        return new NamedPath(name, PathData.read(new Arguments("clipPath", definition)));
    }

    @Test
    void pathsOfTheSourceGoWhereItGoes() {
        Sheet picture = sourceWithPaths();
        Sheet clipped = masked(picture, box(20, 10, 40, 20));
        assertClose(clipped, render("src=paths&clipPathE=middle"), 0, 0);
        assertClose(masked(picture, box(20, 10, 20, 20)), render("src=paths&clipPathE=middle,left,nowhere"), 0, 0);
        assertClose(picture, render("src=paths&clipPathE=nowhere"), 0, 0);
        assertClose(clipped.part(15, 4, 60, 30).upDown().clockwise(), render("layer=0&src=paths&clipPathE=middle&crop=15,4,60,30&flip=ud&rotate=90"), 0, 0);
        assertClose(masked(picture, box(20, 10, 40, 20).times(box(0, 0, 40, 40).inverse())), render("src=paths&clipPathE=middle&clipXPathE=left"), 0, 0);
        assertClose(picture, render("src=paths&clipXPathE=left"), 0, 0);
        assertClose(masked(picture, box(0, 0, 30, 40).times(box(20, 10, 40, 20))), render("layer=0&src=paths&clipPathE=middle&clipPath=M0,0L30,0L30,40L0,40Z"), 0, 0);
        assertClose(masked(soft, (_, _) -> 1), render("src=soft&clipPathE=middle"), 0, 0);
    }

    @Test
    void noColourBehindThePictureIsSeenOutsideOfAPath() {
        Sheet picture = sourceWithPaths();
        assertClose(masked(picture, box(20, 10, 40, 20)), render("src=paths&color=255,0,0&clipPathE=middle"), 0, 0);
        assertClose(masked(picture, box(20, 10, 40, 20)), render("src=paths&color=255,0,0&clipPath=M20,10L60,10L60,30L20,30Z"), 0, 0);
        assertClose(Merging.behind(masked(picture, box(20, 10, 40, 20)), 0, 0, 1, 1), render("src=paths&color=255,0,0&bgColor=0,0,255&clipPathE=middle"), 0, 0);
    }

    @Test
    void pathsOfTheRequestAndOfTheSourceMayExcludeFromOneAnother() {
        Sheet picture = sourceWithPaths();
        Sheet half = masked(picture, box(40, 10, 20, 20));
        assertClose(half, render("src=paths&clipPathE=middle&clipXPath=M0,0L40,0L40,40L0,40Z"), 0, 0);
        assertClose(half, render("src=paths&clipPath=M20,10L60,10L60,30L20,30Z&clipXPathE=left"), 0, 0);
        assertClose(picture, render("src=paths&clipXPath=M0,0L40,0L40,40L0,40Z&clipXPathE=left"), 0, 0);
        Sheet upper = picture.part(0, 0, 80, 40);
        assertClose(over(card, upper, 0, 0), render("src=card&origin=0,0&clipPath=M0,0L96,0L96,75L0,75Z&layer=1&origin=0,0&src=paths&clipXPathE=left"), 0, 0);
    }

    @Test
    void pathsOfTheSourceCropIt() {
        Sheet picture = sourceWithPaths();
        assertClose(picture.part(20, 10, 40, 20), render("src=paths&cropPathE=middle"), 0, 0);
        assertClose(picture.part(20, 10, 20, 20), render("src=paths&cropPathE=middle,nowhere,left"), 0, 0);
        assertClose(picture.part(30, 10, 30, 20).clockwise(), render("src=paths&cropPathE=middle&crop=30,-5,90,90&rotate=90"), 0, 0);
        assertClose(picture, render("src=paths&cropPathE=nowhere"), 0, 0);
        assertClose(soft, render("src=soft&cropPathE=middle"), 0, 0);
        assertClose(over(card, picture.part(20, 10, 40, 20), 5, 6), render("src=card&origin=0,0&layer=1&src=paths&cropPathE=middle&origin=0,0&pos=5,6"), 0, 0);
    }
}
