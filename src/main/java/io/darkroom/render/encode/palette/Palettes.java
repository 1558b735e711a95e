package io.darkroom.render.encode.palette;

import io.darkroom.command.request.Quantize;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the colours of a picture as {@code quantize=} asks for. Reference: r-is-http-quantize.md */
final class Palettes {
    private static final int MOST_COLORS = 256;

    private Palettes() {}

    static Palette choose(Pixels pixels, Quantize quantize, Transparency transparency) {
        return switch (quantize.palette()) {
            case ADAPTIVE -> adaptive(pixels, quantize, transparency);
            case WEB -> palette(FixedPalette.web(), pixels, transparency, false);
            case MAC -> palette(mac(transparency), pixels, transparency, false);
        };
    }

    private static Set<Integer> mac(Transparency transparency) {
        if (transparency != Transparency.NONE) {
            throw new Fault(ErrorCode.BAD_VALUE, "quantize=mac: the mac palette is for fmt=gif and fmt=png8 only; "
                    + "gif-alpha and png8-alpha take adaptive or web");
        }
        return FixedPalette.mac();
    }

    private static Palette adaptive(Pixels pixels, Quantize quantize, Transparency transparency) {
        int most = Math.min(quantize.colors(), transparency == Transparency.NONE ? MOST_COLORS : MOST_COLORS - 1);
        Set<Integer> forced = forced(quantize, most);
        Optional<Set<Integer>> all = DistinctColors.of(pixels, transparency, forced, most);
        Set<Integer> colors = all.orElseGet(() -> computed(Histogram.of(pixels, transparency), forced, most));
        return palette(colors, pixels, transparency, all.isPresent());
    }

    private static Set<Integer> forced(Quantize quantize, int most) {
        var forced = new LinkedHashSet<Integer>();
        quantize.forced().forEach(rgb -> forced.add(rgb | Argb.OPAQUE));
        if (forced.size() > most) {
            throw new Fault(ErrorCode.BAD_VALUE, "quantize= forces %d colors; the palette of this format holds %d"
                    .formatted(forced.size(), most));
        }
        return forced;
    }

    private static Set<Integer> computed(List<Histogram.Point> points, Set<Integer> forced, int most) {
        double[][] means = MedianCut.means(points, most - forced.size());
        var centers = new double[forced.size() + means.length][Argb.CHANNELS];
        int next = 0;
        for (int color : forced) {
            int k = next++;
            Arrays.setAll(centers[k], channel -> Argb.channel(color, channel));
        }
        System.arraycopy(means, 0, centers, next, means.length);
        var colors = new LinkedHashSet<>(forced);
        for (int color : KMeans.refine(points, forced.size(), centers)) {
            colors.add(Argb.straight(color));
        }
        return colors;
    }

    /** The least opaque colours come first: PNG lists the alpha of those at the head of the palette only. */
    private static Palette palette(Set<Integer> colors, Pixels pixels, Transparency transparency, boolean exact) {
        var all = new LinkedHashSet<>(colors);
        if (transparency != Transparency.NONE && anyTransparent(pixels, transparency)) {
            all.add(Argb.TRANSPARENT);
        }
        return new Palette(all.stream().sorted(Comparator.comparingInt(Argb::alpha)).mapToInt(color -> color).toArray(), exact);
    }

    private static boolean anyTransparent(Pixels pixels, Transparency transparency) {
        for (int i = 0; i < pixels.count(); i++) {
            if (transparency.apply(pixels.argb(i)) == Argb.TRANSPARENT) {
                return true;
            }
        }
        return false;
    }
}
