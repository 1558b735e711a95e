package io.darkroom.render.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Tells a format by the first bytes of a file, whatever its name is. */
final class Signature {
    private static final byte[] PSD = HexFormat.of().parseHex("38425053");
    private static final byte[] BMP = HexFormat.of().parseHex("424d");
    private static final byte[] EPS = HexFormat.of().parseHex("252150532d41646f6265");
    private static final byte[] EPS_WITH_PREVIEW = HexFormat.of().parseHex("c5d0d3c6");
    /** Version 2 and the operation that must follow it. */
    private static final byte[] PICT = HexFormat.of().parseHex("001102ff0c00");
    private static final int FIRST_BYTES = 512 + PictFile.FRAME + 6;

    private Signature() {
    }

    static Optional<PictureFile> read(FileBytes file, String name) throws IOException {
        byte[] head = file.bytes((int) Math.min(FIRST_BYTES, file.length())).array();
        if (at(head, 0, EPS) || at(head, 0, EPS_WITH_PREVIEW)) {
            throw new Fault(ErrorCode.NOT_SUPPORTED,
                    "\"%s\" is a PostScript file, and those can't be read; save the picture as PSD, TIFF or JPEG".formatted(name));
        }
        if (at(head, 0, PSD)) {
            return Optional.of(PsdFile.read(file, name));
        }
        if (at(head, 0, BMP)) {
            return Optional.of(BmpFile.read(file, name));
        }
        for (int start : new int[] {PictFile.PREFIX, 0}) {
            if (at(head, start + PictFile.FRAME, PICT)) {
                return Optional.of(PictFile.read(file, start, name));
            }
        }
        return Optional.empty();
    }

    private static boolean at(byte[] head, int place, byte[] signature) {
        int end = place + signature.length;
        return end <= head.length && Arrays.equals(head, place, end, signature, 0, signature.length);
    }
}
