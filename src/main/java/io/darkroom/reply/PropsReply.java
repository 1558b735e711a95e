package io.darkroom.reply;

import io.darkroom.catalog.record.Field;
import io.darkroom.catalog.record.Fields;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;
import io.darkroom.render.Rendering;
import io.darkroom.render.Scene;
import io.darkroom.render.encode.Encoding;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The properties that the reply image would have; from the same plan as the image itself. Reference: r-props.md */
final class PropsReply {
    private static final List<Field<?>> OF_THE_IMAGE = List.of(Fields.MODIFIER, Fields.POST_MODIFIER, Fields.MASK_PATH, Fields.ANCHOR, Fields.RESOLUTION);
    private static final List<Field<?>> OF_THE_METADATA = List.of(Fields.MAP, Fields.TARGETS, Fields.USER_DATA);

    private PropsReply() {
    }

    static Answer answer(Call call) {
        Scene scene = call.scenes().of(call.resolved());
        try (Evaluation evaluation = new Evaluation()) {
            Rendering rendering = Renderer.plan(scene, call.renderLimits(), evaluation);
            return PropertyFormat.answer(call.request(), properties(rendering, scene, call), call.lifetimes().ofProperties());
        }
    }

    private static Map<String, String> properties(Rendering rendering, Scene scene, Call call) {
        Encoding encoding = rendering.encoding();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("image.bgc", hex(rendering.background().toRgb()));
        properties.put("image.height", Integer.toString(rendering.size().height()));
        properties.put("image.iccEmbed", flag(encoding.iccEmbed() && rendering.profileName().isPresent()));
        properties.put("image.iccProfile", rendering.profileName().orElse(""));
        // Nothing is kept on the server, and the length of a reply that was not made is not known.
        properties.put("image.length", "0");
        properties.put("image.mask", flag(encoding.format().alpha()));
        properties.put("image.pathEmbed", flag(encoding.pathEmbed()));
        properties.put("image.pixTyp", word(encoding.pixelType()));
        properties.put("image.printRes", real(rendering.printResolution()));
        properties.put("image.quality", Integer.toString(encoding.quality().quality()));
        properties.put("image.type", rendering.mimeType());
        properties.put("image.version", version(scene.version() + said(call, OF_THE_IMAGE)));
        properties.put("image.width", Integer.toString(rendering.size().width()));
        properties.put("image.xmpEmbed", flag(encoding.xmpEmbed()));
        properties.put("metadata.version", version(scene.version() + said(call, OF_THE_METADATA)));
        return properties;
    }

    /** What the record of the URL's object says; another version once it says something else. Reference: r-id.md */
    private static String said(Call call, List<Field<?>> fields) {
        return call.resolved().entry().map(entry -> entry.timeStamp() + fields.stream().map(entry.record()::text).collect(Collectors.joining("\n", " ", ""))).orElse("");
    }

    /** Short enough for a URL. */
    private static String version(String state) {
        return Integer.toString(state.hashCode(), 36).replace("-", "m");
    }

    static String word(PixelType type) {
        return switch (type) {
            case RGB -> "RGB";
            case GRAY -> "BW";
            case CMYK -> "CMYK";
        };
    }

    static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** Three decimals at most, for metric resolutions are never whole in inches. */
    static String real(double value) {
        return Double.toString(Math.round(value * 1000) / 1000.0).replaceFirst("\\.0$", "");
    }

    private static String hex(int[] rgb) {
        return HexFormat.of().formatHex(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]});
    }
}
