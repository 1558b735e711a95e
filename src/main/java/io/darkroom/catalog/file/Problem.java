package io.darkroom.catalog.file;

import java.nio.file.Path;

/** Something in a catalog file that is not right, for the administrator who wrote it; line 0 means the file as a whole. */
public record Problem(Weight weight, Path file, int line, String text) {
    public enum Weight {
        /** The rest of the file was taken. */
        WARNING,
        /** The catalog was not taken. */
        ERROR
    }

    public static Problem warning(Path file, int line, String text) {
        return new Problem(Weight.WARNING, file, line, text);
    }

    public static Problem error(Path file, int line, String text) {
        return new Problem(Weight.ERROR, file, line, text);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + text;
    }
}
