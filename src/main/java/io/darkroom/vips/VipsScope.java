package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Owns every image that is made through it and frees them all when it is closed. One thread works with a scope;
 * any other may {@link #kill} it.
 */
public final class VipsScope implements AutoCloseable {
    /** The loader of SVG files. */
    public static final String DRAWING = "svgload";

    private static final Set<String> LOADERS = Set.of(
            "jpegload", "pngload", "gifload", "tiffload", "webpload", "heifload", DRAWING);
    private static final long LARGEST_SVG = 1024 * 1024;

    private final List<MemorySegment> images = new ArrayList<>(); // guarded by itself
    private final List<String> files = new ArrayList<>();
    private volatile boolean killed;
    private volatile boolean closed;
    /** Kept until the scope is closed for a drawing that is not parsed as a whole before. */
    private boolean hasParser;

    public VipsScope() {
        Vips.loaded();
    }

    /** Decodes a file lazily; {@code options} are those of its loader. */
    public VipsImage open(Path file, Map<String, Object> options) {
        return open(file, loaderOf(file), options);
    }

    /** The same for a file whose loader is known: to find it out, libvips opens the file once more. */
    public VipsImage open(Path file, String loader, Map<String, Object> options) {
        return loader.equals(DRAWING) ? openSvg(file, options) : call(loader, file.toAbsolutePath(), options);
    }

    /** From memory: a drawing without a place of its own can't refer to other files. */
    private VipsImage openSvg(Path file, Map<String, Object> options) {
        try {
            if (Files.size(file) > LARGEST_SVG) {
                throw new VipsException("svgload", "the drawing is larger than " + LARGEST_SVG + " bytes", false);
            }
            return openDrawing(Files.readAllBytes(file), options);
        } catch (IOException e) {
            throw new VipsException("svgload", "the file can't be read", false);
        }
    }

    /** An SVG file; where another scope reads one, this one waits. */
    public VipsImage openDrawing(byte[] svg, Map<String, Object> options) {
        boolean neededToDraw = hasParser || XmlParser.isNeededToDraw(svg);
        if (!hasParser) {
            XmlParser.take(() -> usable(DRAWING));
        }
        try {
            VipsImage image = call("svgload_buffer", svg, options);
            hasParser = neededToDraw;
            return image;
        } finally {
            if (!hasParser) {
                XmlParser.giveBack();
            }
        }
    }

    /** The loader that recognises a file, "jpegload" say. */
    public String loaderOf(Path file) {
        usable("load");
        Path whole = file.toAbsolutePath();
        files.add(whole.toString());
        ErrorBuffer.enter();
        try (Arena arena = Arena.ofConfined()) {
            // libvips takes brackets at the end of a name for options, and would look for another file.
            Path searched = whole.toString().endsWith("]") ? Path.of(whole + "[]") : whole;
            MemorySegment type = Native.FIND_LOAD.call(ValueWriter.text(searched, arena));
            if (Native.isNull(type)) {
                throw failure("load");
            }
            String nick = Native.string(Native.NICKNAME_FIND.call(Native.TYPE_FROM_NAME.call(type)));
            // A JPEG with a gain map for bright screens is a JPEG here: its plain picture is what is wanted.
            String loader = nick.equals("uhdrload") ? "jpegload" : nick;
            if (!LOADERS.contains(loader)) {
                throw new VipsException("load", loader + " is not a loader for this server", false);
            }
            return loader;
        } finally {
            ErrorBuffer.leave();
        }
    }

    /** An image of 8-bit samples, copied from rows of interleaved bands. */
    public VipsImage fromMemory(byte[] pixels, int width, int height, int bands) {
        return fromMemory(pixels, width, height, bands, "uchar");
    }

    /** The same for samples of another format, in the machine's byte order. */
    public VipsImage fromMemory(byte[] pixels, int width, int height, int bands, String format) {
        usable("memory");
        if (pixels.length != (long) width * height * bands * sampleSize(format)) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes are not " + width + " × " + height + " × " + bands + " " + format);
        }
        MemorySegment image = Native.IMAGE_NEW_FROM_MEMORY_COPY.call(MemorySegment.ofArray(pixels), pixels.length,
                width, height, bands, NickNames.ofEnum(Native.BAND_FORMAT_TYPE.call()).number(format));
        if (Native.isNull(image)) {
            throw failure("memory");
        }
        return adopt(image);
    }

    private static int sampleSize(String format) {
        return switch (format) {
            case "uchar", "char" -> 1;
            case "ushort", "short" -> 2;
            case "uint", "int", "float" -> 4;
            case "double" -> 8;
            default -> throw new IllegalArgumentException("no samples are " + format);
        };
    }

    /** An image of rows that Java decodes now, one after the other; it lies in libvips' memory and nowhere else. */
    public VipsImage fromRows(SampleLayout layout, RowReader rows) throws IOException {
        return RowImage.of(layout, rows, this);
    }

    /** For work that libvips does not do itself: throws once this scope has been killed. */
    public void requireTime() {
        usable("rows");
    }

    /**
     * Runs an operation with its required arguments in order, then perhaps a map of options, and answers the first
     * image that comes out.
     */
    public VipsImage call(String operation, Object... inAndOptions) {
        return callAll(operation, inAndOptions).values().stream()
                .filter(VipsImage.class::isInstance).map(VipsImage.class::cast).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operation + " makes no image"));
    }

    /** Runs an operation like {@link #call} and answers all its results by name. */
    public Map<String, Object> callAll(String operation, Object... inAndOptions) {
        return Invocation.of(operation(operation), this, inAndOptions).run();
    }

    /** Stops the work on all images of this scope, now and later; harmless at any time, from any thread. */
    public void kill() {
        killed = true;
        synchronized (images) {
            images.forEach(image -> Native.IMAGE_SET_KILL.call(image, 1));
        }
    }

    public boolean killed() {
        return killed;
    }

    @Override
    public void close() {
        List<MemorySegment> dead;
        synchronized (images) {
            closed = true;
            dead = List.copyOf(images).reversed();
            images.clear();
        }
        dead.forEach(Native.OBJECT_UNREF::call);
        if (hasParser) {
            hasParser = false;
            XmlParser.giveBack();
        }
    }

    Operation operation(String name) {
        usable(name);
        return Operation.named(name).orElseThrow(
                () -> new VipsException(name, "this libvips has no such operation", false));
    }

    /** Takes over one reference to an image. */
    VipsImage adopt(MemorySegment image) {
        synchronized (images) {
            images.add(image);
            if (killed) {
                Native.IMAGE_SET_KILL.call(image, 1);
            }
        }
        return new VipsImage(this, image);
    }

    void usable(String operation) {
        if (closed) {
            throw new IllegalStateException(operation + " after the scope was closed");
        }
        if (killed) {
            throw new VipsException(operation, "", true);
        }
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("an image was used after its scope was closed");
        }
    }

    /** Takes libvips' reason, which must not stay behind for the next failure. */
    VipsException failure(String operation) {
        return new VipsException(operation, ErrorBuffer.drain(files), killed);
    }
}
