package io.darkroom.render;

import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The resolutions in which a TIFF stores its picture, largest first: a pyramid keeps halves of halves as further pages or as
 * sub-images of its first page. Any other source has one level.
 */
record Levels(List<Level> all) {
    private static final int MOST = 32;
    /** Pyramids are stored in tiles; pages of a document hardly ever are, and one of half the size is no level. */
    static final String TILED = "tile-width";

    /** One stored resolution and the loader's options that select it. */
    record Level(Size size, Map<String, Object> options) {
    }

    boolean isPyramid() {
        return all.size() > 1;
    }

    /** The smallest level that is no smaller than 1/factor of the full size. */
    Level forFactor(double factor) {
        Size full = all.getFirst().size();
        Level best = all.getFirst();
        for (Level level : all) {
            // A level's sides are halves rounded up or down, so half a pixel is no reason to take the next larger one.
            if (level.size().width() + 0.5 >= full.width() / factor && level.size().height() + 0.5 >= full.height() / factor) {
                best = level;
            }
        }
        return best;
    }

    static Levels of(SourceFile file, String loader, VipsImage header, VipsScope scope) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(size(header), Map.of()));
        if (loader.startsWith("tiff") && header.hasField(TILED)) {
            int subImages = header.integer("n-subifds").orElse(0);
            String key = subImages > 0 ? "subifd" : "page";
            int first = subImages > 0 ? 0 : 1;
            int count = subImages > 0 ? subImages : header.integer("n-pages").orElse(1);
            for (int i = first; i < Math.min(count, MOST); i++) {
                if (!add(levels, file, loader, Map.of(key, i), scope)) {
                    break;
                }
            }
        }
        return new Levels(List.copyOf(levels));
    }

    /** Adds a level if it is half of the last one; any other page is another picture. */
    private static boolean add(List<Level> levels, SourceFile file, String loader, Map<String, Object> options, VipsScope scope) {
        try {
            VipsImage image = scope.open(file.path(), loader, options);
            Size size = size(image);
            Size last = levels.getLast().size();
            boolean half = image.hasField(TILED) && isHalf(size.width(), last.width()) && isHalf(size.height(), last.height());
            if (half) {
                levels.add(new Level(size, options));
            }
            return half;
        } catch (VipsException unreadable) {
            return false;
        }
    }

    private static boolean isHalf(int side, int of) {
        return Math.abs(2 * side - of) <= 2 && side < of;
    }

    private static Size size(VipsImage image) {
        return new Size(image.width(), image.height());
    }
}
