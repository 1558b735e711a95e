package io.darkroom.render;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.plan.Bounds;
import io.darkroom.plan.ThumbnailRules;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.colour.DefaultSpaces;
import io.darkroom.render.colour.FoundFile;
import io.darkroom.render.colour.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What holds where a request says nothing, and bounds that it can't change: the part of a catalog's attributes that pictures depend on.
 *
 * @param largest         how large a reply may be
 * @param usual           how large a reply is made that asks for no size
 * @param inputs          spaces of sources without a profile
 * @param outputs         spaces of replies
 * @param profiles        files of all spaces that are named, whether they can be used or not
 * @param printResolution       of replies, whatever their source states
 * @param otherPrintResolution  of replies whose source states none
 * @param watermark       what is laid over every reply
 */
public record Defaults(Bounds largest, Bounds usual, ThumbnailRules thumbnails, DefaultSpaces inputs, DefaultSpaces outputs, List<FoundFile> profiles,
        ColourOptions conversion, OptionalDouble printResolution, OptionalDouble otherPrintResolution, Optional<Scene> watermark) {
    public static final Defaults NONE = new Defaults(Bounds.NONE, Bounds.NONE, ThumbnailRules.DEFAULT, DefaultSpaces.NONE, DefaultSpaces.NONE,
            List.of(), ColourOptions.DEFAULT, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    Defaults withOutputs(DefaultSpaces others) {
        return new Defaults(largest, usual, thumbnails, inputs, others, profiles, conversion, printResolution, otherPrintResolution, watermark);
    }

    /** RGB is sRGB where no catalog says otherwise, in sources that don't tell as in replies. */
    DefaultSpaces inputsOrSrgb() {
        return orSrgb(inputs);
    }

    DefaultSpaces outputsOrSrgb() {
        return orSrgb(outputs);
    }

    private static DefaultSpaces orSrgb(DefaultSpaces spaces) {
        return spaces.profiles().containsKey(PixelType.RGB) ? spaces : spaces.with(PixelType.RGB, Profiles.srgb());
    }
}
