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

    private Kept() {}

    /** @param reach how many rows above or below a pixel are read together with it */
    static VipsImage pixels(VipsImage image, int reach) {
        return strips(image, STRIP, 2 * reach + atWork(image.width()));
    }

    /** The same for an image that is read in strips itself. */
    static VipsImage forStrips(VipsImage image, int reach) {
        return strips(image, STRIP, 2 * reach + 6 * STRIP);
    }

    /** The same for an image of which one row stands for several of the picture's: so many fewer rows are computed ahead. */
    static VipsImage reduced(VipsImage image, int reach, int factor) {
        return strips(image, Math.max(1, STRIP / factor), 2 * reach + atWork(image.width() * factor) / factor);
    }

    /** The threads work on two rows of tiles at a time, on more where a row has too few for all; and tiles reach over the edges of strips. */
    private static int atWork(int width) {
        return TILE * (2 * Math.ceilDiv(TILE * Runtime.getRuntime().availableProcessors(), width) + 1);
    }

    private static VipsImage strips(VipsImage image, int height, int rows) {
        return image.call("tilecache", Map.of("tile_width", image.width(), "tile_height", height, "max_tiles", rows / height + 2, "threaded", true));
    }
}
