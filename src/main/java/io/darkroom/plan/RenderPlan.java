package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.layer.Flip;
import io.darkroom.protocol.Size;
import java.util.List;

/**
 * The whole geometry of one reply. What falls to layers comes before what applies to the composite image. Reference: r-layer-transforms.md, r-flip.md
 *
 * @param layers in the order of the request's layers; layer 0 is the composite image's canvas
 * @param flip   how the composite image is mirrored in the end
 * @param view   from the mirrored composite image to the reply
 */
public record RenderPlan(List<LayerPlan> layers, Turn flip, ViewPlan view) {
    public RenderPlan {
        layers = List.copyOf(layers);
    }

    public static RenderPlan of(ImageRequest request, View view, List<LayerPlan> layers) {
        return new RenderPlan(layers, request.composite().value(Flip.COMMAND).map(Turn::of).orElse(Turn.NONE),
                ViewTransform.solve(layers.getFirst().rect().size(), view));
    }

    /** The size of the composite image at full resolution. */
    public Size composite() {
        return layers.getFirst().rect().size();
    }

    public Size reply() {
        return view.reply();
    }

    public Zoom zoom() {
        return new Zoom(composite(), view.scaled());
    }

}
