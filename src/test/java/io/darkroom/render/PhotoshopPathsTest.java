package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PathData.Curve;
import io.darkroom.protocol.PathData.Line;
import io.darkroom.protocol.PathData.Point;
import io.darkroom.protocol.PathData.Segment;
import io.darkroom.protocol.PathData.Subpath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoshopPathsTest {
    private static final String REST = "00".repeat(22);
    private static final String NONE = "00".repeat(24);

    /** Points in quarters of the picture, each as vertical and horizontal fraction with a byte before the binary point. */
    private static String knot(int selector, String quarters) {
        var hex = new StringBuilder("000" + selector);
        Arrays.stream(quarters.split(" ")).forEach(quarter -> hex.append(String.format("%08x", Integer.parseInt(quarter) << 22)));
        return hex.toString();
    }

    private static String block(int number, String name, String records) {
        String letters = HexFormat.of().formatHex(name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        String padding = name.length() % 2 == 0 ? "00" : "";
        return "3842494d" + String.format("%04x%02x", number, name.length()) + letters + padding + String.format("%08x", records.length() / 2) + records;
    }

    private static PhotoshopPaths paths(String hex) {
        return PhotoshopPaths.of(ImageResources.read(HexFormat.of().parseHex(hex)));
    }

    private static PathData read(String definition) {
        return PathData.read(new Arguments("clipPath", definition));
    }

    private static PathData evenOdd(String definition) {
        return new PathData(read(definition).subpaths(), true);
    }

    private static Optional<PathData> written(PathData path) {
        return PhotoshopPaths.of(ImageResources.read(PhotoshopPaths.resources(List.of(new NamedPath("it", path))))).named("it");
    }

    private static final String TRIANGLE = "0006" + NONE + "0008" + NONE + "00000003" + REST
            + knot(2, "0 0 0 0 0 0") + knot(2, "0 4 0 4 0 4") + knot(2, "4 4 4 4 4 4");

    @Test
    void namesAreThoseOfTheNumbersOfPathsAsTheyAreWritten() {
        PhotoshopPaths paths = paths(block(1999, "no", "") + block(2000, "Path 1", TRIANGLE) + block(2001, "path 1", "") + block(2997, "Pfad ü", "")
                + block(2002, "", TRIANGLE) + block(2003, "Path 1", "") + block(2999, "Path 1", "") + block(2998, "no", ""));
        assertEquals(List.of("Path 1", "path 1", "Pfad ü"), paths.names());
        assertEquals(Optional.of(evenOdd("M0,0L1,0,1,1Z")), paths.named("Path 1"));
        assertEquals(Optional.empty(), paths.named("PATH 1"));
        assertEquals(Optional.empty(), paths.named("no"));
        assertEquals(Optional.empty(), paths.named("path 1"));
    }

    @Test
    void aClosedSubpathOfCornersIsAPolygonInFractionsOfThePicture() {
        assertEquals(evenOdd("M0,0L1,0,1,1Z"), paths(block(2000, "it", TRIANGLE)).named("it").orElseThrow());
    }

    @Test
    void aKnotHasAControlPointBeforeAndOneAfterItVerticalFirst() {
        String curved = "00000002" + REST + knot(1, "4 0 4 2 4 4") + knot(2, "-1 3 0 2 0 1");
        assertEquals(evenOdd("M.5,1C1,1,.75,-.25,.5,0C.25,0,0,1,.5,1Z"), paths(block(2000, "it", curved)).named("it").orElseThrow());
    }

    @Test
    void anOpenSubpathStaysOpen() {
        String open = "00030002" + REST + knot(4, "0 0 0 0 0 0") + knot(5, "0 4 0 4 0 4") + "00000002" + REST
                + knot(2, "4 4 4 4 4 4") + knot(2, "0 4 0 4 0 4");
        assertEquals(evenOdd("M0,0L1,0M1,1L1,0Z"), paths(block(2000, "it", open)).named("it").orElseThrow());
    }

    @Test
    void whatStandsBeforeTheDamageIsRead() {
        String twoKnots = evenOdd("M0,0L1,0Z").toString();
        for (String broken : List.of(TRIANGLE.substring(0, TRIANGLE.length() - 2), TRIANGLE.replace("00000003", "00000002"),
                TRIANGLE.substring(0, TRIANGLE.length() - 52) + "0009" + NONE)) {
            assertEquals(twoKnots, paths(block(2000, "it", broken)).named("it").orElseThrow().toString());
        }
    }

    @Test
    void aPathWithTooManyPointsIsRefused() {
        String many = "0000ffff" + REST + knot(2, "0 0 0 0 0 0").repeat(20_001);
        assertEquals("the embedded path \"it\" has more than 20000 points",
                Faults.detail(ErrorCode.NOT_SUPPORTED, () -> paths(block(2000, "it", many)).named("it")));
    }

    @Test
    void writtenBytesAreThoseOfPhotoshop() {
        byte[] written = PhotoshopPaths.resources(List.of(new NamedPath("Path 1", read("M0,0L1,0,1,1Z")), new NamedPath("b", read("M0,0L1,0,1,1,0,0Z"))));
        assertEquals(block(2000, "Path 1", TRIANGLE) + block(2001, "b", TRIANGLE), HexFormat.of().formatHex(written));
    }

    @Test
    void openSubpathsAreNotWritten() {
        assertEquals(Optional.of(evenOdd("M0,0L1,0,1,1Z")), written(read("M.5,.5L1,1M0,0L1,0,1,1ZM.5,0L0,0")));
        assertEquals(0, PhotoshopPaths.resources(List.of(new NamedPath("it", read("M0,0L1,0,1,1")))).length);
    }

    @Test
    void aPathThatReachesTooFarIsNotWritten() {
        assertEquals(Optional.of(evenOdd("M-128,0L127.5,0,0,127.5Z")), written(read("M-128,0L127.5,0,0,127.5Z")));
        assertEquals(Optional.empty(), written(read("M0,0L128,0,0,1Z")));
        assertEquals(Optional.empty(), written(read("M0,0L1,0C1,1,0,-129,0,1Z")));
    }

    @Test
    void thereAreNoMorePathsThanNumbersAndNoLongerNamesThanFit() {
        List<NamedPath> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(new NamedPath(i + "x".repeat(300), read("M0,0L1,0,1,1Z")));
        }
        ImageResources resources = ImageResources.read(PhotoshopPaths.resources(many));
        List<String> names = PhotoshopPaths.of(resources).names();
        assertEquals(998, resources.names().size());
        assertEquals(998, names.size());
        assertEquals("997" + "x".repeat(252), names.getLast());
    }

    /** A last curve back to the start, a straight end, and nothing but lines: all the ways in which loops close. */
    private static PathData random(Random random) {
        List<Subpath> subpaths = new ArrayList<>();
        for (int count = random.nextInt(1, 4); count > 0; count--) {
            Point start = point(random);
            List<Segment> segments = new ArrayList<>();
            for (int more = random.nextInt(1, 9); more > 0; more--) {
                segments.add(random.nextBoolean() ? new Line(point(random)) : new Curve(point(random), point(random), point(random)));
            }
            if (random.nextBoolean()) {
                segments.add(new Curve(point(random), point(random), start));
            }
            subpaths.add(new Subpath(start, segments, true));
        }
        return new PathData(subpaths, true);
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble(-3, 3), random.nextDouble(-3, 3));
    }

    private static List<Point> points(PathData path) {
        List<Point> points = new ArrayList<>();
        for (Subpath subpath : path.subpaths()) {
            points.add(subpath.start());
            for (Segment segment : subpath.segments()) {
                switch (segment) {
                    case Line(Point end) -> points.add(end);
                    case Curve(Point first, Point second, Point end) -> points.addAll(List.of(first, second, end));
                }
            }
        }
        return points;
    }

    @Test
    void aPathComesBackAsItWasWritten() {
        var random = new Random(43);
        for (int i = 0; i < 2_000; i++) {
            PathData path = random(random);
            List<Point> expected = points(path);
            List<Point> actual = points(written(path).orElseThrow());
            assertEquals(expected.size(), actual.size(), path::toString);
            for (int k = 0; k < expected.size(); k++) {
                assertEquals(expected.get(k).x(), actual.get(k).x(), 0x1p-25);
                assertEquals(expected.get(k).y(), actual.get(k).y(), 0x1p-25);
            }
        }
    }

    @Test
    void anyRecordsAreReadCleanly() {
        var random = new Random(44);
        byte[] sound = HexFormat.of().parseHex(block(2000, "it", TRIANGLE));
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = sound.clone();
            for (int change = random.nextInt(1, 8); change > 0; change--) {
                bytes[random.nextInt(12, bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 9 : 256);
            }
            try {
                PhotoshopPaths paths = PhotoshopPaths.of(ImageResources.read(bytes));
                Optional<PathData> path = paths.names().stream().findFirst().flatMap(paths::named);
                found += path.isPresent() ? 1 : 0;
                path.ifPresent(some -> assertTrue(Double.isFinite(some.bounds().getWidth())));
            } catch (Fault refused) {
                assertEquals(ErrorCode.NOT_SUPPORTED, refused.code());
            }
        }
        assertTrue(found > 1_000, found + " found");
    }
}
