package io.darkroom.render.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two headers of a Windows or OS/2 bitmap. Masks tell which bits of a pixel are red, green, blue and alpha;
 * {@code end} is the place behind the headers and masks.
 */
record BmpHeader(int end, long pixels, int width, int height, boolean topDown, int bits, int compression, int[] masks, int colours, Label label) {
    static final int RGB = 0;
    static final int RLE8 = 1;
    static final int RLE4 = 2;
    static final int OLDEST = 12;

    private static final int BITFIELDS = 3;
    private static final int ALPHA_BITFIELDS = 6;
    private static final int FILE_HEADER = 14;
    /** The header of Windows 3; newer ones are longer, and those of OS/2 may be cut off anywhere. */
    private static final int USUAL = 40;
    private static final int OS2 = 64;
    private static final int LONGEST = 124;
    private static final int MASK = 4;
    private static final int LONGEST_SIDE = 1_000_000;

    static BmpHeader read(FileBytes file, String name) throws IOException {
        file.seek(0);
        ByteBuffer start = file.bytes(FILE_HEADER + 4).order(ByteOrder.LITTLE_ENDIAN);
        long pixels = Integer.toUnsignedLong(start.getInt(10));
        int size = start.getInt(FILE_HEADER);
        if (size < OLDEST || size > LONGEST) {
            throw new IOException("no bitmap has a header of " + size + " bytes");
        }
        file.seek(FILE_HEADER);
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN).put(file.bytes(size)).clear();
        boolean old = size == OLDEST;
        int height = old ? bytes.getShort(6) : bytes.getInt(8);
        int compression = old ? RGB : bytes.getInt(16);
        int masks = size == USUAL ? compression == BITFIELDS ? 3 * MASK : compression == ALPHA_BITFIELDS ? 4 * MASK : 0 : 0;
        bytes.put(USUAL, file.bytes(masks).array());
        BmpHeader header = new BmpHeader(FILE_HEADER + size + masks, pixels, old ? bytes.getShort(4) : bytes.getInt(4), Math.abs(height),
                height < 0, bytes.getShort(old ? 10 : 14), compression, masks(bytes, size), old ? 0 : bytes.getInt(32),
                old ? Label.NONE : Label.resolution(bytes.getInt(24) / 1000.0, bytes.getInt(28) / 1000.0));
        return header.checked(size, name);
    }

    private static int[] masks(ByteBuffer bytes, int size) {
        int compression = size == OLDEST ? RGB : bytes.getInt(16);
        if (compression == BITFIELDS && size != OS2 || compression == ALPHA_BITFIELDS) {
            boolean alpha = compression == ALPHA_BITFIELDS || size > USUAL + 3 * MASK;
            return new int[] {bytes.getInt(USUAL), bytes.getInt(USUAL + MASK), bytes.getInt(USUAL + 2 * MASK), alpha ? bytes.getInt(USUAL + 3 * MASK) : 0};
        }
        return bytes.getShort(size == OLDEST ? 10 : 14) == 16 ? new int[] {0x7c00, 0x3e0, 0x1f, 0} : new int[] {0xff0000, 0xff00, 0xff, 0};
    }

    private BmpHeader checked(int size, String name) throws IOException {
        boolean masked = (compression == BITFIELDS && size != OS2 || compression == ALPHA_BITFIELDS) && (bits == 16 || bits == 32);
        boolean known = switch (bits) {
            case 1, 2, 24 -> compression == RGB;
            case 4 -> compression == RGB || compression == RLE4;
            case 8 -> compression == RGB || compression == RLE8;
            case 16, 32 -> compression == RGB || masked;
            default -> false;
        };
        if (!known) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "\"%s\" has %d bits a pixel with compression %d; uncompressed and run-length coded bitmaps can be read"
                    .formatted(name, bits, compression));
        }
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE || pixels < end || topDown && isPacked()) {
            throw new IOException("no such picture can be in a bitmap");
        }
        return this;
    }

    boolean isPacked() {
        return compression == RLE8 || compression == RLE4;
    }

    boolean hasPalette() {
        return bits <= 8;
    }

    /** Rows end at a multiple of four bytes. */
    long rowBytes() {
        return ((long) bits * width + 31) / 32 * 4;
    }
}
