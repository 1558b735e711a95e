package io.darkroom.plan;

import io.darkroom.command.Layer;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.layer.Perspective;
import io.darkroom.command.source.Res;
import io.darkroom.command.source.Scale;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import java.util.Optional;
import java.util.OptionalDouble;

/** How large the picture of a layer becomes: {@code size=} before {@code scale=} before {@code res=}. Reference: r-size-reference.md, r-is-http-scale.md, r-res.md */
final class LayerScale {
    private LayerScale() {
    }

    /** The size that the layer asks for, in pixels. */
    static LayerSize asked(Layer layer, Optional<Size> base) {
        LayerSize asked = layer.value(LayerSize.COMMAND, LayerSize.FREE);
        if (!asked.normalized()) {
            return asked;
        }
        Size unit = base.orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE, "sizeN= can't be used for layer 0, whose size is its unit; size= can"));
        return new LayerSize(asked.width() * unit.width(), asked.height() * unit.height(), false);
    }

    static Size picture(Layer layer, Size cropped, LayerSize asked, OptionalDouble resolution) {
        boolean projected = layer.has(Perspective.COMMAND);
        if (!asked.isFree() && !projected) {
            return fitted(cropped, asked);
        }
        if (layer.has(Scale.COMMAND)) {
            return times(cropped, layer.value(Scale.COMMAND).orElseThrow().factor());
        }
        if (layer.has(Res.COMMAND) && !projected) {
            return times(cropped, layer.value(Res.COMMAND).orElseThrow().resolution() / resolution.orElseThrow(() -> new Fault(ErrorCode.NOT_SUPPORTED,
                    "res=: the resolution of the image of layer %d is not known; use scale= or size=".formatted(layer.number()))));
        }
        return cropped;
    }

    /** As large as fits, in its own shape. */
    private static Size fitted(Size picture, LayerSize asked) {
        double x = asked.width() == 0 ? Double.POSITIVE_INFINITY : asked.width() / picture.width();
        double y = asked.height() == 0 ? Double.POSITIVE_INFINITY : asked.height() / picture.height();
        return times(picture, Math.min(x, y));
    }

    private static Size times(Size size, double factor) {
        return new Size(WholePixels.atLeastOne(size.width() * factor), WholePixels.atLeastOne(size.height() * factor));
    }
}
