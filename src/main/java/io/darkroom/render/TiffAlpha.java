package io.darkroom.render;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Whether the colours of a TIFF are stored multiplied by its alpha, about which the library keeps quiet. */
final class TiffAlpha {
    private static final int BIG = 43;
    private static final int EXTRA_SAMPLES = 338;
    private static final int ASSOCIATED = 1;

    private final RandomAccessFile file;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private TiffAlpha(RandomAccessFile file) {
        this.file = file;
    }

    /** A file that can't be read so far will be refused by the library. */
    static boolean isAssociated(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return new TiffAlpha(file).firstExtraSample() == ASSOCIATED;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private int firstExtraSample() throws IOException {
        order = number(0, 2) == 0x4d4d ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean big = number(2, 2) == BIG;
        int offset = big ? 8 : 4;
        long directory = number(offset, offset);
        long count = number(directory, big ? 8 : 2);
        for (long i = 0; i < Math.min(count, 65_535); i++) {
            long entry = directory + (big ? 8 + 20 * i : 2 + 12 * i);
            if (number(entry, 2) == EXTRA_SAMPLES) {
                // As long as they are few enough, they stand in place of the offset.
                long place = entry + 4 + offset;
                boolean few = 2 * number(entry + 4, offset) <= offset;
                return (int) number(few ? place : number(place, offset), 2);
            }
        }
        return 0;
    }

    private long number(long at, int length) throws IOException {
        if (at < 0 || at > file.length() - length) {
            throw new EOFException("the file ends too early");
        }
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        return switch (length) {
            case 2 -> Short.toUnsignedLong(buffer.getShort());
            case 4 -> Integer.toUnsignedLong(buffer.getInt());
            default -> buffer.getLong();
        };
    }
}
