package io.darkroom.render.colour;

import io.darkroom.error.Fault;
import io.darkroom.protocol.PixelType;
import java.util.Optional;

/** What the numbers of a picture mean; without a profile, no more than its pixel type says. Reference: r-color-management.md */
public record ColourSpace(PixelType type, Optional<Profile> profile) {
    public ColourSpace {
        if (profile.isPresent() && profile.get().type() != type) {
            throw Profile.unusable(profile.get().description(), "is for " + profile.get().type() + " images, this one is " + type);
        }
    }

    public static ColourSpace of(Profile profile) {
        return new ColourSpace(profile.type(), Optional.of(profile));
    }

    public static ColourSpace unmanaged(PixelType type) {
        return new ColourSpace(type, Optional.empty());
    }

    /** The space of a source: an embedded profile that is damaged, or for another kind of picture, counts as none. */
    public static ColourSpace embedded(PixelType type, byte[] bytes) {
        try {
            return new ColourSpace(type, Optional.of(Profile.read(bytes, "embedded")));
        } catch (Fault unusable) {
            return unmanaged(type);
        }
    }
}
