package io.darkroom.resolve;

import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.JpegQuality;
import io.darkroom.catalog.value.Resampling;
import io.darkroom.command.Command;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Bfc;
import io.darkroom.command.request.EffectMask;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Req;
import io.darkroom.command.request.ResMode;
import io.darkroom.command.view.Bgc;
import java.util.function.Function;

/** Fills in from a catalog what a request leaves open, as if the request had said it. Reference: r-default-request-attributes.md */
final class CatalogDefaults {
    private final CatalogAttributes attributes;
    private ImageRequest request;

    private CatalogDefaults(ImageRequest request, CatalogAttributes attributes) {
        this.request = request;
        this.attributes = attributes;
    }

    static ImageRequest in(ImageRequest request, CatalogAttributes attributes) {
        var defaults = new CatalogDefaults(request, attributes);
        boolean thumbnail = request.value(Req.COMMAND, Req.DEFAULT).type().equals("tmb");
        defaults.fill(Bgc.COMMAND, thumbnail ? Attributes.THUMB_BKG_COLOR : Attributes.BKG_COLOR, Bgc::new);
        defaults.fill(Bfc.COMMAND, Attributes.BFC, Bfc::new);
        defaults.fill(EffectMask.COMMAND, Attributes.APPLY_EFFECT_MASK, EffectMask::new);
        defaults.fill(Qlt.COMMAND, Attributes.JPEG_QUALITY, CatalogDefaults::quality);
        defaults.fill(ResMode.COMMAND, Attributes.RES_MODE, CatalogDefaults::filter);
        return defaults.request;
    }

    private <A, T> void fill(Command<T> command, Attribute<A> attribute, Function<A, T> value) {
        if (!request.has(command) && attributes.defined(attribute)) {
            request = request.with(command, value.apply(attributes.value(attribute)));
        }
    }

    private static Qlt quality(JpegQuality quality) {
        return new Qlt(quality.quality(), quality.fullChroma());
    }

    private static ResMode filter(Resampling resampling) {
        return new ResMode(switch (resampling) {
            case SHARP, SHARP2 -> ResMode.Filter.SHARP2;
            case BILIN -> ResMode.Filter.BILIN;
            case BICUB -> ResMode.Filter.BICUB;
        });
    }
}
