package io.darkroom.render.colour;

import io.darkroom.protocol.PixelType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The profiles that a catalog names for the pixel types, for input or for output; each may be missing. Reference: r-color-management.md */
public record DefaultSpaces(Map<PixelType, Profile> profiles) {
    public static final DefaultSpaces NONE = new DefaultSpaces(Map.of());

    public DefaultSpaces {
        profiles = Map.copyOf(profiles);
    }

    /** The same with another profile for one type. */
    public DefaultSpaces with(PixelType type, Profile profile) {
        var more = new HashMap<>(profiles);
        more.put(type, profile);
        return new DefaultSpaces(more);
    }

    public ColourSpace of(PixelType type) {
        return new ColourSpace(type, Optional.ofNullable(profiles.get(type)));
    }
}
