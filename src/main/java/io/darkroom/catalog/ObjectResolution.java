package io.darkroom.catalog;

import io.darkroom.catalog.ResolvedObject.OfFile;
import io.darkroom.catalog.ResolvedObject.OfRecord;
import io.darkroom.catalog.record.CatalogRecord;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.protocol.ObjectPath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The order in which an object is looked for: records first, the file system last. Reference: r-object.md, r-fullmatch.md */
public final class ObjectResolution {
    private final Catalogs catalogs;
    private final IdTranslation translation;

    public ObjectResolution(Catalogs catalogs, IdTranslation translation) {
        this.catalogs = catalogs;
        this.translation = translation;
    }

    /** The catalog whose attributes apply to a whole request. One that wants full matches is none for an object that it has no record of. */
    public Catalog main(ObjectPath path) {
        Catalog catalog = catalogs.namedBy(path);
        boolean counts = !isFullMatch(catalog) || path.elements().size() < 2 || record(catalog, rest(path)).isPresent();
        return counts ? catalog : catalogs.defaults();
    }

    /** The object of a request's own path, of which the name of the main catalog is a part; none when the path names no more than that. */
    public Optional<ResolvedObject> ofPath(ObjectPath path) {
        Catalog main = main(path);
        if (main == catalogs.defaults()) {
            return path.isEmpty() ? Optional.empty() : Optional.of(ofCommand(path, main));
        }
        String object = rest(path);
        return object.isEmpty() ? Optional.empty()
                : Optional.of(record(main, object).<ResolvedObject>map(OfRecord::new).orElseGet(() -> file(main, object)));
    }

    /** The object of {@code src=}, {@code mask=} and the like, and of attributes that name an image. */
    public ResolvedObject ofCommand(ObjectPath object, Catalog main) {
        Catalog searched = object.leadingSlash() ? catalogs.defaults() : main;
        String whole = object.toString();
        return record(searched, whole).or(() -> recordOfNamed(object)).<ResolvedObject>map(OfRecord::new)
                .orElseGet(() -> fileOf(object, searched));
    }

    /** The file of a colour profile; its name is not translated. Reference: r-icc.md, c-icc-profile-map-reference.md */
    public OfFile profile(ObjectPath object, Catalog main) {
        Catalog searched = object.leadingSlash() ? catalogs.defaults() : main;
        Optional<OfFile> mapped = profile(searched, object.toString()).or(() -> inNamed(object, this::profile));
        return mapped.orElseGet(() -> new OfFile(searched, FilePath.of(searched.attributes().value(Attributes.ROOT_PATH), object.toString(), true)));
    }

    /** Static content has its own records; the first element of its path is always a catalog's. Reference: r-serving-static-non-image-content.md */
    public Optional<Entry> staticContent(ObjectPath path) {
        Catalog catalog = catalogs.namedBy(path);
        String id = catalog == catalogs.defaults() ? path.toString() : rest(path);
        return translated(catalog, id, Catalog::staticContent);
    }

    /** The file of static content that has no record; none when the path names no more than a catalog. Reference: r-allowdirectaccess.md, r-fullmatch.md */
    public Optional<OfFile> staticFile(ObjectPath path) {
        Catalog named = catalogs.namedBy(path);
        boolean whole = named == catalogs.defaults() || isFullMatch(named);
        Catalog owner = whole ? catalogs.defaults() : named;
        String file = whole ? path.toString() : rest(path);
        return file.isEmpty() ? Optional.empty() : Optional.of(new OfFile(owner, FilePath.below(Attributes.STATIC_CONTENT_ROOT_PATH, owner, file)));
    }

    private Optional<OfFile> profile(Catalog catalog, String name) {
        // A profile of the default catalog lies below the default catalog's root.
        Catalog owner = catalog.ownsProfile(name) ? catalog : catalogs.defaults();
        return catalog.profile(name).map(path -> new OfFile(owner, FilePath.of(owner.attributes().value(Attributes.ROOT_PATH), path, true)));
    }

    private Optional<Entry> record(Catalog catalog, String id) {
        return translated(catalog, id, Catalog::image);
    }

    /** In the catalog, and what it lacks in the default catalog. */
    private Optional<Entry> translated(Catalog catalog, String id, BiFunction<Catalog, String, Optional<CatalogRecord>> records) {
        for (Catalog searched : catalog == catalogs.defaults() ? List.of(catalog) : List.of(catalog, catalogs.defaults())) {
            for (String candidate : id.isEmpty() ? List.<String>of() : translation.of(id)) {
                Optional<CatalogRecord> found = records.apply(searched, candidate);
                if (found.isPresent()) {
                    return found.map(record -> new Entry(searched, record));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> recordOfNamed(ObjectPath object) {
        return inNamed(object, this::record);
    }

    private <T> Optional<T> inNamed(ObjectPath object, BiFunction<Catalog, String, Optional<T>> search) {
        return object.elements().size() < 2 ? Optional.empty()
                : catalogs.named(object.elements().getFirst()).flatMap(catalog -> search.apply(catalog, rest(object)));
    }

    /** A catalog that the object names gives way to its own root path; else the searched one has the say, unless it wants full matches. */
    private OfFile fileOf(ObjectPath object, Catalog searched) {
        Optional<Catalog> named = object.leadingSlash() || object.elements().size() < 2
                ? Optional.empty() : catalogs.named(object.elements().getFirst());
        if (named.isPresent() && !isFullMatch(named.get())) {
            return file(named.get(), rest(object));
        }
        return file(named.isPresent() || isFullMatch(searched) ? catalogs.defaults() : searched, object.toString());
    }

    private static OfFile file(Catalog catalog, String path) {
        return new OfFile(catalog, FilePath.below(catalog, path));
    }

    private static boolean isFullMatch(Catalog catalog) {
        return catalog.attributes().value(Attributes.FULL_MATCH);
    }

    private static String rest(ObjectPath path) {
        return String.join("/", path.elements().subList(1, path.elements().size()));
    }
}
