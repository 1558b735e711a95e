package io.darkroom.render;

import io.darkroom.command.layer.Opac;
import io.darkroom.command.op.Operations;
import io.darkroom.plan.Area;
import io.darkroom.plan.PictureTransforms;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourConversion;
import io.darkroom.vips.VipsImage;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/** Draws one layer as one readable list: picture, mask, operations, colours, place, clip paths. Reference: r-layer-transforms.md */
final class LayerPainter {
    private final PlannedLayer layer;
    private final Canvas canvas;
    private final Placing placing;

    LayerPainter(PlannedLayer layer, Canvas canvas) {
        this.layer = layer;
        this.canvas = canvas;
        this.placing = Placing.of(layer.plan(), layer.resolutionIsChosen(), canvas);
    }

    /** A layer as it is merged, and its shape alone if effects ask for it: what is opaque before any opacity or colour behind it. */
    record Drawn(Painted body, Optional<Painted> shape) {
    }

    /** A part of the layer's picture before it is placed. */
    private record Foreground(VipsImage image, Area part) {
    }

    /** Empty when nothing of the layer lies where it is wanted. */
    Optional<Drawn> draw(Area wanted) {
        Area seen = canvas.zoom().of(layer.plan().rect()).intersect(wanted);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        boolean withShape = layer.layer().hasEffects();
        Foreground foreground = foreground(seen);
        // Two readers of one decoder would have to stay in step.
        VipsImage image = withShape ? foreground.image().inMemory() : foreground.image();
        VipsImage body = Alpha.faded(image, layer.layer().value(Opac.COMMAND, Opac.DEFAULT).ofContents());
        body = layer.picture().isPresent() ? behind(body, layer.color()) : body;
        body = behind(placed(body, foreground.part(), seen), layer.background());
        return Optional.of(new Drawn(new Painted(body, seen), withShape
                ? Optional.of(new Painted(Alpha.shallow(placed(image, foreground.part(), seen)), seen)) : Optional.empty()));
    }

    private Foreground foreground(Area seen) {
        Operations operations = layer.operations();
        double scale = placing.scale();
        double ofSource = layer.picture().isPresent() ? layer.plan().scaleOf(layer.plan().crop(), placing.size()) : scale;
        LayerMask mask = layer.layerMask();
        Area all = Area.of(placing.size());
        Area needed = placing.needed(seen);
        Area part = needed.intersect(all);
        if (part.isEmpty()) {
            return new Foreground(canvas.transparent(new Size(1, 1)), new Area(needed.x(), needed.y(), 1, 1));
        }
        Area drawn = operations.needWhole() ? all : part.grown(operations.reach(scale, ofSource) + mask.reach(placing.size())).intersect(all);
        VipsImage image = mask.apply(picture(drawn), placing.size(), drawn);
        image = operations.at(drawn.x(), drawn.y()).apply(operations.needRgb() ? ColourConversion.toRgb(image) : image, scale, ofSource);
        image = Turning.cut(image, part.moved(-drawn.x(), -drawn.y()));
        if (layer.space().isPresent()) {
            image = ColourConversion.convert(image, part.x(), part.y(), layer.space().get(), canvas.merged(), canvas.conversion());
        }
        return new Foreground(image, part);
    }

    /** A path leaves nothing outside of it, the colour behind a picture no more than the picture. */
    private VipsImage placed(VipsImage image, Area part, Area seen) {
        return clipped(placing.place(embeddedClips(image, part), part, seen), seen);
    }

    private VipsImage picture(Area part) {
        return layer.picture().map(picture -> layer.layerMask().uncovers() ? picture.uncovered(layer.layerMask().ignoresAlpha()) : picture)
                .map(picture -> picture.draw(layer.plan().crop(), layer.plan().turn(), placing.size(), part))
                .orElseGet(() -> canvas.ink(layer.color().orElse(TRANSPARENT)).filled(part.size(), canvas.scope()));
    }

    private static final Color TRANSPARENT = new Color(Color.BLACK.type(), Color.BLACK.components(), 0, false);

    private VipsImage behind(VipsImage image, Optional<Color> color) {
        return color.map(ink -> canvas.ink(ink).behind(image, canvas.scope())).orElse(image);
    }

    /** Paths of the source go wherever the source goes. */
    private VipsImage embeddedClips(VipsImage image, Area part) {
        if (layer.picture().isEmpty()) {
            return image;
        }
        Clips clips = Clips.embedded(layer.layer(), layer.isClipped(), layer.picture().get()::path);
        return clips.isEmpty() ? image
                : clips.apply(image, part, PictureTransforms.toTarget(layer.picture().get().size(), layer.plan(), placing.size()), canvas.scope());
    }

    /** Paths of the request are placed in the layer's rectangle. */
    private VipsImage clipped(VipsImage image, Area seen) {
        Clips clips = Clips.explicit(layer.layer());
        return clips.isEmpty() ? image : clips.apply(image, seen, canvas.fromComposite(layer.plan().pathOrigin()), canvas.scope());
    }
}
