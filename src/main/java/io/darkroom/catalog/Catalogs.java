package io.darkroom.catalog;

import io.darkroom.protocol.ObjectPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All catalogs of one moment. Reference: r-image-catalogs.md, c-default-catalog.md */
public final class Catalogs {
    /** No catalog folder: every object is a file. */
    public static final Catalogs NONE = new Catalogs(new Catalog(CatalogParts.NONE), Map.of());

    private final Catalog defaults;
    private final Map<String, Catalog> named;

    private Catalogs(Catalog defaults, Map<String, Catalog> named) {
        this.defaults = defaults;
        this.named = Map.copyOf(named);
    }

    static Catalogs of(Catalog defaults, Collection<Catalog> others) {
        var named = new HashMap<String, Catalog>();
        others.forEach(catalog -> named.put(catalog.rootId(), catalog));
        return new Catalogs(defaults, named);
    }

    public Catalog defaults() {
        return defaults;
    }

    public Optional<Catalog> named(String rootId) {
        return Optional.ofNullable(named.get(rootId));
    }

    /** All but the default catalog. */
    public Collection<Catalog> all() {
        return named.values();
    }

    /** The catalog that the first element of a path names, whether or not it has a record of the rest; rules are those of this one. */
    public Catalog namedBy(ObjectPath path) {
        return path.isEmpty() || path.leadingSlash() ? defaults : named(path.elements().getFirst()).orElse(defaults);
    }
}
