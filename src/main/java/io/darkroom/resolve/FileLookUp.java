package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.FilePath;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CacheValidation;
import io.darkroom.catalog.value.DirectAccess;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.render.LayerSource;
import io.darkroom.render.SourceFile;
import io.darkroom.render.SourceFolders;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the files of what an object turned out to be. Reference: r-source-data.md, r-path-cat.md */
final class FileLookUp {
    private final SourceFolders folders;

    FileLookUp(SourceFolders folders) {
        this.folders = folders;
    }

    /** Empty when there is no such file, or a record that has none. */
    Optional<LayerSource.OfFile> find(ResolvedObject object) {
        return switch (object) {
            case ResolvedObject.OfRecord(Entry entry) -> entry.path().flatMap(path -> at(path, entry))
                    .map(file -> new LayerSource.OfFile(file, entry.maskPath().flatMap(mask -> at(mask, entry)), resolution(entry), Optional.empty()));
            case ResolvedObject.OfFile(Catalog catalog, FilePath path) when isAllowed(object) -> at(path, catalog).map(LayerSource.OfFile::plain);
            case ResolvedObject.OfFile _ -> throw new Fault(ErrorCode.REQUEST_REFUSED, "this catalog serves its records only, no files by their path");
        };
    }

    /** A record is a mask by its own mask, if need be by that alone. Reference: r-mask.md */
    Optional<LayerSource.OfFile> findMask(ResolvedObject object) {
        return find(object).or(() -> Resolver.entry(object).flatMap(entry -> entry.maskPath().flatMap(mask -> at(mask, entry))
                .map(mask -> new LayerSource.OfFile(mask, Optional.empty(), resolution(entry), Optional.empty()))));
    }

    private static OptionalDouble resolution(Entry entry) {
        boolean known = !entry.record().text(Fields.RESOLUTION).isEmpty() || entry.catalog().attributes().defined(Attributes.RESOLUTION);
        return known ? OptionalDouble.of(entry.value(Fields.RESOLUTION)) : OptionalDouble.empty();
    }

    /** Where a catalog's time stamps tell whether pictures have changed, files need not. Reference: r-cachevalidationpolicy.md */
    private Optional<SourceFile> at(FilePath path, Entry entry) {
        boolean stamped = entry.catalog().attributes().value(Attributes.CACHE_VALIDATION_POLICY) == CacheValidation.CATALOG;
        return at(path, entry.catalog()).map(file -> stamped ? file.dated(entry.timeStamp()) : file);
    }

    private Optional<SourceFile> at(FilePath path, Catalog catalog) {
        if (!path.absolute()) {
            return folders.lookUp(path.path(), path.exact());
        }
        String root = catalog.attributes().value(Attributes.ROOT_PATH);
        Optional<Path> within = Optional.of(Path.of(root)).filter(folder -> folder.isAbsolute() && Path.of(path.path()).startsWith(folder));
        return SourceFolders.lookUpAbsolute(path.path(), path.exact(), within);
    }

    /** Whether its catalog serves it, if it is there. Reference: r-allowdirectaccess.md */
    static boolean isAllowed(ResolvedObject object) {
        if (!(object instanceof ResolvedObject.OfFile(Catalog catalog, FilePath path))) {
            return true;
        }
        var type = path.path().toLowerCase(Locale.ROOT).endsWith(".svg") ? DirectAccess.ObjectType.SVG : DirectAccess.ObjectType.IS;
        return catalog.attributes().value(Attributes.ALLOW_DIRECT_ACCESS).allows(type);
    }
}
