package io.darkroom.command.request;

import static io.darkroom.command.request.Compression.LOSSLESS;
import static io.darkroom.command.request.Compression.LOSSY;
import static io.darkroom.command.request.Compression.LZW;
import static io.darkroom.command.request.Compression.NONE;
import static io.darkroom.command.request.Compression.ZIP;

import io.darkroom.protocol.PixelType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that can be written, as one table. Reference: r-is-http-fmt.md */
public enum OutputFormat {
    AVIF(Family.AVIF, false, Types.RGB, List.of(LOSSY, LOSSLESS), "avif"),
    AVIF_ALPHA(Family.AVIF, true, Types.RGB, List.of(LOSSY, LOSSLESS), "avif-alpha"),
    GIF(Family.GIF, false, Types.RGB_GRAY, List.of(), "gif"),
    GIF_ALPHA(Family.GIF, true, Types.RGB_GRAY, List.of(), "gif-alpha"),
    JPEG(Family.JPEG, false, Types.ANY, List.of(), "jpeg", "jpg"),
    PJPEG(Family.JPEG, false, Types.ANY, List.of(), "pjpeg", "pjpg"),
    PNG(Family.PNG, false, Types.RGB_GRAY, List.of(), "png"),
    PNG_ALPHA(Family.PNG, true, Types.RGB_GRAY, List.of(), "png-alpha"),
    PNG8(Family.PNG, false, Types.RGB, List.of(), "png8"),
    PNG8_ALPHA(Family.PNG, true, Types.RGB, List.of(), "png8-alpha"),
    TIF(Family.TIFF, false, Types.ANY, List.of(NONE, LZW, ZIP, Compression.JPEG), "tif", "tiff"),
    TIF_ALPHA(Family.TIFF, true, Types.ANY, List.of(NONE, LZW, ZIP), "tif-alpha", "tiff-alpha"),
    WEBP(Family.WEBP, false, Types.RGB, List.of(LOSSY, LOSSLESS), "webp"),
    WEBP_ALPHA(Family.WEBP, true, Types.RGB, List.of(LOSSY, LOSSLESS), "webp-alpha", "web-alpha");

    private final Family family;
    private final boolean alpha;
    private final List<PixelType> pixelTypes;
    private final List<Compression> compressions;
    private final List<String> names;

    OutputFormat(Family family, boolean alpha, List<PixelType> pixelTypes, List<Compression> compressions, String... names) {
        this.family = family;
        this.alpha = alpha;
        this.pixelTypes = pixelTypes;
        this.compressions = compressions;
        this.names = List.of(names);
    }

    public static Optional<OutputFormat> named(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.names.contains(word)).findFirst();
    }

    /** The plain format of files with this suffix, which comes without its dot. */
    public static Optional<OutputFormat> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(format -> format.family.hasSuffix(suffix)).findFirst();
    }

    public static List<String> protocolNames() {
        return Arrays.stream(values()).map(OutputFormat::protocolName).toList();
    }

    public String protocolName() {
        return names.getFirst();
    }

    /** Other words for the same format. */
    public List<String> aliases() {
        return names.subList(1, names.size());
    }

    public Family family() {
        return family;
    }

    public String mimeType() {
        return family.mimeType();
    }

    public List<String> suffixes() {
        return family.suffixes();
    }

    public boolean embedsIcc() {
        return family.embedsIcc();
    }

    /** Whether it holds XMP and Photoshop's paths. */
    public boolean embedsMetadata() {
        return family == Family.JPEG || family == Family.TIFF;
    }

    public boolean alpha() {
        return alpha;
    }

    public List<PixelType> pixelTypes() {
        return pixelTypes;
    }

    /** Empty when the format leaves no choice. */
    public List<Compression> compressions() {
        return compressions;
    }

    public boolean progressive() {
        return this == PJPEG;
    }

    /** Whether the pixels point into a palette, which {@code quantize=} rules. */
    public boolean palette() {
        return switch (this) {
            case GIF, GIF_ALPHA, PNG8, PNG8_ALPHA -> true;
            default -> false;
        };
    }

    /** An enum's own constants can't use its static fields. */
    private static final class Types {
        static final List<PixelType> RGB = List.of(PixelType.RGB);
        static final List<PixelType> RGB_GRAY = List.of(PixelType.RGB, PixelType.GRAY);
        static final List<PixelType> ANY = List.of(PixelType.RGB, PixelType.GRAY, PixelType.CMYK);
    }
}
