package io.darkroom.vips;

/** The shape and meaning of a picture's samples, which have 8 or 16 bits; the interpretation is "srgb" or "cmyk" say. */
public record SampleLayout(int width, int height, int bands, int bits, String interpretation) {
    /** The largest value of a sample. */
    public int most() {
        return (1 << bits) - 1;
    }

    /** The type of a sample, in libvips' words. */
    public String format() {
        return bits == 16 ? "ushort" : "uchar";
    }
}
