package io.darkroom.catalog;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.file.Problems;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of the files of one load. The next load takes over what belongs to files that are still the same, so that a small secondary file
 * costs no more than itself, and a file that several catalogs share is read once. Reference: c-updating-image-catalogs.md
 */
final class FileCache {
    /** How the content of a file is read; there is one object for each kind of file. */
    interface FileReader<T> {
        T read(Problems problems) throws IOException, BadCatalog;
    }

    private record Key(Path file, FileReader<?> reader) {}

    private record Content(Fingerprint fingerprint, Object value) {}

    private final Map<Key, Content> older;
    private final Map<Key, Content> contents = new HashMap<>();
    private final Map<Path, Fingerprint> fingerprints = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    FileCache() {
        this.older = Map.of();
    }

    private FileCache(Map<Key, Content> older) {
        this.older = older;
    }

    FileCache next() {
        return new FileCache(contents);
    }

    /** The cast is safe: a reader's key only ever holds what this reader has read. */
    @SuppressWarnings("unchecked")
    <T> T read(Path file, FileReader<T> reader) throws BadCatalog {
        var key = new Key(file, reader);
        // Taken before the file is read: should it change meanwhile, the next look sees it.
        Fingerprint fingerprint = fingerprints.computeIfAbsent(file, Fingerprint::of);
        Content known = contents.getOrDefault(key, older.get(key));
        if (known == null || !known.fingerprint().equals(fingerprint)) {
            known = new Content(fingerprint, fresh(file, reader));
        }
        contents.put(key, known);
        return (T) known.value();
    }

    private <T> T fresh(Path file, FileReader<T> reader) throws BadCatalog {
        var found = new Problems(file);
        try {
            T value = reader.read(found);
            problems.addAll(found.list());
            return value;
        } catch (IOException e) {
            throw found.error(0, "can't be read: " + (e instanceof NoSuchFileException ? "no such file" : e.toString()));
        }
    }

    /** Of every file that was read or was to be read. */
    Map<Path, Fingerprint> fingerprints() {
        return Collections.unmodifiableMap(fingerprints);
    }

    /** Warnings of files that were read anew. */
    List<Problem> problems() {
        return problems;
    }
}
