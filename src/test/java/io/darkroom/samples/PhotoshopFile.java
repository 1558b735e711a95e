package io.darkroom.samples;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes the merged image of a Photoshop file. Samples are given as they are stored: 0 is full ink, a set bit is black. */
public record PhotoshopFile(int mode, int depth, int width, int height, int channels, boolean large, boolean runs, byte[] colours,
        byte[] resources, byte[] layers) {
    public static final int BITMAP = 0;
    public static final int GRAY = 1;
    public static final int INDEXED = 2;
    public static final int RGB = 3;
    public static final int CMYK = 4;

    /** The sample of one channel at one place. */
    public interface Samples {
        int at(int channel, int x, int y);
    }

    /** Run-length coded, with nothing but the image. */
    public static PhotoshopFile of(int mode, int depth, int width, int height, int channels) {
        return new PhotoshopFile(mode, depth, width, height, channels, false, true, new byte[0], new byte[0], new byte[0]);
    }

    public PhotoshopFile raw() {
        return new PhotoshopFile(mode, depth, width, height, channels, large, false, colours, resources, layers);
    }

    /** A PSB. */
    public PhotoshopFile asLarge() {
        return new PhotoshopFile(mode, depth, width, height, channels, true, runs, colours, resources, layers);
    }

    public PhotoshopFile withColours(byte[] data) {
        return new PhotoshopFile(mode, depth, width, height, channels, large, runs, data, resources, layers);
    }

    public PhotoshopFile withResource(int number, byte[] data) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(resources);
        out.writeBytes("8BIM");
        out.writeShort(number);
        out.writeShort(0);
        out.writeInt(data.length);
        out.write(data);
        out.write(new byte[data.length & 1]);
        return new PhotoshopFile(mode, depth, width, height, channels, large, runs, colours, bytes.toByteArray(), layers);
    }

    /** The content of the section of layers. */
    public PhotoshopFile withLayers(byte[] data) {
        return new PhotoshopFile(mode, depth, width, height, channels, large, runs, colours, resources, data);
    }

    /** Makes the first extra channel the transparency of the merged image; as if there were layers, which nobody looks at. */
    public PhotoshopFile transparent() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        length(out, 2);
        out.writeShort(-1);
        out.writeInt(0);
        return withLayers(bytes.toByteArray());
    }

    public byte[] bytes(Samples samples) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(header());
        image(out, samples);
        return bytes.toByteArray();
    }

    /** All but the image. */
    public byte[] header() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("8BPS");
        out.writeShort(large ? 2 : 1);
        out.write(new byte[6]);
        out.writeShort(channels);
        out.writeInt(height);
        out.writeInt(width);
        out.writeShort(depth);
        out.writeShort(mode);
        out.writeInt(colours.length);
        out.write(colours);
        out.writeInt(resources.length);
        out.write(resources);
        length(out, layers.length);
        out.write(layers);
        out.writeShort(runs ? 1 : 0);
        return bytes.toByteArray();
    }

    private void image(DataOutputStream out, Samples samples) throws IOException {
        var image = new ByteArrayOutputStream();
        for (int row = 0; row < channels * height; row++) {
            byte[] bytes = row(samples, row / height, row % height);
            byte[] stored = runs ? packed(bytes) : bytes;
            image.write(stored);
            if (runs && large) {
                out.writeInt(stored.length);
            } else if (runs) {
                out.writeShort(stored.length);
            }
        }
        out.write(image.toByteArray());
    }

    private byte[] row(Samples samples, int channel, int y) {
        byte[] row = new byte[(width * depth + 7) / 8];
        for (int x = 0; x < width; x++) {
            int sample = samples.at(channel, x, y);
            switch (depth) {
                case 1 -> row[x / 8] |= (byte) (sample << 7 - x % 8);
                case 8 -> row[x] = (byte) sample;
                default -> {
                    row[2 * x] = (byte) (sample >> 8);
                    row[2 * x + 1] = (byte) sample;
                }
            }
        }
        return row;
    }

    /** Two or more equal bytes make a run; anything else is copied. */
    static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length;) {
            int end = at + 1;
            boolean run = end < bytes.length && bytes[end] == bytes[at];
            while (end < bytes.length && end - at < 128 && (run ? bytes[end] == bytes[at] : end + 1 == bytes.length || bytes[end] != bytes[end + 1])) {
                end++;
            }
            packed.write(run ? 1 - (end - at) : end - at - 1);
            packed.write(bytes, at, run ? 1 : end - at);
            at = end;
        }
        return packed.toByteArray();
    }

    private void length(DataOutputStream out, int length) throws IOException {
        if (large) {
            out.writeLong(length);
        } else {
            out.writeInt(length);
        }
    }

    /** A resource that states the resolution. */
    public static byte[] resolution(int dpi) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int side = 0; side < 2; side++) {
            out.writeInt(dpi << 16);
            out.writeShort(1);
            out.writeShort(1);
        }
        return bytes.toByteArray();
    }
}
