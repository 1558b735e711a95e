package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.layer.ClipPath;
import io.darkroom.command.layer.Hide;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.op.Operations;
import io.darkroom.command.source.CropPathE;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.source.Mask;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.Material;
import io.darkroom.plan.Thumbnail;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
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

    /** @param unit what sizeN= of layer 0 is relative to, for a watermark */
    static Composition open(Opening opening, Optional<Size> unit) {
        ImageRequest whole = opening.scene().request();
        // A layer that is hidden needs no contents; without any, it has no place either, and no one may ask for it.
        ImageRequest request = whole.onlyLayers(layer -> layer.number() == 0 || hasContents(whole, layer) || !layer.value(Hide.COMMAND, Hide.DEFAULT).hidden());
        var layers = new ArrayList<PlannedLayer>();
        Optional<Thumbnail> thumbnail = Thumbnail.of(request, opening.scene().defaults().thumbnails());
        for (Layer layer : request.layers()) {
            Optional<ImageObject> source = request.sourceOf(layer);
            Optional<Drawable> picture = source.map(opening::picture);
            Optional<Drawable> mask = layer.value(Mask.COMMAND).map(Mask::object).map(opening::mask).or(() -> source.flatMap(opening::maskOf).filter(_ -> !hasAssociatedAlpha(picture)));
            requireContents(request, layer);
            Material material = material(layer, picture, mask);
            LayerPlan plan = layers.isEmpty() ? LayerPlan.base(layer, material, thumbnail, unit)
                    : LayerPlan.above(layers.getFirst().plan(), layer, material, thumbnail);
            layers.add(new PlannedLayer(layer, plan, picture, mask, Clips.areGiven(layer) || layer.number() == 0 && Clips.areGiven(request.composite())));
        }
        return new Composition(request, layers);
    }

    /** Such an alpha belongs to the colours, and no mask of a record stands in for it. Reference: r-maskpath-cat.md */
    private static boolean hasAssociatedAlpha(Optional<Drawable> picture) {
        return picture.flatMap(Drawable::file).filter(Source::hasAssociatedAlpha).isPresent();
    }

    private static boolean hasContents(ImageRequest request, Layer layer) {
        boolean colour = layer.has(LayerColor.COMMAND) || layer.has(LayerSize.COMMAND) || layer.has(ClipPath.COMMAND);
        return request.sourceOf(layer).isPresent() || layer.has(Mask.COMMAND) || colour;
    }

    private static void requireContents(ImageRequest request, Layer layer) {
        if (!hasContents(request, layer)) {
            throw new Fault(ErrorCode.BAD_VALUE, "layer %d has nothing to show: it needs src=, or color= with size=".formatted(layer.number()));
        }
    }

    private static Material material(Layer layer, Optional<Drawable> picture, Optional<Drawable> mask) {
        Optional<Drawable> sized = picture.or(() -> mask);
        return new Material(sized.map(Drawable::size), sized.map(Drawable::resolution).orElse(OptionalDouble.empty()),
                layer.value(ClipPath.COMMAND).map(clip -> clip.path().bounds()), picture.map(source -> cropPaths(layer, source)).orElse(List.of()));
    }

    private static List<Rectangle2D> cropPaths(Layer layer, Drawable source) {
        return layer.value(CropPathE.COMMAND).map(crop -> crop.paths().names().stream()
                .flatMap(name -> source.path(name).stream()).map(PathData::bounds).toList()).orElse(List.of());
    }

    List<LayerPlan> plans() {
        return layers.stream().map(PlannedLayer::plan).toList();
    }

    Optional<Source> baseFile() {
        return base().picture().flatMap(Drawable::file);
    }

    /** A template with a colour as its canvas takes after the first image that it shows. */
    Optional<Source> lowestFile() {
        return layers.stream().flatMap(layer -> layer.picture().stream()).findFirst().flatMap(Drawable::file);
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
