package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import io.darkroom.vips.SampleLayout;
import java.io.IOException;

/** A file whose header has been read and whose rows can be. */
sealed interface PictureFile permits PsdFile, BmpFile, PictFile {
    /** The short name of the format. */
    String format();

    SampleLayout layout();

    Label label();

    /** The rows; a format that can't be read in order decodes now, and calls {@code pulse} between its rows, which may throw. */
    RowReader rows(FileBytes file, Runnable pulse) throws IOException;
}
