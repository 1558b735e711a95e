package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything is compared with pixels that are really moved: a picture is an array of rows of numbers. */
class TurnTest {
    private static final int[][] PICTURE = numbered(3, 5);

    private static List<Turn> all() {
        var turns = new ArrayList<Turn>();
        for (int quarters = 0; quarters < 4; quarters++) {
            turns.add(new Turn(quarters, false));
            turns.add(new Turn(quarters, true));
        }
        return turns;
    }

    @Test
    void namedTurnsDoWhatTheySay() {
        assertArrayEquals(mirrored(PICTURE), moved(PICTURE, Turn.LEFT_RIGHT));
        assertArrayEquals(upsideDown(PICTURE), moved(PICTURE, Turn.UP_DOWN));
        assertArrayEquals(mirrored(upsideDown(PICTURE)), moved(PICTURE, Turn.clockwise(2)));
        assertEquals(Turn.clockwise(3), Turn.clockwise(-1));
        assertEquals(Turn.NONE, Turn.clockwise(-8));
    }

    @Test
    void theEightTurnsAreAllDifferent() {
        var pictures = new HashSet<String>();
        all().forEach(turn -> pictures.add(Arrays.deepToString(moved(PICTURE, turn))));
        assertEquals(8, pictures.size());
    }

    @Test
    void oneTurnAfterAnotherMovesPixelsLikeBoth() {
        for (Turn first : all()) {
            for (Turn second : all()) {
                assertArrayEquals(moved(moved(PICTURE, first), second), moved(PICTURE, first.then(second)),
                        first + " then " + second);
            }
        }
    }

    @Test
    void theInverseUndoesATurn() {
        for (Turn turn : all()) {
            assertEquals(Turn.NONE, turn.then(turn.inverse()));
            assertEquals(Turn.NONE, turn.inverse().then(turn));
            assertArrayEquals(PICTURE, moved(moved(PICTURE, turn), turn.inverse()));
        }
    }

    @Test
    void sizeFollowsThePicture() {
        for (Turn turn : all()) {
            int[][] after = moved(PICTURE, turn);
            assertEquals(new Size(after[0].length, after.length), turn.of(new Size(5, 3)));
        }
    }

    @Test
    void areasFollowTheirPixels() {
        for (Turn turn : all()) {
            int[][] after = moved(PICTURE, turn);
            for (int x = 0; x < 5; x++) {
                for (int y = 0; y < 3; y++) {
                    Area area = new Area(x, y, 1 + (x + y) % (5 - x), 1 + x % (3 - y));
                    assertEquals(content(PICTURE, area), content(after, turn.of(area, new Size(5, 3))), turn + " of " + area);
                }
            }
        }
    }

    @Test
    void areasOutsideThePictureFollowToo() {
        for (Turn turn : all()) {
            Area area = new Area(-2, 1, 4, 9);
            Area after = turn.of(area, new Size(5, 3));
            assertEquals(area, turn.inverse().of(after, turn.of(new Size(5, 3))));
        }
        assertEquals(new Area(-7, -2, 9, 4), Turn.clockwise(1).of(new Area(-2, 1, 4, 9), new Size(5, 3)));
    }

    /** Each EXIF orientation says which side of the scene the first row and the first column show. */
    @Test
    void exifOrientationsStandUpright() {
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertArrayEquals(upright(PICTURE, orientation), moved(PICTURE, Turn.ofExif(orientation)), "orientation " + orientation);
        }
    }

    @Test
    void unknownExifOrientationsAreNone() {
        for (int orientation : new int[] {0, 9, -1, 65535}) {
            assertEquals(Turn.NONE, Turn.ofExif(orientation));
        }
    }

    private static int[][] upright(int[][] stored, int orientation) {
        int rows = stored.length;
        int columns = stored[0].length;
        boolean rowsAreColumns = orientation > 4;
        var scene = rowsAreColumns ? new int[columns][rows] : new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int y = switch (orientation) {
                    case 1, 2 -> r;
                    case 3, 4 -> rows - 1 - r;
                    case 5, 6 -> c;
                    default -> columns - 1 - c;
                };
                int x = switch (orientation) {
                    case 1, 4 -> c;
                    case 2, 3 -> columns - 1 - c;
                    case 5, 8 -> r;
                    default -> rows - 1 - r;
                };
                scene[y][x] = stored[r][c];
            }
        }
        return scene;
    }

    private static int[][] numbered(int rows, int columns) {
        var picture = new int[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            picture[i / columns][i % columns] = i;
        }
        return picture;
    }

    private static int[][] moved(int[][] picture, Turn turn) {
        int[][] result = turn.mirrored() ? mirrored(picture) : picture;
        for (int i = 0; i < turn.quarters(); i++) {
            result = clockwise(result);
        }
        return result;
    }

    private static int[][] mirrored(int[][] picture) {
        var result = new int[picture.length][picture[0].length];
        for (int y = 0; y < picture.length; y++) {
            for (int x = 0; x < picture[0].length; x++) {
                result[y][picture[0].length - 1 - x] = picture[y][x];
            }
        }
        return result;
    }

    private static int[][] upsideDown(int[][] picture) {
        return List.of(picture).reversed().toArray(int[][]::new);
    }

    private static int[][] clockwise(int[][] picture) {
        var result = new int[picture[0].length][picture.length];
        for (int y = 0; y < picture.length; y++) {
            for (int x = 0; x < picture[0].length; x++) {
                result[x][picture.length - 1 - y] = picture[y][x];
            }
        }
        return result;
    }

    private static HashSet<Integer> content(int[][] picture, Area area) {
        var found = new HashSet<Integer>();
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                found.add(picture[y][x]);
            }
        }
        return found;
    }
}
