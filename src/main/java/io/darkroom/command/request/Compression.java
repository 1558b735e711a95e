package io.darkroom.command.request;

import java.util.Locale;

/** How a file's pixels are packed; which formats take which is the format's own table. Reference: r-is-http-fmt.md */
public enum Compression {
    NONE, LZW, ZIP, JPEG, LOSSY, LOSSLESS;

    public String protocolName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
