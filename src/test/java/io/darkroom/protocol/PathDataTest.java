package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.PathData.Curve;
import io.darkroom.protocol.PathData.Line;
import io.darkroom.protocol.PathData.Point;
import io.darkroom.protocol.PathData.Segment;
import io.darkroom.protocol.PathData.Subpath;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathDataTest {
    private static final Point ORIGIN = new Point(0, 0);

    private static PathData read(String value) {
        return PathData.read(new Arguments("clipPath", value));
    }

    private static Line line(double x, double y) {
        return new Line(new Point(x, y));
    }

    private static PathData path(Subpath... subpaths) {
        return new PathData(List.of(subpaths), false);
    }

    private static PathData closed(Segment... segments) {
        return path(new Subpath(ORIGIN, List.of(segments), true));
    }

    @Test
    void absoluteAndRelativeCoordinatesDrawTheSame() {
        PathData expected = path(new Subpath(new Point(10, 20),
                List.of(line(30, 20), new Curve(new Point(31, 21), new Point(32, 22), new Point(33, 23)), line(40, 50)), true));
        assertEquals(expected, read("M10,20L30,20C31,21,32,22,33,23L40,50Z"));
        assertEquals(expected, read("m10,20l20,0c1,1,2,2,3,3l7,27z"));
    }

    @Test
    void aRealRequestIsRead() {
        assertEquals(path(new Subpath(new Point(0, 300), List.of(line(200, 300), line(200, 700), line(0, 700)), false)),
                read("M0,300l200,0l0,400l-200,0"));
    }

    @Test
    void oneLetterMayHaveSeveralSetsOfCoordinates() {
        assertEquals(closed(line(1, 0), line(1, 1), line(0, 1)), read("M0,0L1,0,1,1,0,1Z"));
        assertEquals(closed(line(1, 0), line(1, 1), line(0, 1)), read("M0,0l1,0,0,1,-1,0Z"));
        Point[] p = {new Point(1, 1), new Point(2, 2), new Point(3, 3), new Point(4, 4), new Point(5, 5), new Point(6, 6)};
        assertEquals(closed(new Curve(p[0], p[1], p[2]), new Curve(p[3], p[4], p[5])), read("M0,0c1,1,2,2,3,3,1,1,2,2,3,3z"));
    }

    @Test
    void moreCoordinatesAfterAMoveAreLines() {
        assertEquals(closed(line(1, 0), line(1, 1)), read("M0,0,1,0,1,1Z"));
        assertEquals(path(new Subpath(new Point(1, 1), List.of(line(2, 1), line(2, 2)), true)), read("m1,1,1,0,0,1z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M0,0L10,-5,.5,1e1Z", "M 0 0 L 10 -5 .5 10 Z", " M0,0 L10-5 .5,10z ", "M0,0L10-5.0.5,10z", "M,0,0,L,10,-5,0.5,10,Z", "m+0+0l1e1-5-9.5+15z",
        "M0 , 0\tL10. ,-5 , .5 , 10.0\nz,"})
    void commasAndBlanksSeparateAndSignsAndLettersNeedNeither(String value) {
        assertEquals(closed(line(10, -5), line(0.5, 10)), read(value));
    }

    @Test
    void aRelativeMoveGoesFromTheStartOfASubpathThatWasClosed() {
        assertEquals(new Point(11, 12), read("M10,10L50,60zm1,2l5,5").subpaths().getLast().start());
    }

    @Test
    void aRelativeMoveGoesFromTheEndOfASubpathThatWasNotClosed() {
        assertEquals(new Point(51, 62), read("M10,10L50,60m1,2l5,5").subpaths().getLast().start());
        assertEquals(new Point(52, 64), read("M10,10L50,60m1,2m1,2l5,5").subpaths().getLast().start());
    }

    @Test
    void aRelativeMoveAtTheBeginningGoesFromTheOrigin() {
        assertEquals(new Point(1, 2), read("m1,2l5,5").subpaths().getFirst().start());
    }

    @Test
    void aLineAfterACloseBeginsWhereTheSubpathBegan() {
        assertEquals(path(new Subpath(new Point(1, 1), List.of(line(5, 1), line(5, 5)), true), new Subpath(new Point(1, 1), List.of(line(3, 1)), false)),
                read("M1,1L5,1,5,5Zl2,0"));
    }

    @Test
    void whatEnclosesNothingIsLeftOut() {
        assertEquals(read("M5,5L6,6,7,5Z"), read("M100,100M1,1ZM5,5L6,6,7,5ZZM900,900"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``|M or m is expected at the end, where a path begins", "10,10L5,5|M or m is expected at character 1, where a path begins",
        "L1,1|M or m is expected at character 1, where a path begins", "M|a number is expected at the end, after M",
        "M1,L2,2|a number is expected at character 4, after M", "M1,1|a line or a curve is expected at the end, after M",
        "M1,1L|a number is expected at the end, after L", "M1,1L2|a number is expected at the end, after L",
        "M1,1L2,2,3Z|a number is expected at character 11, after L", "M1,1C1,1,2,2,3|a number is expected at the end, after C",
        "M1,1Q1,1,2,2|a number, M, L, C or Z is expected at character 5, after M", "M1,1L2,,2|a number is expected at character 8, after L",
        "M1,1L2,2Z5,5|M, L, C or Z is expected at character 10, after Z", "M1,1LNaN,2|a number is expected at character 6, after L",
        "M1,1L1e10,2|a coordinate from -1000000000 to 1000000000 is expected at character 6, after L",
        "M1e9,0l1,1|a coordinate from -1000000000 to 1000000000 is expected at character 8, after l",
        "M1e999,0|a coordinate from -1000000000 to 1000000000 is expected at character 2, after M",
        "M1,1L2;2|a number is expected at character 7, after L", "M１,1|a number is expected at character 2, after M"})
    void aRefusalSaysWhatIsExpectedWhere(String value, String detail) {
        assertEquals("clipPath=" + value + ": " + detail, Faults.detail(ErrorCode.BAD_VALUE, () -> read(value)));
    }

    @Test
    void thereAreNoMoreSegmentsThanAreAllowed() {
        assertEquals(20_000, read("M0,0" + "l1,1".repeat(20_000) + "z").subpaths().getFirst().segments().size());
        assertTrue(Faults.detail(ErrorCode.BAD_VALUE, () -> read("M0,0" + "l1,1".repeat(20_001))).endsWith(": no more than 20000 lines and curves"));
        Faults.detail(ErrorCode.BAD_VALUE, () -> read("M0,0c" + "1,1,1,1,1,1,".repeat(20_001)));
    }

    @Test
    void boundsAreThoseOfTheCurveNotOfItsControlPoints() {
        Rectangle2D bounds = read("M0,0C0,100,100,100,100,0Z").bounds();
        assertEquals(75, bounds.getHeight(), 1e-9);
        assertEquals(100, bounds.getWidth(), 1e-9);
        assertEquals(new Rectangle2D.Double(-5, 2, 15, 18), read("M-5,2L10,2,10,20Z").bounds());
    }

    @Test
    void aTransformMovesEveryPoint() {
        var transform = new AffineTransform(2, 0, 0, 3, 10, 20);
        assertEquals(read("M12,23L14,26C16,29,18,32,20,35ZM10,20L12,20,12,23"), read("M1,1L2,2C3,3,4,4,5,5ZM0,0L1,0,1,1").transformed(transform));
    }

    @Test
    void aLoopInALoopIsAHoleByDirectionOrByCount() {
        String sameDirection = "M0,0L9,0,9,9,0,9ZM3,3L6,3,6,6,3,6Z";
        assertTrue(read(sameDirection).shape().contains(4.5, 4.5));
        assertFalse(read("M0,0L9,0,9,9,0,9ZM3,3L3,6,6,6,6,3Z").shape().contains(4.5, 4.5));
        assertFalse(new PathData(read(sameDirection).subpaths(), true).shape().contains(4.5, 4.5));
    }

    @Test
    void whoChangesAShapeChangesNoPath() {
        PathData path = read("M0,0L9,0,9,9Z");
        path.shape().reset();
        assertEquals(new Rectangle2D.Double(0, 0, 9, 9), path.bounds());
    }
}
