package io.darkroom.vips;

import java.io.IOException;

/** Where the rows of a picture come from that Java decodes; they are asked for from top to bottom. */
public interface RowReader {
    /** Fills in one row of interleaved samples. */
    void read(int row, int[] samples) throws IOException;
}
