package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.ColourOptions;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Icc;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.Profile;
import java.util.Locale;
import java.util.Optional;

/** The colour space of a reply, and how colours come to it. Reference: r-color-management.md, r-icc.md */
record OutputSpace(ColourSpace space, ColourOptions options) {
    /** @param base the space of the lowest layer, which stands in where no profile is named */
    static OutputSpace of(Scene scene, Optional<ColourSpace> base) {
        Fmt fmt = scene.request().value(Fmt.COMMAND, Fmt.DEFAULT);
        PixelType type = fmt.pixelType().orElse(PixelType.RGB);
        ColourSpace named = scene.defaults().outputsOrSrgb().of(type);
        ColourSpace usual = named.profile().isPresent() ? named : base.filter(space -> space.type() == type).orElse(named);
        return new OutputSpace(usual, scene.defaults().conversion()).asked(scene);
    }

    /** What the request itself says; a nested request that says nothing is made for the one around it. */
    OutputSpace asked(Scene scene) {
        return scene.request().value(Icc.COMMAND)
                .map(icc -> new OutputSpace(profile(icc, scene), icc.options(scene.defaults().conversion()))).orElse(this);
    }

    private static ColourSpace profile(Icc icc, Scene scene) {
        Fmt fmt = scene.request().value(Fmt.COMMAND, Fmt.DEFAULT);
        Profile profile = scene.sources().profile().orElseThrow().profile();
        if (!fmt.format().pixelTypes().contains(profile.type()) || fmt.pixelType().filter(type -> type != profile.type()).isPresent()) {
            throw new Fault(ErrorCode.BAD_VALUE, "icc=%s is a profile for %s; fmt=%s%s can't have it".formatted(icc.object(), word(profile.type()),
                    fmt.format().protocolName(), fmt.pixelType().map(type -> "," + word(type)).orElse("")));
        }
        return ColourSpace.of(profile);
    }

    private static String word(PixelType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
