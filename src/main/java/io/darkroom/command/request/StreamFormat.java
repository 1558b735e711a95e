package io.darkroom.command.request;

import java.util.Locale;
import java.util.Optional;

/** The lists of streams that {@code fmt=} can name for {@code req=mbrSet}. Reference: r-mbrset.md */
public enum StreamFormat {
    F4M,
    M3U8;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StreamFormat> named(String word) {
        for (StreamFormat format : values()) {
            if (format.word().equalsIgnoreCase(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
