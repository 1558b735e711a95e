package io.darkroom.reply.content;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.FilePath;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject.OfFile;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.DirectAccess;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Static content that was found: by its record, or by its path where catalogs allow that. Reference: c-static-content-data-reference.md, r-allowdirectaccess.md */
record ContentItem(ContentFile file, Optional<Entry> entry, CatalogAttributes attributes) {
    static ContentItem open(ObjectPath path, Optional<Entry> entry, ObjectResolution objects, List<Path> roots) {
        var folders = new ContentFolders(roots);
        Optional<ContentItem> item = entry.isPresent() ? ofRecord(entry.get(), folders)
                : objects.staticFile(path).filter(file -> mayBeNamed(file, path)).flatMap(file -> ofPath(file, folders));
        return item.orElseThrow(() -> new Fault(ErrorCode.CONTENT_NOT_FOUND, path.isEmpty()
                ? "the URL names no content; expected /is/content/CATALOG/ITEM" : "no content is named \"" + path + "\""));
    }

    private static Optional<ContentItem> ofRecord(Entry entry, ContentFolders folders) {
        CatalogAttributes attributes = entry.catalog().attributes();
        boolean absolute = new FilePath(entry.record().text(Fields.PATH), true).absolute();
        return entry.staticPath().flatMap(file -> absolute ? folders.openAbsolute(file) : folders.open(file, root(attributes)))
                .map(file -> new ContentItem(file, Optional.of(entry), attributes));
    }

    private static Optional<ContentItem> ofPath(OfFile object, ContentFolders folders) {
        CatalogAttributes attributes = object.catalog().attributes();
        return folders.open(object.file(), root(attributes)).map(file -> new ContentItem(file, Optional.empty(), attributes));
    }

    /** Files and folders that a dot hides, such as those of version control, are there for a record alone. */
    private static boolean mayBeNamed(OfFile object, ObjectPath path) {
        return object.catalog().attributes().value(Attributes.ALLOW_DIRECT_ACCESS).allows(DirectAccess.ObjectType.STATIC)
                && path.elements().stream().noneMatch(element -> element.startsWith("."));
    }

    private static String root(CatalogAttributes attributes) {
        return attributes.value(Attributes.STATIC_CONTENT_ROOT_PATH);
    }

    /** An attribute that a rule overrides gives way to a record all the same. Reference: r-rule-rule.md */
    static TimeToLive timeToLive(Optional<Entry> entry, CatalogAttributes attributes) {
        return entry.flatMap(found -> found.record().value(Fields.EXPIRATION)).orElse(attributes.value(Attributes.EXPIRATION));
    }

    /** What the catalog says, and else the file itself: that of the catalog's own file tells nothing about the content. Reference: r-timestamp-static.md */
    Instant lastModified() {
        boolean stamped = attributes.value(Attributes.TIME_STAMP).isPresent()
                || entry.isPresent() && !entry.get().record().text(Fields.TIME_STAMP).isEmpty();
        return entry.filter(_ -> stamped).map(Entry::timeStamp).orElse(file.modified());
    }
}
