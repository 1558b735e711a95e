package io.darkroom.render.colour;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way from one profile to another, for pictures without alpha. Reference: r-icc.md */
record IccConversion(Profile from, Profile to, ColourOptions options) {
    static final String PROFILE = "icc-profile-data";

    private static final Recent<String, Boolean> TAKEN = new Recent<>(1000);

    /**
     * Empty when one of the profiles can't be used for this picture or in this direction.
     *
     * @param x where the picture begins in the whole that it is a part of
     */
    Optional<VipsImage> convert(VipsImage image, int x, int y) {
        VipsImage source = image.call("copy");
        source.set(PROFILE, from.bytes());
        try {
            if (!isTaken(source)) {
                return Optional.empty();
            }
            VipsImage converted = to.isSrgb() ? transform(source, "srgb") : ProfileFiles.with(to, file -> transform(source, file));
            return Optional.of(options.dither() ? Dither.toEightBits(converted, x, y) : converted);
        } catch (VipsException unusable) {
            if (unusable.killed()) {
                throw unusable;
            }
            return Optional.empty();
        }
    }

    /**
     * In place of a profile that it can't use, the library silently takes one of its own, and puts that into its result. To look takes as long
     * as a small picture does, so what was seen is remembered. For sRGB it takes sRGB, which is as good.
     */
    private boolean isTaken(VipsImage source) {
        return from.isSrgb() || TAKEN.get(from.identity() + options.intent(), _ -> source
                .call("icc_import", Map.of("embedded", true, "intent", intent())).blob(PROFILE)
                .filter(used -> Arrays.equals(used, from.bytes())).isPresent());
    }

    /** Between RGB spaces the library is exact for samples of 8 bits, but takes those of 16 through a coarse table, unless colours lie in between. */
    private VipsImage transform(VipsImage source, Object profile) {
        boolean deep = Samples.areDeep(source);
        boolean coarse = deep && from.type() == PixelType.RGB && to.type() == PixelType.RGB;
        int depth = deep || options.dither() ? 16 : 8;
        return coarse ? source.call("icc_import", how(Map.of("embedded", true, "pcs", "xyz")))
                        .call("icc_export", how(Map.of("output-profile", profile, "pcs", "xyz", "depth", depth)))
                : source.call("icc_transform", profile, how(Map.of("embedded", true, "depth", depth)));
    }

    private Map<String, Object> how(Map<String, Object> special) {
        var how = new HashMap<>(special);
        how.put("intent", intent());
        how.put("black-point-compensation", options.blackPoint());
        return how;
    }

    private String intent() {
        return options.intent().name().toLowerCase(Locale.ROOT);
    }
}
