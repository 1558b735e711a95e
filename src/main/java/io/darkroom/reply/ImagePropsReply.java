package io.darkroom.reply;

import static io.darkroom.reply.PropsReply.flag;
import static io.darkroom.reply.PropsReply.real;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.ThumbType;
import io.darkroom.protocol.Size;
import io.darkroom.render.Evaluation;
import io.darkroom.render.ImageResources;
import io.darkroom.render.PhotoshopPaths;
import io.darkroom.render.Renderer;
import io.darkroom.render.Source;
import io.darkroom.render.SourceFile;
import io.darkroom.render.colour.Profile;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The properties of the source image itself; other commands are ignored. Reference: r-imageprops.md */
final class ImagePropsReply {
    private ImagePropsReply() {
    }

    static Answer answer(Call call) {
        SourceFile file = call.scenes().requireFile(call.resolved()).file();
        try (Evaluation evaluation = new Evaluation()) {
            Source source = Renderer.open(file, evaluation);
            return PropertyFormat.answer(call.request(), properties(call, file, source), call.lifetimes().ofProperties());
        }
    }

    private static Map<String, String> properties(Call call, SourceFile file, Source source) {
        Size size = source.size();
        List<String> paths = PhotoshopPaths.of(ImageResources.of(source)).names();
        Map<String, String> properties = new LinkedHashMap<>();
        Optional<Entry> entry = call.resolved().entry();
        CatalogAttributes attributes = call.resolved().attributes();
        properties.put("image.anchor", entry.flatMap(e -> e.value(Fields.ANCHOR)).map(anchor -> anchor.x() + "," + anchor.y())
                .orElse(size.width() / 2 + "," + size.height() / 2));
        properties.put("image.embeddedIccProfile", flag(source.profileName().isPresent()));
        properties.put("image.embeddedPhotoshopPaths", flag(!paths.isEmpty()));
        properties.put("image.embeddedXmpData", flag(source.hasXmp()));
        properties.put("image.expiration", real(entry.map(e -> e.value(Fields.EXPIRATION)).orElse(attributes.value(Attributes.EXPIRATION)).hours()));
        properties.put("image.height", Integer.toString(size.height()));
        properties.put("image.iccProfile", source.profileName().or(() -> assumed(call, source)).orElse(""));
        properties.put("image.mask", entry.flatMap(Entry::maskPath).isPresent() ? "3" : !source.hasAlpha() ? "0" : source.hasAssociatedAlpha() ? "1" : "2");
        properties.put("image.modifier", entry.map(e -> e.value(Fields.MODIFIER)).orElse(""));
        properties.put("image.photoshopPathNames", String.join(",", paths));
        properties.put("image.pixTyp", PropsReply.word(source.pixelType()));
        properties.put("image.postModifier", entry.map(e -> e.value(Fields.POST_MODIFIER)).orElse(""));
        properties.put("image.printRes", real(source.printResolution()));
        properties.put("image.resolution", real(entry.map(e -> e.value(Fields.RESOLUTION)).orElse(attributes.value(Attributes.RESOLUTION))));
        properties.put("image.thumbRes", real(entry.map(e -> e.value(Fields.THUMB_RES)).orElse(attributes.value(Attributes.THUMB_RES))));
        properties.put("image.thumbType", word(entry.map(e -> e.value(Fields.THUMB_TYPE)).orElse(attributes.value(Attributes.THUMB_TYPE))));
        properties.put("image.timeStamp", DateTimeFormatter.ISO_INSTANT.format(entry.map(Entry::timeStamp).orElse(file.modified())));
        properties.put("image.translatedId", entry.map(Entry::id).orElse(call.resolved().object().toString()));
        properties.put("image.width", Integer.toString(size.width()));
        return properties;
    }

    /** The profile that the catalog has for images that embed none. */
    private static Optional<String> assumed(Call call, Source source) {
        return Optional.ofNullable(call.scenes().of(call.resolved()).defaults().inputs().profiles().get(source.pixelType())).map(Profile::description);
    }

    /** As the reference spells it: Crop, Fit, Texture. */
    private static String word(ThumbType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
