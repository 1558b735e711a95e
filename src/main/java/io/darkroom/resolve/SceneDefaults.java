package io.darkroom.resolve;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Alignment;
import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.PixelBounds;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.ColourOptions;
import io.darkroom.error.Fault;
import io.darkroom.plan.Bounds;
import io.darkroom.plan.ThumbnailRules;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.Defaults;
import io.darkroom.render.Scene;
import io.darkroom.render.colour.DefaultSpaces;
import io.darkroom.render.colour.NamedProfile;
import io.darkroom.render.colour.Profile;
import io.darkroom.render.colour.FoundFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The part of a catalog's attributes that pictures depend on. Reference: c-catalog-attributes.md, r-color-management.md */
record SceneDefaults(Resolved resolved, Map<Attribute<String>, NamedProfile> profiles) {
    private static final Map<PixelType, Attribute<String>> INPUTS = Map.of(PixelType.RGB, Attributes.ICC_PROFILE_SRC_RGB,
            PixelType.GRAY, Attributes.ICC_PROFILE_SRC_GRAY, PixelType.CMYK, Attributes.ICC_PROFILE_SRC_CMYK);
    private static final Map<PixelType, Attribute<String>> OUTPUTS = Map.of(PixelType.RGB, Attributes.ICC_PROFILE_RGB,
            PixelType.GRAY, Attributes.ICC_PROFILE_GRAY, PixelType.CMYK, Attributes.ICC_PROFILE_CMYK);

    static SceneDefaults of(Resolved resolved, List<Path> roots) {
        var profiles = new HashMap<Attribute<String>, NamedProfile>();
        Stream.of(INPUTS, OUTPUTS).flatMap(spaces -> spaces.values().stream()).forEach(attribute -> {
            String name = resolved.attributes().value(attribute);
            if (!name.isBlank()) {
                profiles.put(attribute, ProfileLookUp.find(name, resolved.resolution(), resolved.main(), roots));
            }
        });
        return new SceneDefaults(resolved, profiles);
    }

    Defaults with(Optional<Scene> watermark) {
        CatalogAttributes attributes = resolved.attributes();
        DefaultSpaces outputs = spaces(OUTPUTS, DefaultSpaces.NONE);
        var options = new ColourOptions(ColourOptions.Intent.valueOf(attributes.value(Attributes.ICC_RENDER_INTENT).name()),
                attributes.value(Attributes.ICC_BLACK_POINT_COMPENSATION), attributes.value(Attributes.ICC_DITHER));
        return new Defaults(bounds(attributes.value(Attributes.MAX_PIX)), bounds(attributes.value(Attributes.DEFAULT_PIX)), thumbnails(attributes),
                spaces(INPUTS, outputs), outputs, files(), options, ofRecord(), printResolution(attributes), watermark);
    }

    private static Bounds bounds(PixelBounds bounds) {
        return new Bounds(bounds.width(), bounds.height());
    }

    /** That of the object, or else of the lowest image. Reference: r-printres.md */
    private OptionalDouble ofRecord() {
        return resolved.entry().flatMap(SceneDefaults::stated).or(() -> lowest().flatMap(SceneDefaults::stated))
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Optional<Entry> lowest() {
        ImageRequest request = resolved.request();
        return request.layers().stream().filter(layer -> request.sourceOf(layer).isPresent()).findFirst().flatMap(layer -> LayerRecords.of(layer, resolved));
    }

    private static Optional<Integer> stated(Entry entry) {
        return entry.record().value(Fields.PRINT_RESOLUTION);
    }

    private static OptionalDouble printResolution(CatalogAttributes attributes) {
        return attributes.defined(Attributes.PRINT_RESOLUTION) ? OptionalDouble.of(attributes.value(Attributes.PRINT_RESOLUTION)) : OptionalDouble.empty();
    }

    private ThumbnailRules thumbnails(CatalogAttributes attributes) {
        Optional<Entry> entry = resolved.entry();
        ThumbnailRules.Type type = ThumbnailRules.Type.valueOf(
                entry.map(e -> e.value(Fields.THUMB_TYPE)).orElseGet(() -> attributes.value(Attributes.THUMB_TYPE)).name());
        double texture = entry.map(e -> e.value(Fields.THUMB_RES) / e.value(Fields.RESOLUTION)).orElse(1.0);
        Bounds usual = bounds(attributes.value(Attributes.DEFAULT_THUMB_PIX));
        Bounds otherwise = ThumbnailRules.DEFAULT.usual();
        return new ThumbnailRules(type, texture, side(attributes.value(Attributes.THUMB_HORIZ_ALIGN)), side(attributes.value(Attributes.THUMB_VERT_ALIGN)),
                new Bounds(usual.width() == 0 ? otherwise.width() : usual.width(), usual.height() == 0 ? otherwise.height() : usual.height()));
    }

    private static double side(Alignment alignment) {
        return switch (alignment) {
            case START -> -1;
            case CENTER -> 0;
            case END -> 1;
        };
    }

    private List<FoundFile> files() {
        return profiles.values().stream().flatMap(profile -> profile.file().stream()).toList();
    }

    /** An input space that is not named is the output space of its type. */
    private DefaultSpaces spaces(Map<PixelType, Attribute<String>> named, DefaultSpaces otherwise) {
        var profiles = new HashMap<>(otherwise.profiles());
        named.forEach((type, attribute) -> profile(attribute).filter(profile -> profile.type() == type)
                .ifPresent(profile -> profiles.put(type, profile)));
        return new DefaultSpaces(profiles);
    }

    /** A profile that can't be found or used leaves its type unmanaged. */
    private Optional<Profile> profile(Attribute<String> attribute) {
        try {
            return Optional.ofNullable(profiles.get(attribute)).map(NamedProfile::profile);
        } catch (Fault unusable) {
            return Optional.empty();
        }
    }
}
