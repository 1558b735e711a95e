package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture of 40 by 20 pixels, or a colour, on one of 200 by 100: where the sentences of the reference put it. */
class LayerPlanTest {
    private static LayerPlan plan(String query) {
        return LayerPlans.upper(new Size(200, 100), new Size(40, 20), query);
    }

    private static void assertRect(String expected, String query) {
        Area rect = plan(query).rect();
        assertEquals(expected, rect.x() + " " + rect.y() + " " + rect.width() + " " + rect.height(), query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                | 80 40 40 20",
        "pos=10,-5       | 90 35 40 20",
        "pos=-500,700    | -420 740 40 20",
        "posN=.5,.5      | 180 90 40 20",
        "posN=-.25,0     | 30 40 40 20",
        "origin=0,0      | 100 50 40 20",
        "origin=5,30     | 95 20 40 20",
        "originN=-.5,-.5 | 100 50 40 20",
        "originN=.5,.5   | 60 30 40 20",
        "originN=0,0     | 80 40 40 20",
        "originN=-.5,0&posN=-.5,0 | 0 40 40 20",
        "originN=.5,0&posN=.5,0   | 160 40 40 20"})
    void originsAreAlignedAtAnOffset(String layer, String rect) {
        assertRect(rect, "layer=1&src=a&" + (layer == null ? "" : layer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "origin=0,0      |                 | -20 -10 40 20",
        "originN=-.5,-.5 | originN=-.5,-.5 | 0 0 40 20",
        "origin=7,9      | origin=0,0&pos=1,1 | 8 10 40 20",
        "anchor=20,30    |                 | 0 20 40 20",
        "anchor=20,30&origin=0,0 |         | -20 -10 40 20",
        "crop=10,10,100,50&anchor=20,30 | origin=0,0 | 10 20 40 20",
        "crop=10,10,100,50 | posN=.5,.5    | 80 40 40 20",
        "size=100,0&anchor=20,30 | origin=0,0 | 10 15 40 20",
        "rotate=90&anchor=20,30 | origin=0,0 | 70 20 40 20",
        "layer=0&flip=lr&anchor=20,30 | origin=0,0 | 180 30 40 20",
        "flip=lr&anchor=20,30 | origin=0,0 | 20 30 40 20",
        "extend=5,6,7,8  |                 | 86 47 40 20",
        "extend=5,6,7,8&anchor=0,0 | origin=0,0 | 5 6 40 20",
        "pos=50,50&posN=3,3 |              | 80 40 40 20"})
    void theOriginOfTheLowestLayerCounts(String base, String layer, String rect) {
        assertRect(rect, base + "&layer=1&src=a&" + (layer == null ? "" : layer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "anchor=10,5                        | 90 45 40 20",
        "anchorN=-.5,-.5                    | 100 50 40 20",
        "anchor=-10,-5                      | 110 55 40 20",
        "anchor=10,5&crop=10,5,20,10        | 100 50 20 10",
        "anchor=0,0&crop=10,5,20,10         | 110 55 20 10",
        "anchor=10,5&scale=2                | 80 40 80 40",
        "anchor=10,5&size=0,10              | 95 48 20 10",
        "anchor=10,5&flip=lr                | 70 45 40 20",
        "anchor=10,5&flip=ud                | 90 35 40 20",
        "anchor=10,5&rotate=90              | 85 40 20 40",
        "anchor=10,5&rotate=180             | 70 35 40 20",
        "anchor=10,5&rotate=-90             | 95 20 20 40",
        "anchor=10,5&rotate=90&flip=lr      | 85 20 20 40",
        "anchor=10,5&extend=1,2,3,4         | 89 43 44 26",
        "anchor=10,5&extend=1,2,3,4&flip=lr | 69 43 44 26",
        "anchor=10,5&crop=4,3,20,10&scale=3&flip=lrud&rotate=90&extend=9,8,7,6 | 85 0 46 74",
        "anchor=10,5&origin=0,0             | 100 50 40 20"})
    void theAnchorGoesWhereverThePictureGoes(String layer, String rect) {
        assertRect(rect, "layer=1&src=a&" + layer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "size=20,20     | 90 45 20 10",
        "size=0,10      | 90 45 20 10",
        "size=20,0      | 90 45 20 10",
        "size=0,0       | 80 40 40 20",
        "size=80,80     | 60 30 80 40",
        "sizeN=.5,.5    | 50 25 100 50",
        "sizeN=0,.1     | 90 45 20 10",
        "sizeN=1,.2     | 80 40 40 20",
        "scale=.5       | 90 45 20 10",
        "size=20,20&scale=7&res=5 | 90 45 20 10",
        "crop=0,0,10,20&size=40,40 | 90 30 20 40",
        "size=20,20&rotate=90 | 95 40 10 20",
        "crop=-10,-10,60,40 | 70 30 60 40"})
    void sizeHoldsThePictureAfterItIsCropped(String layer, String rect) {
        assertRect(rect, "layer=1&src=a&" + layer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "extend=1,2,3,4          | 78 37 44 26",
        "extend=-5,-5,-5,-5      | 85 45 30 10",
        "extend=0,0,-39,-19      | 100 50 1 1",
        "extendN=.5,0,0,.5       | 70 35 60 30",
        "extendN=.5,.5,0,0&rotate=90 | 85 20 30 60",
        "extend=1,2,3,4&origin=0,0   | 100 50 44 26",
        "extend=1,2,3,4&originN=.5,.5 | 56 24 44 26"})
    void extendChangesTheRectangleThatOriginRefersTo(String layer, String rect) {
        assertRect(rect, "layer=1&src=a&" + layer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "size=30,10                   | 85 45 30 10",
        "size=30,10&rotate=90         | 95 35 10 30",
        "size=30,10&anchor=30,0       | 70 50 30 10",
        "size=30,10&anchor=30,0&rotate=90 | 90 20 10 30",
        "size=30,10&anchorN=.5,.5&rotate=90 | 100 20 10 30",
        "size=30,10&anchorN=.25,-.5&rotate=-90&flip=lr | 100 28 10 30",
        "sizeN=.5,1                   | 50 0 100 100",
        "size=30,10&scale=3&crop=1,1,2,2&res=9 | 85 45 30 10"})
    void aColourIsAsLargeAsItIsToBe(String layer, String rect) {
        assertRect(rect, "layer=1&color=0,0,0&" + layer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "clipPath=M10,5L30,5L30,15z             | 110 55 20 10 | 100 50",
        "clipPath=M-10.5,5.5L30.2,5.5L30,14.1z  | 89 55 42 10  | 100 50",
        "clipPath=M10,5L30,5L30,15z&pos=3,4     | 113 59 20 10 | 103 54",
        "clipPath=M10,5L30,5L30,15z&origin=0,0  | 100 50 20 10 | 90 45",
        "clipPath=M10,5L30,5L30,15z&originN=0,0 | 90 45 20 10  | 80 40",
        "clipPath=M10,5L30,5L30,15z&extend=1,2,3,4 | 109 53 24 16 | 100 50",
        "clipPath=M10,5L30,5L30,15z&size=30,10  | 85 45 30 10  | 85 45",
        "clipPath=M10,5L30,5L30,15z&size=30,10&extend=5,5,5,5 | 80 40 40 20 | 80 40"})
    void aPathMakesTheRectangleOfAColourUnlessSizeDoes(String layer, String rect, String pathOrigin) {
        String query = "layer=1&color=0,0,0&" + layer;
        assertRect(rect, query);
        Point zero = plan(query).pathOrigin();
        assertEquals(pathOrigin, (int) zero.x() + " " + (int) zero.y());
    }

    @Test
    void aPathIsCountedFromTheRectangleOfAPicture() {
        assertRect("80 40 40 20", "layer=1&src=a&clipPath=M10,5L30,5L30,15z");
        assertEquals(new Point(80, 40), plan("layer=1&src=a&clipPath=M10,5L30,5L30,15z").pathOrigin());
        assertEquals(new Point(75, 40), plan("layer=1&src=a&extend=10,0,0,0&clipPath=M10,5L30,5L30,15z").pathOrigin());
    }

    @Test
    void otherAnglesGrowTheRectangleAroundTheAnchor() {
        // A quarter of a half turn takes (-10, -5) from the centre to (-3.54, -10.6), in a box of 43 by 43.
        assertRect("82 39 43 43", "layer=1&src=a&rotate=45&anchor=10,5");
        assertRect("79 29 43 43", "layer=1&src=a&rotate=45");
        assertEquals(new Placement.Rotated(45, 82 + 21.5, 39 + 21.5), plan("layer=1&src=a&rotate=45&anchor=10,5").placement());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "perspective=10,10,50,10,50,40,10,40           | 10 10 40 30",
        "perspective=10.2,10.2,49.5,10,50,39.1,10,40   | 10 10 40 30",
        "perspective=-30,-20,250,0,240,130,5,100       | -30 -20 280 150",
        "perspectiveN=0,0,.5,0,.5,.5,0,.5              | 0 0 100 50",
        "perspective=10,10,50,10,50,40,10,40&pos=5,-7  | 15 3 40 30",
        "perspective=10,10,50,10,50,40,10,40&posN=.5,0 | 110 10 40 30",
        "perspective=10,10,50,10,50,40,10,40&size=5,5&res=3 | 10 10 40 30",
        "perspective=10,10,50,10,50,40,10,40&extend=1,2,3,4 | 9 8 44 36"})
    void perspectiveNamesPlacesOfTheCompositeImage(String layer, String rect) {
        assertRect(rect, "layer=1&src=a&" + layer);
        assertEquals(new Size(40, 20), plan("layer=1&src=a&" + layer).size(), "of the picture before it is projected");
    }

    @Test
    void perspectiveOfTheLowestLayerKeepsItsRectangle() {
        String query = "perspectiveN=.1,.1,.9,0,1,1,0,1&origin=0,0";
        assertEquals(new Area(0, 0, 200, 100), LayerPlans.base(new Size(200, 100), query).rect());
        assertRect("0 0 40 20", query + "&layer=1&src=a&origin=0,0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer=1&color=0,0,0", "layer=1&color=0,0,0&size=5,0", "layer=1&color=0,0,0&scale=2&crop=0,0,5,5"})
    void aColourNeedsASize(String query) {
        assertEquals("layer 1 is a colour and needs size=WIDTH,HEIGHT, a mask= or a clipPath=", Faults.detail(ErrorCode.BAD_VALUE, () -> plan(query)));
    }

    @Test
    void resScalesToAResolutionIfThatOfTheSourceIsKnown() {
        Layer half = ImageRequest.parse(RequestLexer.read("/any", "res=50")).base();
        assertEquals(new Size(20, 10), base(half, new Material(Optional.of(new Size(40, 20)), OptionalDouble.of(100), Optional.empty(), List.of())).rect().size());
        assertEquals("res=: the resolution of the image of layer 1 is not known; use scale= or size=", Faults.detail(ErrorCode.NOT_SUPPORTED, () -> plan("layer=1&src=a&res=5")));
        assertRect("60 30 80 40", "layer=1&src=a&res=5&scale=2");
    }

    /** The path is not turned or scaled with the colour that it makes. */
    @ParameterizedTest
    @ValueSource(strings = {"rotate=30", "rotate=90", "scale=2", "anchor=0,0", "anchorN=0,0"})
    void aColourThatAPathMakesIsNotTransformed(String command) {
        assertEquals("layer 1: scale=, rotate= and anchor= can't be used where clipPath= alone says how large a colour is; with size= they can",
                Faults.detail(ErrorCode.BAD_VALUE, () -> plan("layer=1&color=0,0,0&clipPath=M10,5L30,5L30,15z&" + command)));
        plan("layer=1&color=0,0,0&size=5,5&clipPath=M10,5L30,5L30,15z&" + command);
    }

    @Test
    void pathsOfTheSourceCropItOneAfterTheOther() {
        Material material = new Material(Optional.of(new Size(40, 20)), OptionalDouble.empty(), Optional.empty(),
                List.of(new Rectangle2D.Double(0.10001, 0.12, 0.64998, 0.45), new Rectangle2D.Double(-0.125, -0.25, 0.5, 1.5)));
        Layer plain = ImageRequest.parse(RequestLexer.read("/any", "")).base();
        assertEquals(new Area(4, 2, 11, 10), base(plain, material).crop());
        Layer cropped = ImageRequest.parse(RequestLexer.read("/any", "crop=8,-3,90,10")).base();
        assertEquals(new Area(8, 2, 7, 5), base(cropped, material).crop());
        Layer beside = ImageRequest.parse(RequestLexer.read("/any", "crop=20,0,5,5")).base();
        assertEquals("cropPathE= leaves nothing of the image of layer 0", Faults.detail(ErrorCode.BAD_VALUE, () -> base(beside, material)));
    }

    private static LayerPlan base(Layer layer, Material material) {
        return LayerPlan.base(layer, material, Optional.empty(), Optional.empty());
    }

    @Test
    void theLowestLayerHasNoSizeToBeMeasuredBy() {
        assertEquals("sizeN= can't be used for layer 0, whose size is its unit; size= can",
                Faults.detail(ErrorCode.BAD_VALUE, () -> LayerPlans.base(new Size(9, 9), "sizeN=.5,.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extend=-20,0,-20,0", "extend=0,-20,0,0", "extendN=-1,0,0,0"})
    void aRectangleMustBeLeft(String extend) {
        assertEquals(ErrorCode.BAD_VALUE, assertThrows(Fault.class, () -> plan("layer=1&src=a&" + extend)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale=1e9", "extend=1000000000,0,0,0", "extendN=1e300,0,0,0", "posN=1e300,0", "pos=1000000000,0", "anchorN=1e300,0", "originN=0,-1e300",
        "crop=0,0,1000000000,1&scale=5", "cropN=0,0,1e300,1", "perspectiveN=0,0,900000,0,900000,1,0,1"})
    void whatNoPictureCanHoldIsRefused(String layer) {
        Fault fault = assertThrows(Fault.class, () -> plan("layer=1&src=a&" + layer));
        assertEquals(ErrorCode.IMAGE_TOO_LARGE, fault.code());
    }
}
