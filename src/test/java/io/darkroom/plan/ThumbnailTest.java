package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a picture of 400 × 200 pixels at 300 pixels an inch comes to lie in a thumbnail. Reference: r-thumbnail-rules.md, r-view-transform-for-thumbnails.md */
class ThumbnailTest {
    private static final Material PICTURE = new Material(Optional.of(new Size(400, 200)), OptionalDouble.of(300), Optional.empty(), List.of());

    private static RenderPlan plan(String query, ThumbnailRules rules) {
        return Plans.plan(ImageRequest.parse(RequestLexer.read("/any", "req=tmb&" + query)), PICTURE, rules);
    }

    private static ThumbnailRules rules(ThumbnailRules.Type type, double horizontal, double vertical) {
        return new ThumbnailRules(type, 0.5, horizontal, vertical, new Bounds(100, 80));
    }

    /** The picture's size and corner in the reply. */
    private static String placed(RenderPlan plan) {
        Area picture = ((Placement.Upright) plan.layers().getFirst().placement()).area();
        Area composite = plan.view().placed();
        double scale = plan.view().scaled().width() / (double) plan.composite().width();
        return "%d×%d: %d×%d at %d,%d".formatted(plan.reply().width(), plan.reply().height(), Math.round(picture.width() * scale), Math.round(picture.height() * scale),
                Math.round(composite.x() + picture.x() * scale), Math.round(composite.y() + picture.y() * scale));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FIT     |  0 |  0 | wid=60&hei=60 | 60×60: 60×30 at 0,15",
        "FIT     | -1 | -1 | wid=60&hei=60 | 60×60: 60×30 at 0,0",
        "FIT     |  1 |  1 | wid=60&hei=60 | 60×60: 60×30 at 0,30",
        "FIT     |  1 |  1 | wid=60&hei=20 | 60×20: 40×20 at 20,0",
        "FIT     |  0 |  0 |               | 100×80: 100×50 at 0,15",
        "FIT     |  0 |  0 | hei=20        | 100×20: 40×20 at 30,0",
        "FIT     |  0 |  0 | wid=800&hei=800 | 800×800: 800×400 at 0,200",
        "CROP    |  0 |  0 | wid=60&hei=60 | 60×60: 120×60 at -30,0",
        "CROP    | -1 |  0 | wid=60&hei=60 | 60×60: 120×60 at 0,0",
        "CROP    |  1 |  0 | wid=60&hei=60 | 60×60: 120×60 at -60,0",
        "TEXTURE |  0 |  0 | wid=60&hei=60 | 60×60: 200×100 at -70,-20",
        "TEXTURE | -1 |  1 | wid=60&hei=60 | 60×60: 200×100 at 0,-40",
        "TEXTURE |  1 | -1 | wid=300&hei=150 | 300×150: 200×100 at 100,0"})
    void thePictureMeetsItsRectangleAsTheCatalogWantsIt(ThumbnailRules.Type type, double horizontal, double vertical, String query, String placed) {
        assertEquals(placed, placed(plan(query == null ? "" : query, rules(type, horizontal, vertical))));
    }

    /** With size= the picture meets that rectangle, and then the composite image the view. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FIT     | -1 | -1 | size=40,40&wid=80&hei=160 | 80×160: 80×40 at 0,0",
        "FIT     |  1 |  1 | size=40,40&wid=80&hei=160 | 80×160: 80×40 at 0,120",
        "CROP    | -1 |  1 | size=40,40&wid=80&hei=160 | 80×160: 320×160 at 0,0",
        "CROP    |  1 |  1 | size=40,40&wid=80&hei=160 | 80×160: 320×160 at -240,0",
        "TEXTURE | -1 | -1 | size=40,40&wid=80&hei=160 | 80×160: 200×100 at 0,0",
        "TEXTURE |  1 |  1 | size=40,40&wid=80&hei=160 | 80×160: 200×100 at -120,60"})
    void theCompositeImageMeetsTheViewInTheSameWay(ThumbnailRules.Type type, double horizontal, double vertical, String query, String placed) {
        assertEquals(placed, placed(plan(query, rules(type, horizontal, vertical))));
    }

    @Test
    void aResolutionScalesThePictureUnlessItsSizeIsGiven() {
        assertEquals("60×60: 80×40 at -10,10", placed(plan("res=60&wid=60&hei=60", rules(ThumbnailRules.Type.FIT, 0, 0))));
        assertEquals("60×60: 60×30 at 0,15", placed(plan("res=60&size=60,60&wid=60&hei=60", rules(ThumbnailRules.Type.FIT, 0, 0))));
    }

    @Test
    void whatIsCutOffFirstIsTheSource() {
        assertEquals("60×60: 60×60 at 0,0", placed(plan("crop=0,0,200,200&wid=60&hei=60", rules(ThumbnailRules.Type.FIT, 0, 0))));
    }

    @Test
    void howToFitIsNotForTheRequestToSay() {
        Faults.detail(ErrorCode.BAD_VALUE, () -> plan("fit=crop&wid=60&hei=60", ThumbnailRules.DEFAULT));
    }
}
