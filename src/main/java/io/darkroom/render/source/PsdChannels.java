package io.darkroom.render.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;

/** Where the rows of each channel lie in the file: a channel is stored whole before the next one begins. */
final class PsdChannels {
    private static final int RAW = 0;
    private static final int RUNS = 1;

    private final FileBytes file;
    private final PsdHeader header;
    /** The start of each row of each channel, and the end of the last one; null when all rows have the same length. */
    private final long[] starts;
    private final long first;
    private final byte[] packed;

    private PsdChannels(FileBytes file, PsdHeader header, long[] starts, long first) {
        this.file = file;
        this.header = header;
        this.starts = starts;
        this.first = first;
        this.packed = new byte[longest(header)];
    }

    /** Refuses a file that can't hold what its header says, before memory is taken for it. */
    static PsdChannels read(FileBytes file, PsdFile psd) throws IOException {
        PsdHeader header = psd.header();
        file.seek(psd.pixels());
        int compression = file.u16();
        int rows = header.height() * psd.channels();
        switch (compression) {
            case RAW -> {
                file.require(file.position() + (long) rows * header.rowBytes());
                return new PsdChannels(file, header, null, file.position());
            }
            case RUNS -> {
                return new PsdChannels(file, header, starts(file, header, rows), 0);
            }
            default -> throw new Fault(ErrorCode.NOT_SUPPORTED,
                    "\"%s\" has a merged image of compression %d; none (0) and run lengths (1) can be read".formatted(psd.name(), compression));
        }
    }

    /** A table tells the packed length of each row, those of the channels that are left out included. */
    private static long[] starts(FileBytes file, PsdHeader header, int rows) throws IOException {
        long behindTable = file.position() + (long) header.height() * header.channels() * (header.large() ? 4 : 2);
        file.require(behindTable);
        long[] starts = new long[rows + 1];
        starts[0] = behindTable;
        for (int i = 0; i < rows; i++) {
            long length = header.large() ? file.u32() : file.u16();
            if (length * PackBits.BEST < header.rowBytes() || length > longest(header)) {
                throw new IOException("a row of " + header.rowBytes() + " bytes can't be packed into " + length);
            }
            starts[i + 1] = starts[i] + length;
        }
        file.require(starts[rows]);
        return starts;
    }

    /** Twice as long as the row is longer than any packing makes it. */
    private static int longest(PsdHeader header) {
        return 2 * header.rowBytes() + 2;
    }

    void read(int channel, int row, byte[] bytes) throws IOException {
        int number = channel * header.height() + row;
        if (starts == null) {
            file.seek(first + (long) number * header.rowBytes());
            file.read(bytes, header.rowBytes());
        } else {
            int length = (int) (starts[number + 1] - starts[number]);
            file.seek(starts[number]);
            file.read(packed, length);
            PackBits.unpack(packed, length, bytes, header.rowBytes(), 1);
        }
    }
}
