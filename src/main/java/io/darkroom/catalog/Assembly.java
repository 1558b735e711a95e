package io.darkroom.catalog;

import io.darkroom.catalog.file.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Lays the catalogs of a folder over the default catalog, each as it was read or, when that can't stand, as it was before. Reference: c-default-catalog.md */
final class Assembly {
    private final Map<Path, CatalogParts> before;
    private final List<Problem> problems;
    private final Map<Path, CatalogParts> used = new HashMap<>();
    private final Map<String, Path> owners = new HashMap<>();

    Assembly(Map<Path, CatalogParts> before, List<Problem> problems) {
        this.before = before;
        this.problems = problems;
    }

    /** @param read in the order in which a RootId is given to the first that asks for it */
    Catalogs of(SequencedMap<Path, CatalogParts> read, Path defaultIni) {
        Catalog defaults = Optional.ofNullable(read.get(defaultIni)).flatMap(own -> built(defaultIni, own, Catalog::new))
                .orElseGet(() -> new Catalog(CatalogParts.NONE));
        if (!defaults.rootId().isEmpty()) {
            problems.add(Problem.warning(defaultIni, 0, "has a RootId, which means nothing here; the default catalog is the one without"));
        }
        var others = new ArrayList<Catalog>();
        read.forEach((ini, own) -> {
            if (!ini.equals(defaultIni)) {
                built(ini, own, parts -> named(ini, parts, defaults)).ifPresent(others::add);
            }
        });
        return Catalogs.of(defaults, others);
    }

    /** What stands in use, to be kept for the time when a file is broken. */
    Map<Path, CatalogParts> used() {
        return Map.copyOf(used);
    }

    private Optional<Catalog> built(Path ini, CatalogParts own, Function<CatalogParts, Catalog> build) {
        for (CatalogParts parts : before.containsKey(ini) ? List.of(own, before.get(ini)) : List.of(own)) {
            try {
                Catalog catalog = build.apply(parts);
                used.put(ini, parts);
                return Optional.of(catalog);
            } catch (IllegalArgumentException wrong) {
                problems.add(Problem.error(ini, 0, wrong.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Catalog named(Path ini, CatalogParts parts, Catalog defaults) {
        Path owner = owners.get(parts.rootId());
        if (owner != null) {
            throw new IllegalArgumentException("has the RootId " + parts.rootId() + " of " + owner.getFileName() + "; it must be one of its own");
        }
        Catalog catalog = new Catalog(parts, defaults);
        owners.put(parts.rootId(), ini);
        return catalog;
    }
}
