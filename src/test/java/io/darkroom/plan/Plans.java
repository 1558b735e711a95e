package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.layer.ClipPath;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.source.Src;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Plans for request strings. */
public final class Plans {
    private Plans() {}

    static RenderPlan plan(int width, int height, String query) {
        return plan(new Size(width, height), Turn.NONE, query);
    }

    static RenderPlan plan(Size stored, Turn orientation, String query) {
        return plan(ImageRequest.parse(RequestLexer.read("/any", query)), orientation.of(stored));
    }

    /** All layers show pictures of the same size; those with a colour and no source show none. */
    public static RenderPlan plan(ImageRequest request, Size upright) {
        return plan(request, Material.picture(upright), ThumbnailRules.DEFAULT);
    }

    static RenderPlan plan(ImageRequest request, Material picture, ThumbnailRules rules) {
        Optional<Thumbnail> thumbnail = Thumbnail.of(request, rules);
        var layers = new ArrayList<LayerPlan>();
        for (Layer layer : request.layers()) {
            Material material = layer.number() > 0 && !layer.has(Src.COMMAND) || layer.has(LayerColor.COMMAND)
                    ? new Material(Optional.empty(), OptionalDouble.empty(), layer.value(ClipPath.COMMAND).map(clip -> clip.path().bounds()), List.of())
                    : picture;
            layers.add(layers.isEmpty() ? LayerPlan.base(layer, material, thumbnail, Optional.empty())
                    : LayerPlan.above(layers.getFirst(), layer, material, thumbnail));
        }
        return RenderPlan.of(request, View.of(request, rules), layers);
    }

    static LayerPlan base(int width, int height, String query) {
        return plan(width, height, query).layers().getFirst();
    }

    /** As "reply, scaled, x,y of the scaled composite in the reply". */
    static String view(int width, int height, String query) {
        ViewPlan view = plan(width, height, query).view();
        return "%dx%d, %dx%d at %d,%d".formatted(view.reply().width(), view.reply().height(),
                view.scaled().width(), view.scaled().height(), view.placed().x(), view.placed().y());
    }
}
