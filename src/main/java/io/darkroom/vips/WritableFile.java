package io.darkroom.vips;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where {@link VipsImage#encodeTo} puts encoded bytes; some formats go back and patch what they wrote. */
public interface WritableFile {
    /** Consumes every remaining byte. */
    void write(ByteBuffer bytes) throws IOException;

    /** Moves from the start (0), the current place (1) or the end (2) and answers the new place. */
    long seek(long offset, int whence) throws IOException;

    /** Fills the buffer as far as it can; nothing added, or a negative answer, means the end of the file. */
    int read(ByteBuffer bytes) throws IOException;
}
