package io.darkroom.catalog;

import io.darkroom.catalog.file.Problem;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the catalogs of the folder that the settings name, for someone who owns the clock, and tells the log what became of them.
 * Reference: c-updating-image-catalogs.md
 */
final class CatalogWatch {
    private static final Logger LOG = Logger.getLogger(CatalogWatch.class.getName());

    private final Supplier<Path> setting;
    private volatile Catalogs current = Catalogs.NONE;
    private volatile boolean withoutItsDefaults;
    private Path path;
    private CatalogFolder folder;
    private String complaint = "";
    private boolean closed;

    /** @param setting the folder of the moment; it is asked at every look */
    CatalogWatch(Supplier<Path> setting) {
        this.setting = setting;
    }

    /** Those of the last look that found something new; nobody ever waits for one. While the locks and filters of a default catalog could never be read, there are none. */
    Catalogs current() {
        if (withoutItsDefaults) {
            throw new Fault(ErrorCode.NOT_READY, "the default catalog of this server could not be read yet; its log says why");
        }
        return current;
    }

    /** Loads what is new, if there is something. Whatever goes wrong, the catalogs stay, and the next look is as good as this one. */
    synchronized void look() {
        try {
            if (!closed) {
                lookAt(setting.get());
            }
            complaint = "";
        } catch (RuntimeException | Error failed) {
            complain(failed);
        }
    }

    /** Waits for a look that goes on, and makes those that may follow do nothing. */
    synchronized void close() {
        closed = true;
    }

    private void lookAt(Path named) {
        long start = System.nanoTime();
        boolean other = !named.equals(path);
        CatalogFolder looked = other ? new CatalogFolder(named) : folder;
        Optional<Loaded> loaded = other ? Optional.of(looked.load()) : looked.changed();
        boolean first = path == null;
        path = named;
        folder = looked;
        loaded.ifPresent(found -> take(found, first, (System.nanoTime() - start) / 1_000_000));
    }

    private void take(Loaded loaded, boolean first, long millis) {
        boolean hasDefaults = loaded.catalogs().defaults().written().isAfter(Instant.EPOCH);
        withoutItsDefaults = !hasDefaults && Files.exists(folderPath().resolve(CatalogFolder.DEFAULT_INI));
        current = loaded.catalogs();
        loaded.problems().forEach(this::report);
        if (first && current.all().isEmpty() && !hasDefaults && loaded.problems().isEmpty()) {
            return;
        }
        int records = current.defaults().size() + current.all().stream().mapToInt(Catalog::size).sum();
        LOG.log(Level.INFO, "{0} catalogs with {1} image records are loaded in {2} ms, {3}", new Object[] {
            Integer.toString(current.all().size()), Integer.toString(records), Long.toString(millis),
            hasDefaults ? "over the default catalog" : "without a default catalog"});
    }

    private void report(Problem problem) {
        Path file = problem.file().startsWith(folderPath()) ? folderPath().relativize(problem.file()) : problem.file();
        String place = file.toString().isEmpty() ? "the catalog folder" : file + (problem.line() > 0 ? ", line " + problem.line() : "");
        boolean error = problem.weight() == Problem.Weight.ERROR;
        LOG.log(error ? Level.SEVERE : Level.WARNING, "Catalogs: {0}: {1}{2}",
                new Object[] {place, problem.text(), error ? "; the catalog is left as it was" : ""});
    }

    /** As the folder itself writes it. */
    private Path folderPath() {
        return path.toAbsolutePath().normalize();
    }

    /** Once, however often it happens again. */
    private void complain(Throwable failed) {
        if (!failed.toString().equals(complaint)) {
            complaint = failed.toString();
            LOG.log(Level.SEVERE, "The catalog folder could not be looked at; the catalogs stay as they are", failed);
        }
    }
}
