package io.darkroom.render;

import static io.darkroom.render.Merging.masked;
import static io.darkroom.render.Merging.over;

import io.darkroom.render.Merging.Mask;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mask lets be seen: the table of r-maskuse.md and the sentences of r-mask.md. */
class LayerMaskTest extends Rendered {
    private Sheet card;
    private Sheet soft;
    private Sheet mask;
    private Mask alpha;
    private Mask gray;

    @BeforeEach
    void draw() {
        card = opaqueSource("card", Cards.card(60, 45));
        soft = source("soft", Cards.soft(60, 45));
        alpha = Mask.of(soft);
        mask = opaqueSource("mask", Sheet.painted(60, 45, (x, y) -> {
            double light = x < 30 ? y / 44.0 : 1 - x / 59.0;
            return new double[] {light, light, light, 1};
        }).stored());
        gray = (x, y) -> mask.at(x, y, 0);
    }

    @Test
    void withoutAMaskInvertHidesAllAndTheOthersNothing() {
        assertClose(card, render("src=card&maskUse=norm"), 0, 0);
        assertClose(card, render("src=card&maskUse=off"), 0, 0);
        assertClose(card.faded(0), render("src=card&maskUse=invert"), 0, 0);
    }

    @Test
    void theAlphaOfAPictureIsItsMask() {
        assertClose(soft, render("src=soft&maskUse=norm"), 0, 0);
        assertClose(soft.opaque(), render("src=soft&maskUse=off"), 0, 0);
        assertClose(masked(soft.opaque(), alpha.inverse()), render("src=soft&maskUse=invert"), 0, 0);
    }

    /** What is stored multiplied by its alpha is shown over black. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&crop=10,5,40,30", "&scl=2"})
    void anAssociatedAlphaLeavesBlackBehind(String view) {
        Studio.of(folder).write("associated.tif", scope -> scope.open(folder.resolve("soft.png"), Map.of()), Map.of("premultiply", true));
        Sheet black = Merging.behind(soft, 0, 0, 0, 1);
        source("black", black);
        source("inverted", masked(black, alpha.inverse()));
        assertClose(render("src=soft" + view), render("src=associated" + view), 3, 1);
        assertClose(render("src=black" + view), render("src=associated&maskUse=off" + view), 3, 1);
        assertClose(render("src=inverted" + view), render("src=associated&maskUse=invert" + view), 3, 1);
    }

    @Test
    void aMaskOfItsOwnComesFirst() {
        assertClose(masked(card, alpha), render("src=card&mask=soft"), 0, 0);
        assertClose(card, render("src=card&mask=soft&maskUse=off"), 0, 0);
        assertClose(masked(card, alpha.inverse()), render("src=card&mask=soft&maskUse=invert"), 0, 0);
        assertClose(masked(soft.opaque(), gray), render("src=soft&mask=mask"), 1, 0.01);
    }

    @Test
    void withoutAlphaAMaskIsAsLightAsItIsSeen() {
        assertClose(masked(card, gray), render("src=card&mask=mask"), 1, 0.01);
        assertClose(masked(card, gray.inverse()), render("src=card&mask=mask&maskUse=invert"), 1, 0.01);
        Mask luma = (x, y) -> 0.299 * card.at(x, y, 0) + 0.587 * card.at(x, y, 1) + 0.114 * card.at(x, y, 2);
        assertClose(masked(card, luma), render("src=card&mask=card"), 1, 0.6);
    }

    @Test
    void aMaskIsCutAndTurnedWithItsPicture() {
        Sheet expected = masked(card, gray).part(10, 5, 40, 30).leftRight().clockwise();
        assertClose(expected, render("layer=0&src=card&mask=mask&crop=10,5,40,30&flip=lr&rotate=90"), 1, 0.01);
    }

    /** A crop that reaches beyond shows nothing there, with or without a mask. */
    @ParameterizedTest
    @ValueSource(strings = {"mask=mask", "mask=mask&maskUse=norm"})
    void beyondItsEdgesAMaskLetsNothingBeSeen(String commands) {
        assertClose(masked(card, gray).part(-7, -9, 90, 70), render("src=card&crop=-7,-9,90,70&" + commands), 1, 0.01);
    }

    @Test
    void beyondItsEdgesAPictureStaysTransparentHoweverItsMaskIsUsed() {
        assertClose(card.part(-7, -9, 90, 70), render("src=card&crop=-7,-9,90,70"), 0, 0);
        assertClose(card.part(-7, -9, 90, 70).faded(0), render("src=card&crop=-7,-9,90,70&maskUse=invert"), 0, 0);
        assertClose(card.part(-7, -9, 90, 70), render("src=card&crop=-7,-9,90,70&maskUse=off"), 0, 0);
        assertClose(soft.opaque().part(-7, -9, 90, 70).leftRight(), render("layer=0&flip=lr&src=soft&crop=-7,-9,90,70&maskUse=off"), 0, 0);
        assertClose(masked(soft.opaque(), alpha.inverse()).part(20, 30, 90, 70).clockwise(), render("rotate=90&src=soft&crop=20,30,90,70&maskUse=invert"), 0, 0);
        assertClose(card.part(-70, -9, 9, 70), render("src=card&crop=-70,-9,9,70&maskUse=off"), 0, 0);
    }

    @Test
    void aMaskOfAnotherSizeCoversThePictureAllTheSame() {
        opaqueSource("large", Sheet.painted(120, 90, (x, y) -> mask.at(x / 2, y / 2)));
        assertClose(masked(card, gray), render("src=card&mask=large"), 4, 0.3, (x, y) -> x > 2 && Math.abs(x - 30) > 2 && x < 57 && y > 2 && y < 42);
    }

    @Test
    void aColourHasTheShapeOfItsMask() {
        assertClose(gray.colored(60, 45, 0.2, 0.4, 1, 1), render("color=51,102,255&mask=mask"), 1, 0.01);
        assertClose(over(card, alpha.colored(60, 45, 1, 0, 0, 1), 0, 0), render("src=card&layer=1&color=255,0,0&mask=soft"), 1, 0.75);
        assertClose(gray.colored(60, 45, 0.2, 0.4, 1, 1).part(10, 5, 40, 30), render("color=51,102,255&mask=mask&crop=10,5,40,30"), 1, 0.01);
        assertClose(gray.inverse().colored(60, 45, 0.2, 0.4, 1, 1), render("color=51,102,255&mask=mask&maskUse=invert"), 1, 0.01);
        assertClose(Sheet.filled(60, 45, 0.2, 0.4, 1, 1), render("color=51,102,255&mask=mask&maskUse=off"), 0, 0);
    }

    @Test
    void aMaskOfAColourIsScaledLikeAPicture() {
        Sheet half = render("color=51,102,255&mask=mask&crop=0,0,60,44&size=30,30");
        assertClose(gray.colored(60, 45, 0.2, 0.4, 1, 1).part(0, 0, 60, 44).reduced(2), half, 12, 1.5, (x, _) -> Math.abs(x - 15) > 2 && x < 28);
    }
}
