package io.darkroom.render;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsScope;
import java.util.Map;
import java.util.Optional;

/** The profile of the reply's colour space, where one is known: sRGB for RGB, else the source's own if the colours were kept. */
final class OutputProfile {
    private OutputProfile() {
    }

    static Optional<IccProfile> of(Source source, PixelType output) {
        if (output == PixelType.RGB) {
            return Optional.of(srgb());
        }
        return source.pixelType() == output ? source.profile() : Optional.empty();
    }

    static Optional<String> nameOf(Source source, PixelType output) {
        return output == PixelType.RGB ? Optional.of("sRGB IEC61966-2.1") : of(source, output).map(IccProfile::description);
    }

    private static IccProfile srgb() {
        try (VipsScope scope = new VipsScope()) {
            return IccProfile.read((byte[]) scope.callAll("profile_load", "srgb", Map.of()).get("profile"));
        }
    }
}
