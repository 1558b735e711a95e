package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"-100, -100", "0, 0", "3, 3", "5.0, 5", "100, 100"})
    void isAWholeNumberOfPixels(String text, int radius) {
        assertEquals(new Grow(radius), value(Grow.COMMAND, "op_grow=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-101", "101"})
    void nothingElseIsAllowed(String text) {
        refused("op_grow=" + text, "op_grow=" + text + ": a whole number from -100 to 100");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void takesTheExtremesWithinAnOctagonInPicturesOfAnyKind(Kind kind) {
        Raster card = TestCard.of(kind);
        assertClose(Reference.extreme(card, 3, 2, true), result(new Grow(3), card), 0.51, 0.05);
        assertClose(Reference.extreme(card, 3, 2, false), result(new Grow(-3), card), 0.51, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "4, 2", "5, 2", "7, 4", "12, 8"})
    void theCornersOfTheSquareAreCutOff(int radius, int corner) {
        Raster card = TestCard.of(Kind.MASK);
        assertClose(Reference.extreme(card, radius, corner, true), result(new Grow(radius), card), 0, 0);
        assertClose(Reference.extreme(card, radius, corner, false), result(new Grow(-radius), card), 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 31, 64, 100})
    void theOctagonIsRegular(int radius) {
        int size = 2 * radius + 9;
        int middle = size / 2;
        Raster dot = Raster.paint(Kind.MASK, size, size, (x, y, _) -> x == middle && y == middle ? 200 : 10);
        Raster grown = result(new Grow(radius), dot);
        double side = radius * (Math.sqrt(2) - 1);
        for (int i = 0; i < middle; i++) {
            assertEquals(i <= radius ? 200 : 10, grown.at(middle + i, middle, 0));
            assertEquals(i <= radius ? 200 : 10, grown.at(middle, middle - i, 0));
            boolean sure = Math.abs(i - (radius + side) / 2) > 1;
            if (sure) {
                assertEquals(i < (radius + side) / 2 ? 200 : 10, grown.at(middle + i, middle + i, 0), i + " down the diagonal");
                assertEquals(i < (radius + side) / 2 ? 200 : 10, grown.at(middle + i, middle - i, 0), i + " up the diagonal");
            }
        }
    }

    @Test
    void betweenTwoRadiiBothResultsAreMixed() {
        Raster card = TestCard.of(Kind.RGB);
        Raster two = Reference.extreme(card, 2, 0, true);
        Raster three = Reference.extreme(card, 3, 2, true);
        Raster mixed = card.painted((x, y, band) -> 0.6 * two.at(x, y, band) + 0.4 * three.at(x, y, band));
        assertClose(mixed.stored(), result(new Grow(12), card, 0.2), 1, 0.01);
        Raster half = Reference.extreme(card, 1, 0, false);
        Raster less = card.painted((x, y, band) -> (card.at(x, y, band) + half.at(x, y, band)) / 2);
        assertClose(less.stored(), result(new Grow(-2), card, 0.25), 1, 0.01);
    }

    @Test
    void reachesAsFarAsItsRadius() {
        assertEquals(3, new Grow(-12).reach(0.2));
        assertEquals(12, new Grow(12).reach(1));
        assertEquals(0, new Grow(0).reach(1));
    }

    @Test
    void noRadiusIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Grow(0).apply(picture, 1));
    }
}
