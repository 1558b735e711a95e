package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/** Keeps computed pixels while several operations read them; without it, each of them would have all before it computed again. */
final class Kept {
    private static final int TILE = 128;
    /** Rows of tiles that the threads of one picture work on, and those that their neighbours still need. */
    private static final int ROWS = 4;

    private Kept() {}

    /** @param reach how many rows above and below a pixel are read together with it */
    static VipsImage pixels(VipsImage image, int reach) {
        int across = image.width() / TILE + 2;
        int down = Math.min(ROWS + 2 * reach / TILE, image.height() / TILE + 1);
        return image.call("tilecache", Map.of("tile_width", TILE, "tile_height", TILE, "max_tiles", across * down, "threaded", true));
    }
}
