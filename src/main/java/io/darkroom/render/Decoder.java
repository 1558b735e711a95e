package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the part of a source that is wanted, at the smallest resolution that the format can give cheaply and that is still enough.
 * This is where most of the speed comes from: a decoder that is asked for an eighth does a fraction of the work.
 */
final class Decoder {
    /** A drawing is rasterised at the size that is needed, but no larger; beyond that its pixels are enlarged. */
    private static final double LONGEST_DRAWING = 16_000;

    private final Source source;
    private final VipsScope scope;
    private final Filter filter;

    Decoder(Source source, VipsScope scope, Filter filter) {
        this.source = source;
        this.scope = scope;
        this.filter = filter;
    }

    /** The area (inside the stored picture), reduced by at most the factors that lead to the target size. */
    VipsImage read(Area area, Size target) {
        double factor = Math.min(area.width() / (double) target.width(), area.height() / (double) target.height());
        VipsImage loaded = load(area, factor);
        Area part = scaled(area, loaded);
        return part.equals(new Area(0, 0, loaded.width(), loaded.height())) ? loaded
                : loaded.call("extract_area", part.x(), part.y(), part.width(), part.height());
    }

    /** A wholly transparent picture, for a crop that misses the source. */
    VipsImage nothing(Size size) {
        return scope.call("black", size.width(), size.height(), Map.of("bands", 4))
                .call("copy", Map.of("interpretation", "srgb"));
    }

    private VipsImage load(Area area, double factor) {
        return switch (source.format()) {
            case "jpeg" -> open(reduced("shrink", shrink(area, factor, 8)));
            case "webp" -> open(Map.of("scale", 1.0 / shrink(area, factor, Integer.MAX_VALUE)));
            case "svg" -> open(Map.of("scale", Math.min(1 / factor, LONGEST_DRAWING / Math.max(source.stored().width(), source.stored().height()))));
            case "tiff" -> open(source.levels().forFactor(Math.max(1, factor / filter.headroom())).options());
            default -> open(Map.of());
        };
    }

    /** The largest power of two that leaves enough pixels; a crop whose corner would fall between pixels takes one step less. */
    private int shrink(Area area, double factor, int most) {
        int shrink = 1;
        while (shrink < most && shrink * 2 * filter.headroom() <= factor + 1e-9) {
            shrink *= 2;
        }
        boolean between = area.x() % shrink != 0 || area.y() % shrink != 0;
        return between && shrink > 1 ? shrink / 2 : shrink;
    }

    private static Map<String, Object> reduced(String option, int by) {
        return by == 1 ? Map.of() : Map.of(option, by);
    }

    private VipsImage open(Map<String, Object> special) {
        Map<String, Object> options = new HashMap<>(Source.SEQUENTIALLY);
        options.putAll(special);
        // Tiles can be fetched where they are needed; anything else must be read from the top, or it lands in memory as a whole.
        if (source.header().hasField(Levels.TILED)) {
            options.remove("access");
        }
        return source.decode(scope, options);
    }

    /** The area in the coordinates of what was loaded. */
    private Area scaled(Area area, VipsImage loaded) {
        Size stored = source.stored();
        if (area.equals(Area.of(stored))) {
            return new Area(0, 0, loaded.width(), loaded.height());
        }
        double x = loaded.width() / (double) stored.width();
        double y = loaded.height() / (double) stored.height();
        if (source.format().equals("jpeg")) {
            // The decoder rounds its size up, but its pixels still stand for exactly 1/shrink of the picture.
            x = 1 / (double) Math.round(1 / x);
            y = 1 / (double) Math.round(1 / y);
        }
        int left = clamp(area.x() * x, loaded.width() - 1);
        int top = clamp(area.y() * y, loaded.height() - 1);
        int right = clamp((area.x() + area.width()) * x, loaded.width());
        int bottom = clamp((area.y() + area.height()) * y, loaded.height());
        return new Area(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int clamp(double value, int most) {
        return Math.clamp(Math.round(value), 0, most);
    }
}
