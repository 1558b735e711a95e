package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.ColourOptions;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Icc;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.DefaultSpaces;
import io.darkroom.render.colour.Profile;
import io.darkroom.render.colour.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The colour space of the reply, and how colours come to it. Reference: r-color-management.md, r-icc.md */
record OutputSpace(ColourSpace space, ColourOptions options) {
    static OutputSpace of(ImageRequest request, Optional<ColourSpace> base, List<Path> roots) {
        Optional<Icc> icc = request.value(Icc.COMMAND);
        Fmt fmt = request.value(Fmt.COMMAND, Fmt.DEFAULT);
        ColourSpace space = icc.map(asked -> asked(asked, fmt, roots)).orElseGet(() -> byDefault(fmt.pixelType().orElse(PixelType.RGB), base));
        return new OutputSpace(space, icc.map(asked -> asked.options(ColourOptions.DEFAULT)).orElse(ColourOptions.DEFAULT));
    }

    private static ColourSpace asked(Icc icc, Fmt fmt, List<Path> roots) {
        Profile profile = Profiles.find(icc.object(), roots);
        if (!fmt.format().pixelTypes().contains(profile.type()) || fmt.pixelType().filter(type -> type != profile.type()).isPresent()) {
            throw new Fault(ErrorCode.BAD_VALUE, "icc=%s is a profile for %s; fmt=%s%s can't have it".formatted(icc.object(), word(profile.type()),
                    fmt.format().protocolName(), fmt.pixelType().map(type -> "," + word(type)).orElse("")));
        }
        return ColourSpace.of(profile);
    }

    private static String word(PixelType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** The profile of the lowest layer counts only if none is the default, and if its pixels are of the reply's type. */
    private static ColourSpace byDefault(PixelType type, Optional<ColourSpace> base) {
        ColourSpace normal = DefaultSpaces.withoutCatalog().of(type);
        return normal.profile().isPresent() ? normal : base.filter(space -> space.type() == type).orElse(normal);
    }
}
