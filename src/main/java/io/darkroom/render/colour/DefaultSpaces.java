package io.darkroom.render.colour;

import io.darkroom.protocol.PixelType;
import java.util.Map;
import java.util.Optional;

/** The profiles that a catalog names for the pixel types, for input or for output; each may be missing. Reference: r-color-management.md */
public record DefaultSpaces(Map<PixelType, Profile> profiles) {
    public static final DefaultSpaces NONE = new DefaultSpaces(Map.of());

    public DefaultSpaces {
        profiles = Map.copyOf(profiles);
    }

    /** Where no catalog says anything, RGB is sRGB, in sources that do not tell as in replies. */
    public static DefaultSpaces withoutCatalog() {
        return new DefaultSpaces(Map.of(PixelType.RGB, Profiles.srgb()));
    }

    public ColourSpace of(PixelType type) {
        return new ColourSpace(type, Optional.ofNullable(profiles.get(type)));
    }
}
