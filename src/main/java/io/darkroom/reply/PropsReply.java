package io.darkroom.reply;

import io.darkroom.protocol.PixelType;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;
import io.darkroom.render.Rendering;
import io.darkroom.render.SourceFiles;
import io.darkroom.render.encode.Encoding;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties that the reply image would have; from the same plan as the image itself. Reference: r-props.md */
final class PropsReply {
    private PropsReply() {
    }

    static Answer answer(Call call) {
        SourceFiles sources = SourceFiles.of(call.request(), call.folders());
        try (Evaluation evaluation = new Evaluation()) {
            Rendering rendering = Renderer.plan(call.request(), sources, call.renderLimits(), evaluation);
            return PropertyFormat.answer(call.request(), properties(rendering, sources), Freshness.PROPERTIES);
        }
    }

    private static Map<String, String> properties(Rendering rendering, SourceFiles sources) {
        Encoding encoding = rendering.encoding();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("image.bgc", hex(rendering.background().toRgb()));
        properties.put("image.height", Integer.toString(rendering.size().height()));
        properties.put("image.iccEmbed", flag(encoding.iccEmbed() && rendering.profileName().isPresent()));
        properties.put("image.iccProfile", rendering.profileName().orElse(""));
        // Nothing is kept on the server, and the length of a reply that was not made is not known.
        properties.put("image.length", "0");
        properties.put("image.mask", flag(encoding.format().alpha()));
        properties.put("image.pathEmbed", "0");
        properties.put("image.pixTyp", word(encoding.pixelType()));
        properties.put("image.printRes", real(rendering.printResolution()));
        properties.put("image.quality", Integer.toString(encoding.quality().quality()));
        properties.put("image.type", rendering.mimeType());
        properties.put("image.version", sources.version());
        properties.put("image.width", Integer.toString(rendering.size().width()));
        properties.put("image.xmpEmbed", "0");
        properties.put("metadata.version", sources.version());
        return properties;
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
