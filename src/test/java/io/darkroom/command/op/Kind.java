package io.darkroom.command.op;

import io.darkroom.protocol.PixelType;
import java.util.stream.Stream;

/** A kind of picture that operations must do: pixel type, alpha and bits a component. */
public record Kind(PixelType type, boolean alpha, int bits) {
    public static final Kind MASK = new Kind(PixelType.GRAY, false, 8);
    public static final Kind RGB = new Kind(PixelType.RGB, false, 8);

    public static Stream<Kind> all() {
        return Stream.of(PixelType.values()).flatMap(Kind::of);
    }

    public static Stream<Kind> rgb() {
        return of(PixelType.RGB);
    }

    private static Stream<Kind> of(PixelType type) {
        return Stream.of(8, 16).flatMap(bits -> Stream.of(false, true).map(alpha -> new Kind(type, alpha, bits)));
    }

    int colours() {
        return switch (type) {
            case GRAY -> 1;
            case RGB -> 3;
            case CMYK -> 4;
        };
    }

    int bands() {
        return colours() + (alpha ? 1 : 0);
    }

    int full() {
        return bits == 8 ? 255 : 65535;
    }

    String format() {
        return bits == 8 ? "uchar" : "ushort";
    }

    String interpretation() {
        return switch (type) {
            case GRAY -> bits == 8 ? "b-w" : "grey16";
            case RGB -> bits == 8 ? "srgb" : "rgb16";
            case CMYK -> "cmyk";
        };
    }
}
