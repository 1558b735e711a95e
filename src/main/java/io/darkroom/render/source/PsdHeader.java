package io.darkroom.render.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;

/** The first 26 bytes of a Photoshop file; the large kind (PSB) has longer lengths further on. */
record PsdHeader(boolean large, int channels, int height, int width, int depth, PsdMode mode) {
    static final int LENGTH = 26;

    private static final int PSB = 2;
    private static final int RESERVED = 6;
    private static final int MOST_CHANNELS = 56;
    private static final int LONGEST = 30_000;
    private static final int LONGEST_PSB = 300_000;

    static PsdHeader read(FileBytes file, String name) throws IOException {
        file.seek(4);
        int version = file.u16();
        file.skip(RESERVED);
        int channels = file.u16();
        long height = file.u32();
        long width = file.u32();
        int depth = file.u16();
        int mode = file.u16();
        int longest = version == PSB ? LONGEST_PSB : LONGEST;
        if (version < 1 || version > PSB || channels < 1 || channels > MOST_CHANNELS || height < 1 || width < 1
                || height > longest || width > longest) {
            throw new IOException("no such picture can be in a Photoshop file");
        }
        PsdMode known = PsdMode.of(mode).filter(m -> m.allows(depth)).orElseThrow(() -> new Fault(ErrorCode.NOT_SUPPORTED,
                "\"%s\" has colour mode %d with %d bits; bitmap, gray, duotone, indexed, RGB and CMYK with 8 or 16 bits can be read"
                        .formatted(name, mode, depth)));
        if (channels < known.channels()) {
            throw new IOException("channels are missing");
        }
        return new PsdHeader(version == PSB, channels, (int) height, (int) width, depth, known);
    }

    /** Bytes of one row of one channel. */
    int rowBytes() {
        return (width * depth + 7) / 8;
    }

    /** Reads a length that the large kind stores in twice as many bytes. */
    long length(FileBytes file) throws IOException {
        return large ? file.i64() : file.u32();
    }
}
