package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/**
 * Keeps computed rows of an image while several readers, or neighbours, need them. Without it, each would have all before it computed once more;
 * and a file that is decoded from top to bottom can't go back at all, so rows are kept over their whole width.
 */
final class Kept {
    private static final int STRIP = 16;
    /** The side of the tiles in which libvips computes pictures. */
    private static final int TILE = 128;
    /** The width of a picture for which libvips gives each thread a tile. */
    private static final int TYPICAL_WIDTH = 1000;

    private Kept() {}

    /** @param reach how many rows above or below a pixel are read together with it */
    static VipsImage pixels(VipsImage image, int reach) {
        return strips(image, STRIP, 2 * reach + atWork(), reach <= STRIP);
    }

    /** The same for an image that is read in strips itself. */
    static VipsImage forStrips(VipsImage image, int reach) {
        return strips(image, STRIP, 2 * reach + 6 * STRIP, reach <= STRIP);
    }

    /** The same for an image of which one row stands for several of the picture's: so many fewer rows are computed ahead. */
    static VipsImage reduced(VipsImage image, int reach, int factor) {
        return strips(image, Math.max(1, STRIP / factor), 2 * reach + atWork() / factor, false);
    }

    /** Threads work on two groups of rows at a time; and tiles reach over the edges of strips. */
    private static int atWork() {
        return TILE * (2 * Math.ceilDiv(TILE * Runtime.getRuntime().availableProcessors(), TYPICAL_WIDTH) + 1);
    }

    /**
     * Of strips that can be given up, the topmost goes first: what was read ahead must wait for its second reader.
     *
     * @param threaded whether several threads may compute strips at the same time. Where many are read at once, one that is held up would find
     *     that others have gone too far ahead in the file.
     */
    private static VipsImage strips(VipsImage image, int height, int rows, boolean threaded) {
        return image.call("tilecache", Map.of("tile_width", image.width(), "tile_height", height, "max_tiles", rows / height + 2,
                "access", "sequential", "threaded", threaded));
    }
}
