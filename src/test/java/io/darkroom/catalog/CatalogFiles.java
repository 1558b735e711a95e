package io.darkroom.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a catalog into the folder of a test. */
public record CatalogFiles(Path folder) {
    /** In ISO-8859-1, as catalogs are unless a byte order mark says otherwise. */
    public Path write(String name, String text) {
        return write(name, text, StandardCharsets.ISO_8859_1);
    }

    public Path write(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    public Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
