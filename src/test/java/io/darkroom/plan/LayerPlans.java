package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.layer.ClipPath;
import io.darkroom.command.source.Src;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Plans of two layers: the lowest shows a picture, and so does layer 1 if it has a source; else it is a colour. */
final class LayerPlans {
    private LayerPlans() {
    }

    static LayerPlan base(Size picture, String query) {
        return LayerPlan.base(request(query).base(), Material.picture(picture), Optional.empty(), Optional.empty());
    }

    static LayerPlan upper(Size basePicture, Size upperPicture, String query) {
        Layer layer = request(query).layers().get(1);
        Material material = new Material(layer.has(Src.COMMAND) ? Optional.of(upperPicture) : Optional.empty(), OptionalDouble.empty(),
                layer.value(ClipPath.COMMAND).map(clip -> clip.path().bounds()), List.of());
        return LayerPlan.above(base(basePicture, query), layer, material, Optional.empty());
    }

    private static ImageRequest request(String query) {
        return ImageRequest.parse(RequestLexer.read("/any", query));
    }
}
