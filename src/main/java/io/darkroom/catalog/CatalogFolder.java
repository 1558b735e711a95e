package io.darkroom.catalog;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The folder of the attribute files. It is asked from time to time whether something has changed, by someone who owns the clock.
 * Reference: c-updating-image-catalogs.md, c-default-catalog.md, r-image-catalog-service.md
 */
public final class CatalogFolder {
    static final String DEFAULT_INI = "default.ini";

    static final int MOST_CATALOGS = 10_000;

    private final Path folder;
    private final Path defaultIni;
    private FileCache cache = new FileCache();
    private Map<Path, Fingerprint> loaded = Map.of();
    private Map<Path, Fingerprint> seen = Map.of();
    /** Of each attribute file what is in use. */
    private Map<Path, CatalogParts> parts = Map.of();

    public CatalogFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.defaultIni = this.folder.resolve(DEFAULT_INI);
    }

    /** Reads what has changed since the last time, at first everything. */
    public synchronized Loaded load() {
        var problems = new ArrayList<Problem>();
        cache = cache.next();
        var read = new TreeMap<Path, CatalogParts>();
        Collection<Path> files = attributeFiles(problems).<Collection<Path>>map(list -> list).orElseGet(parts::keySet);
        for (Path ini : files) {
            try {
                read.put(ini, CatalogReading.read(ini, ini.equals(defaultIni), cache));
            } catch (BadCatalog bad) {
                problems.addAll(bad.problems());
                Optional.ofNullable(parts.get(ini)).ifPresent(old -> read.put(ini, old));
            }
        }
        if (!files.isEmpty() && !files.contains(defaultIni)) {
            problems.add(Problem.warning(defaultIni, 0, "is missing; the server's own defaults are used instead"));
        }
        problems.addAll(cache.problems());
        var assembly = new Assembly(parts, problems);
        Catalogs catalogs = assembly.of(read, defaultIni);
        parts = assembly.used();
        // As the files were before they were read: should one have changed meanwhile, the next look sees it.
        loaded = Map.copyOf(cache.fingerprints());
        seen = loaded;
        return new Loaded(catalogs, problems);
    }

    /**
     * Loads again when attribute files came, went or changed, or one of the files that they name, and all have been at rest since the call before:
     * half of a copy is no catalog.
     */
    public synchronized Optional<Loaded> changed() {
        Optional<List<Path>> files = attributeFiles(new ArrayList<>());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var now = new HashMap<Path, Fingerprint>();
        files.get().forEach(file -> now.put(file, Fingerprint.of(file)));
        cache.fingerprints().keySet().forEach(file -> now.computeIfAbsent(file, Fingerprint::of));
        boolean atRest = now.equals(seen);
        seen = now;
        return now.equals(loaded) || !atRest ? Optional.empty() : Optional.of(load());
    }

    /** Empty when nobody can tell: a folder that doesn't answer for a moment has not lost its catalogs. */
    private Optional<List<Path>> attributeFiles(List<Problem> problems) {
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder,
                file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ini"))) {
            for (Path file : stream) {
                if (files.size() == MOST_CATALOGS) {
                    problems.add(Problem.error(folder, 0, "has more than " + MOST_CATALOGS + " attribute files; the others are passed over"));
                    break;
                }
                files.add(file);
            }
        } catch (NoSuchFileException none) {
            // A server without catalogs is a whole server.
            return Optional.of(List.of());
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(Problem.error(folder, 0, "can't be listed: " + e.getMessage()));
            return Optional.empty();
        }
        files.sort(null);
        return Optional.of(files);
    }
}
