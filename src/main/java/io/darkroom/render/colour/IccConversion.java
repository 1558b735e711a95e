package io.darkroom.render.colour;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way from one profile to another, for pictures without alpha. Reference: r-icc.md */
record IccConversion(Profile from, Profile to, ColourOptions options) {
    static final String PROFILE = "icc-profile-data";

    /** Empty when one of the profiles can't be used for this picture or in this direction. */
    Optional<VipsImage> convert(VipsImage image) {
        VipsImage source = image.call("copy");
        source.set(PROFILE, from.bytes());
        try {
            VipsImage converted = to.isSrgb() ? transform(source, "srgb") : ProfileFiles.with(to, file -> transform(source, file));
            return Optional.of(options.dither() ? Dither.toEightBits(converted) : converted);
        } catch (VipsException unusable) {
            if (unusable.killed()) {
                throw unusable;
            }
            return Optional.empty();
        }
    }

    private VipsImage transform(VipsImage source, Object profile) {
        Map<String, Object> how = new HashMap<>(Map.of("embedded", true, "intent", options.intent().name().toLowerCase(Locale.ROOT),
                "black-point-compensation", options.blackPoint()));
        how.put("depth", Samples.areDeep(source) || options.dither() ? 16 : 8);
        return source.call("icc_transform", profile, how);
    }
}
