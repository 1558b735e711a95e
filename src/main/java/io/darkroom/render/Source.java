package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.Turn;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.Profile;
import io.darkroom.render.encode.PrintResolution;
import io.darkroom.render.source.JavaSource;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source image whose header has been read: everything that can be told of it without decoding a pixel. */
public final class Source {
    /** A file that ends too early is refused: half a product's picture is worse than none. */
    static final Map<String, Object> SEQUENTIALLY = Map.of("access", "sequential", "fail-on", "error");

    private static final Set<String> SAMPLES = Set.of("uchar", "ushort");

    /** libvips gives one pixel a millimetre to a picture that states no resolution. */
    private static final double NO_RESOLUTION = 1.0;
    private static final double DEFAULT_DPI = 72;

    private final SourceFile file;
    private final String loader;
    private final Optional<JavaSource> java;
    private final Optional<byte[]> drawing;
    private final VipsImage header;
    private final Levels levels;
    private final ColourSpace space;

    private Source(SourceFile file, String loader, Optional<JavaSource> java, Optional<byte[]> drawing, VipsImage header, VipsScope scope) {
        this.file = file;
        this.loader = loader;
        this.java = java;
        this.drawing = drawing;
        this.header = header;
        this.levels = Levels.of(file, loader, header, scope);
        PixelType type = pixelType();
        this.space = header.blob("icc-profile-data").map(bytes -> ColourSpace.embedded(type, bytes)).orElse(ColourSpace.unmanaged(type));
    }

    static Source open(SourceFile file, VipsScope scope) {
        return open(file, Optional.empty(), scope);
    }

    /** @param drawing what is to be read in place of the file, if that is an SVG file */
    static Source open(SourceFile file, Optional<byte[]> drawing, VipsScope scope) {
        try {
            Optional<JavaSource> java = JavaSource.recognise(file.path(), file.name());
            if (java.isPresent()) {
                return new Source(file, java.get().loader(), java, Optional.empty(), java.get().header(scope), scope);
            }
            String loader = scope.loaderOf(file.path());
            Optional<byte[]> drawn = drawing.filter(_ -> loader.equals(VipsScope.DRAWING));
            VipsImage header = drawn.isPresent() ? scope.openDrawing(drawn.get(), SEQUENTIALLY) : scope.open(file.path(), loader, SEQUENTIALLY);
            if (!SAMPLES.contains(header.format())) {
                throw new Fault(ErrorCode.NOT_SUPPORTED, "\"%s\" has samples of type %s; those of 8 and 16 bits without sign can be read"
                        .formatted(file.name(), header.format()));
            }
            return new Source(file, loader, java, drawn, header, scope);
        } catch (VipsException | IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    static Fault unreadable(SourceFile file, Exception cause) {
        return unreadable(List.of(file.name()), cause);
    }

    /** One of several that were read together. */
    static Fault unreadable(List<String> names, Exception cause) {
        if (cause instanceof VipsException stopped && stopped.killed()) {
            return new Fault(ErrorCode.TIMED_OUT, "the time for this request is up", cause);
        }
        return new Fault(ErrorCode.SOURCE_UNREADABLE,
                "\"" + String.join("\" or \"", names) + "\" is damaged or not of a supported image format", cause);
    }

    public SourceFile file() {
        return file;
    }

    /** The picture at full size, from top to bottom; with options, at a size that the format can give cheaply, or in any order. */
    VipsImage decode(VipsScope scope, Map<String, Object> options) {
        if (java.isPresent()) {
            return decode(java.get(), scope);
        }
        return options.equals(SEQUENTIALLY) ? header
                : drawing.isPresent() ? scope.openDrawing(drawing.get(), options) : scope.open(file.path(), loader, options);
    }

    private VipsImage decode(JavaSource source, VipsScope scope) {
        Limits.checkInJava(stored());
        try {
            return source.decode(scope);
        } catch (IOException damaged) {
            throw unreadable(file, damaged);
        }
    }

    /** Whether the decoder must hold the whole picture, however little of it is wanted. */
    boolean isHeldWhole() {
        return java.isPresent() || List.of("gif", "webp", "heif").contains(format()) || header.integer("interlaced").orElse(0) != 0
                || header.integer("jpeg-multiscan").orElse(0) != 0;
    }

    /** The format family of the loader: "jpeg", "png", "tiff", "svg"… */
    String format() {
        return loader.substring(0, loader.indexOf("load"));
    }

    VipsImage header() {
        return header;
    }

    Levels levels() {
        return levels;
    }

    Size stored() {
        return new Size(header.width(), header.height());
    }

    Turn orientation() {
        return Turn.ofExif(header.integer("orientation").orElse(1));
    }

    public Size size() {
        return orientation().of(stored());
    }

    public boolean hasAlpha() {
        return header.hasAlpha();
    }

    /** Whether its colours are stored multiplied by its alpha; what is read of it is not. Reference: r-maskuse.md */
    public boolean hasAssociatedAlpha() {
        return hasAlpha() && format().equals("tiff") && TiffAlpha.isAssociated(file.path());
    }

    public PixelType pixelType() {
        return switch (header.interpretation()) {
            case "cmyk" -> PixelType.CMYK;
            case "b-w", "grey16" -> PixelType.GRAY;
            default -> header.bands() < 3 ? PixelType.GRAY : PixelType.RGB;
        };
    }

    /** What its numbers mean. */
    ColourSpace space() {
        return space;
    }

    public Optional<String> profileName() {
        return space.profile().map(Profile::description);
    }

    public Optional<byte[]> xmp() {
        return header.blob("xmp-data");
    }

    public boolean hasXmp() {
        return header.hasField("xmp-data");
    }

    public boolean statesResolution() {
        return header.xres() != NO_RESOLUTION;
    }

    /** The print resolution in dots per inch. Reference: r-printres.md */
    public double printResolution() {
        return statesResolution() ? PrintResolution.dpi(header) : DEFAULT_DPI;
    }
}
