package io.darkroom.render;

import io.darkroom.command.Layer;
import io.darkroom.command.layer.ClipPath;
import io.darkroom.command.layer.ClipPathE;
import io.darkroom.command.layer.ClipXPath;
import io.darkroom.command.layer.ClipXPathE;
import io.darkroom.plan.Area;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PathNames;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Hides what lies outside of clip paths, or inside of excluding ones. Reference: r-clippath.md, r-clipxpath.md */
record Clips(List<PathData> inside, List<PathData> outside) {
    /** Whether an including path is given: without one, excluding paths are ignored, as the reference has it. */
    static boolean areGiven(Layer layer) {
        return layer.has(ClipPath.COMMAND) || layer.has(ClipPathE.COMMAND);
    }

    /** Paths that the request spells out for a layer. */
    static Clips explicit(Layer layer) {
        return explicit(layer, areGiven(layer));
    }

    /** Those for the composite image, whose embedded paths are layer 0's: one of these includes, too. */
    static Clips explicit(Layer composite, Layer base) {
        return explicit(composite, areGiven(composite) || base.has(ClipPathE.COMMAND));
    }

    private static Clips explicit(Layer layer, boolean excluding) {
        return new Clips(layer.value(ClipPath.COMMAND).map(ClipPath::path).stream().toList(),
                excluding ? layer.value(ClipXPath.COMMAND).map(ClipXPath::path).stream().toList() : List.of());
    }

    /** Paths of these names that the source embeds; unknown names are ignored. */
    static Clips embedded(Layer layer, boolean excluding, Function<String, Optional<PathData>> paths) {
        return new Clips(named(layer.value(ClipPathE.COMMAND).map(ClipPathE::paths), paths),
                excluding ? named(layer.value(ClipXPathE.COMMAND).map(ClipXPathE::paths), paths) : List.of());
    }

    private static List<PathData> named(Optional<PathNames> names, Function<String, Optional<PathData>> paths) {
        return names.map(all -> all.names().stream().flatMap(name -> paths.apply(name).stream()).toList()).orElse(List.of());
    }

    boolean isEmpty() {
        return inside.isEmpty() && outside.isEmpty();
    }

    /** The image, which shows the given area, without what the paths hide once they are brought to its coordinates. */
    VipsImage apply(VipsImage image, Area area, AffineTransform toPixels, VipsScope scope) {
        VipsImage clipped = image;
        for (PathData path : inside) {
            clipped = Alpha.covered(clipped, mask(path, area, toPixels, scope));
        }
        for (PathData path : outside) {
            clipped = Alpha.covered(clipped, mask(path, area, toPixels, scope).call("invert"));
        }
        return clipped;
    }

    private static VipsImage mask(PathData path, Area area, AffineTransform toPixels, VipsScope scope) {
        byte[] coverage = ClipMask.coverage(path.transformed(toPixels), area.x(), area.y(), area.width(), area.height());
        return scope.fromMemory(coverage, area.width(), area.height(), 1).call("copy", Map.of("interpretation", "b-w"));
    }
}
