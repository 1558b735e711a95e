package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes the largest or the smallest of all values in a regular octagon around a pixel, as nearly round as four directions can be: one after the
 * other along a row, a column and both diagonals. Beyond the edges the picture is continued.
 *
 * @param straight how far the octagon reaches along a row or a column without the diagonals
 * @param diagonal how many steps it reaches along a diagonal
 */
record Octagon(int straight, int diagonal, boolean largest) {
    /** As many values at once as give few steps that are still fast. */
    private static final int AT_ONCE = 4;

    static Octagon of(int radius, boolean largest) {
        // Sides along the axes and along the diagonals are equally long. Diagonals alone would leave gaps like those of a chess board.
        int diagonal = Math.min((int) Math.rint(radius / (2 + Math.sqrt(2))), (radius - 1) / 2);
        return new Octagon(radius - 2 * diagonal, diagonal, largest);
    }

    VipsImage apply(VipsImage image) {
        int radius = straight + 2 * diagonal;
        VipsImage result = image.call("embed", radius, radius, image.width() + 2 * radius, image.height() + 2 * radius, Map.of("extend", "copy"));
        result = along(result, 2 * straight + 1, 1, 0);
        result = along(result, 2 * straight + 1, 0, 1);
        result = along(result, 2 * diagonal + 1, 1, 1);
        return Kept.pixels(along(result, 2 * diagonal + 1, 1, -1), radius);
    }

    /** The result is smaller by what a line of this length reaches beyond its first pixel. */
    private VipsImage along(VipsImage image, int length, int x, int y) {
        VipsImage result = image;
        for (int covered = 1; covered < length;) {
            List<Integer> shifts = new ArrayList<>();
            int next = Math.min(length, covered * AT_ONCE);
            for (int shift = covered; shift < next; shift += covered) {
                shifts.add(Math.min(shift, next - covered));
            }
            result = extreme(Kept.forStrips(result, next), shifts, x, y);
            covered = next;
        }
        return result;
    }

    private VipsImage extreme(VipsImage image, List<Integer> shifts, int x, int y) {
        int most = shifts.getLast();
        List<VipsImage> others = shifts.stream().map(shift -> shifted(image, shift, most, x, y)).toList();
        return shifted(image, 0, most, x, y).call("bandrank", others, Map.of("index", largest ? others.size() : 0));
    }

    /** Going up, a line starts at the bottom. */
    private static VipsImage shifted(VipsImage image, int by, int most, int x, int y) {
        return image.call("extract_area", by * x, y < 0 ? most - by : by * y, image.width() - most * x, image.height() - most * Math.abs(y));
    }
}
