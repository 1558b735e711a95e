package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.layer.ClipPath;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.op.Operations;
import io.darkroom.command.source.CropPathE;
import io.darkroom.command.source.Mask;
import io.darkroom.command.source.Src;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.Material;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.colour.ColourSpace;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The layers of a request, their sources opened and their places known; no pixel is touched yet. Reference: c-layering-overview.md */
record Composition(ImageRequest request, List<PlannedLayer> layers) {
    Composition {
        layers = List.copyOf(layers);
    }

    static Composition open(ImageRequest request, Opening opening) {
        var layers = new ArrayList<PlannedLayer>();
        for (Layer layer : request.layers()) {
            Optional<ObjectPath> source = source(request, layer);
            Optional<Drawable> picture = source.map(opening::picture);
            Optional<Drawable> mask = layer.value(Mask.COMMAND).map(Mask::object).map(opening::picture);
            requireContents(layer, picture, mask);
            Material material = material(layer, picture, mask);
            LayerPlan plan = layers.isEmpty() ? LayerPlan.base(layer, material) : LayerPlan.above(layers.getFirst().plan(), layer, material);
            layers.add(new PlannedLayer(layer, plan, picture, mask));
        }
        return new Composition(request, layers);
    }

    /** Layer 0 takes the object of the URL if it has no source of its own. Reference: r-src.md */
    static Optional<ObjectPath> source(ImageRequest request, Layer layer) {
        return layer.value(Src.COMMAND).map(Src::object)
                .or(() -> layer.number() == 0 && !request.object().isEmpty() ? Optional.of(request.object()) : Optional.empty());
    }

    private static void requireContents(Layer layer, Optional<Drawable> picture, Optional<Drawable> mask) {
        boolean colour = layer.has(LayerColor.COMMAND) || layer.has(LayerSize.COMMAND) || layer.has(ClipPath.COMMAND);
        if (picture.isEmpty() && mask.isEmpty() && !colour) {
            throw new Fault(ErrorCode.BAD_VALUE, "layer %d has nothing to show: it needs src=, or color= with size=".formatted(layer.number()));
        }
    }

    private static Material material(Layer layer, Optional<Drawable> picture, Optional<Drawable> mask) {
        Optional<Drawable> sized = picture.or(() -> mask);
        return new Material(sized.map(Drawable::size), sized.map(Drawable::resolution).orElse(OptionalDouble.empty()),
                layer.value(ClipPath.COMMAND).map(clip -> clip.path().bounds()), picture.map(own -> cropPaths(layer, own)).orElse(List.of()));
    }

    private static List<Rectangle2D> cropPaths(Layer layer, Drawable picture) {
        AffineTransform toPixels = AffineTransform.getScaleInstance(picture.size().width(), picture.size().height());
        return layer.value(CropPathE.COMMAND).map(CropPathE::paths).stream().flatMap(paths -> paths.names().stream())
                .flatMap(name -> picture.path(name).stream()).map(path -> path.transformed(toPixels).bounds()).toList();
    }

    List<LayerPlan> plans() {
        return layers.stream().map(PlannedLayer::plan).toList();
    }

    Optional<Source> baseFile() {
        return base().picture().flatMap(Drawable::file);
    }

    /** For the message that one of them can't be read. */
    List<String> sourceNames() {
        return layers.stream().flatMap(layer -> Stream.concat(layer.picture().stream(), layer.mask().stream()))
                .flatMap(picture -> picture.file().stream()).map(source -> source.file().name()).distinct().toList();
    }

    PlannedLayer base() {
        return layers.getFirst();
    }

    /** Pictures that all mean the same are merged as they are, and converted only once, in the end. Reference: r-color-management.md */
    ColourSpace merged(ColourSpace output) {
        List<PlannedLayer> shown = layers.stream().filter(layer -> !layer.isHidden()).toList();
        List<ColourSpace> spaces = shown.stream().flatMap(layer -> layer.space().stream()).distinct().toList();
        boolean colours = request.composite().hasEffects() || shown.stream().anyMatch(PlannedLayer::usesColours);
        return spaces.size() == 1 && !colours ? spaces.getFirst() : output;
    }

    /** What the numbers mean once the operations on the composite image are done. */
    ColourSpace finished(ColourSpace merged) {
        return Operations.of(request.composite()).needRgb() && merged.type() != PixelType.RGB ? ColourSpace.unmanaged(PixelType.RGB) : merged;
    }
}
