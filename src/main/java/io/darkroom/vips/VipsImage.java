package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image of libvips, mostly not computed yet; it lives as long as its scope. */
public final class VipsImage {
    private final VipsScope scope;
    private final MemorySegment pointer;

    VipsImage(VipsScope scope, MemorySegment pointer) {
        this.scope = scope;
        this.pointer = pointer;
    }

    /** The owner, for other images that the work on this one needs. */
    public VipsScope scope() {
        return scope;
    }

    public int width() {
        return Native.IMAGE_WIDTH.call(pointer());
    }

    public int height() {
        return Native.IMAGE_HEIGHT.call(pointer());
    }

    public int bands() {
        return Native.IMAGE_BANDS.call(pointer());
    }

    /** The meaning of the bands, "srgb" or "cmyk" say. */
    public String interpretation() {
        return NickNames.ofEnum(Native.INTERPRETATION_TYPE.call()).nick(Native.IMAGE_INTERPRETATION.call(pointer()));
    }

    /** The type of a sample, "uchar" or "ushort" say. */
    public String format() {
        return NickNames.ofEnum(Native.BAND_FORMAT_TYPE.call()).nick(Native.IMAGE_FORMAT.call(pointer()));
    }

    public boolean hasAlpha() {
        return Native.IMAGE_HASALPHA.call(pointer()) != 0;
    }

    /** The height of one page when the image is a stack of pages. */
    public int pageHeight() {
        return Native.IMAGE_PAGE_HEIGHT.call(pointer());
    }

    /** Pixels per millimetre. */
    public double xres() {
        return Native.IMAGE_XRES.call(pointer());
    }

    /** Pixels per millimetre. */
    public double yres() {
        return Native.IMAGE_YRES.call(pointer());
    }

    public Optional<String> text(String field) {
        return value(field).filter(String.class::isInstance).map(String.class::cast);
    }

    public Optional<Integer> integer(String field) {
        return value(field).filter(Integer.class::isInstance).map(Integer.class::cast);
    }

    public Optional<byte[]> blob(String field) {
        return value(field).filter(byte[].class::isInstance).map(byte[].class::cast);
    }

    /** A field in the Java form of its type. */
    public Optional<Object> value(String field) {
        return Metadata.get(pointer(), field, scope);
    }

    public boolean hasField(String field) {
        return Metadata.has(pointer(), field);
    }

    public List<String> fields() {
        return Metadata.names(pointer());
    }

    /** Only for an image that nothing else uses: the result of {@code call("copy")}. So with all that follow. */
    public void set(String field, int value) {
        Metadata.set(pointer(), field, ValueType.INT, value);
    }

    public void set(String field, double value) {
        Metadata.set(pointer(), field, ValueType.DOUBLE, value);
    }

    public void set(String field, String value) {
        Metadata.set(pointer(), field, ValueType.REF_STRING, value);
    }

    public void set(String field, byte[] value) {
        Metadata.set(pointer(), field, ValueType.BLOB, value);
    }

    public void set(String field, int[] value) {
        Metadata.set(pointer(), field, ValueType.ARRAY_INT, value);
    }

    public void set(String field, double[] value) {
        Metadata.set(pointer(), field, ValueType.ARRAY_DOUBLE, value);
    }

    public void remove(String field) {
        Metadata.remove(pointer(), field);
    }

    /** Runs an operation like {@link VipsScope#call}; this image is its first required image. */
    public VipsImage call(String operation, Object... arguments) {
        return scope.call(operation, withThis(operation, arguments));
    }

    /** Runs an operation like {@link #call} and answers all its results by name. */
    public Map<String, Object> callAll(String operation, Object... arguments) {
        return scope.callAll(operation, withThis(operation, arguments));
    }

    /** Computes the image now and keeps its pixels, for operations that want them in another order than a decoder's. */
    public VipsImage inMemory() {
        scope.usable("inMemory");
        ErrorBuffer.enter();
        try {
            MemorySegment copy = Native.IMAGE_COPY_MEMORY.call(pointer());
            if (Native.isNull(copy)) {
                throw scope.failure("inMemory");
            }
            return scope.adopt(copy);
        } finally {
            ErrorBuffer.leave();
        }
    }

    /** This image becomes the first required one; where an operation takes a list of images, the first of the list. */
    private Object[] withThis(String operation, Object... arguments) {
        List<Operation.Argument> required = scope.operation(operation).required();
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        for (int place = 0; place < required.size() && place <= arguments.length; place++) {
            switch (required.get(place).type().kind()) {
                case IMAGE -> {
                    all.add(place, this);
                    return all.toArray();
                }
                case ARRAY_IMAGE -> {
                    List<Object> images = new ArrayList<>(List.of(this));
                    if (place < all.size() && all.get(place) instanceof List<?> others) {
                        images.addAll(others);
                        all.remove(place);
                    }
                    all.add(place, images);
                    return all.toArray();
                }
                default -> { }
            }
        }
        throw new IllegalArgumentException(operation + " takes no image, or more before it");
    }

    /** Computes the image: rows of interleaved samples in the machine's byte order. */
    public byte[] pixels() {
        scope.usable("pixels");
        ErrorBuffer.enter();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
            MemorySegment pixels = Native.IMAGE_WRITE_TO_MEMORY.call(pointer(), size);
            if (Native.isNull(pixels)) {
                throw scope.failure("pixels");
            }
            return NativeBytes.take(pixels, size.get(ValueLayout.JAVA_LONG, 0));
        } finally {
            ErrorBuffer.leave();
        }
    }

    /** For work on the image that libvips does not do itself: throws once its scope has been killed. */
    public void requireTime() {
        scope.usable("pixels");
    }

    /** Computes and encodes the image with a saver such as "jpegsave_target". */
    public byte[] encode(String saver, Map<String, Object> options) {
        return Encoding.toMemory(this, scope, saver, options);
    }

    /** Computes and encodes the image into a file; what the file throws comes out as an UncheckedIOException. */
    public void encodeTo(WritableFile target, String saver, Map<String, Object> options) {
        Encoding.toFile(this, scope, saver, options, target);
    }

    MemorySegment pointer() {
        scope.checkOpen();
        return pointer;
    }
}
