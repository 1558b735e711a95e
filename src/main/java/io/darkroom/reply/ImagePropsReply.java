package io.darkroom.reply;

import static io.darkroom.reply.PropsReply.flag;
import static io.darkroom.reply.PropsReply.real;

import io.darkroom.protocol.Size;
import io.darkroom.render.Evaluation;
import io.darkroom.render.ImageResources;
import io.darkroom.render.PhotoshopPaths;
import io.darkroom.render.Renderer;
import io.darkroom.render.Source;
import io.darkroom.render.SourceFile;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties of the source image itself; other commands are ignored. Reference: r-imageprops.md */
final class ImagePropsReply {
    private ImagePropsReply() {
    }

    static Answer answer(Call call) {
        SourceFile file = call.source();
        try (Evaluation evaluation = new Evaluation()) {
            Source source = Renderer.open(file, evaluation);
            return PropertyFormat.answer(call.request(), properties(call, file, source), Freshness.PROPERTIES);
        }
    }

    private static Map<String, String> properties(Call call, SourceFile file, Source source) {
        Size size = source.size();
        List<String> paths = PhotoshopPaths.of(ImageResources.of(source)).names();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("image.anchor", size.width() / 2 + "," + size.height() / 2);
        properties.put("image.embeddedIccProfile", flag(source.profileName().isPresent()));
        properties.put("image.embeddedPhotoshopPaths", flag(!paths.isEmpty()));
        properties.put("image.embeddedXmpData", flag(source.hasXmp()));
        properties.put("image.expiration", real(Freshness.IMAGE.seconds() / 3600.0));
        properties.put("image.height", Integer.toString(size.height()));
        properties.put("image.iccProfile", source.profileName().orElse(""));
        properties.put("image.mask", source.hasAlpha() ? "2" : "0");
        properties.put("image.modifier", "");
        properties.put("image.photoshopPathNames", String.join(",", paths));
        properties.put("image.pixTyp", PropsReply.word(source.pixelType()));
        properties.put("image.postModifier", "");
        properties.put("image.printRes", real(source.printResolution()));
        properties.put("image.resolution", "1");
        properties.put("image.thumbRes", "1");
        properties.put("image.thumbType", "Fit");
        properties.put("image.timeStamp", DateTimeFormatter.ISO_INSTANT.format(file.modified()));
        properties.put("image.translatedId", call.request().object().toString());
        properties.put("image.width", Integer.toString(size.width()));
        return properties;
    }
}
