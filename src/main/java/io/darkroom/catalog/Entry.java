package io.darkroom.catalog;

import io.darkroom.catalog.record.CatalogRecord;
import io.darkroom.catalog.record.Field;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A record and the catalog that it stands in, whose attributes are the defaults of its fields. Reference: c-image-data-reference.md */
public record Entry(Catalog catalog, CatalogRecord record) {
    public String id() {
        return record.id();
    }

    /** Whether it is the same record, however often it was looked up. */
    public boolean is(Entry other) {
        return catalog == other.catalog && id().equals(other.id());
    }

    /** Of the record, or else of its catalog. */
    public <T> T value(Field<T> field) {
        return record.value(field).orElseGet(() -> field.fallback().map(catalog.attributes()::value).orElse(field.kind().empty()));
    }

    /** A time stamp that can't be read counts as that of the catalog's file; one that is missing, as the catalog's own. Reference: r-timestamp-cat.md */
    public Instant timeStamp() {
        return record.value(Fields.TIME_STAMP).map(read -> read.orElse(catalog.written())).orElseGet(catalog::timeStamp);
    }

    /** The file of the image, below the catalog's root path; empty for a template. Reference: r-path-cat.md */
    public Optional<FilePath> path() {
        return file(Fields.PATH, Attributes.ROOT_PATH);
    }

    /** Reference: r-maskpath-cat.md */
    public Optional<FilePath> maskPath() {
        return file(Fields.MASK_PATH, Attributes.ROOT_PATH);
    }

    /** The file of static content. Reference: r-path-static.md, c-static-content-source-data.md */
    public Optional<FilePath> staticPath() {
        return file(Fields.PATH, Attributes.STATIC_CONTENT_ROOT_PATH);
    }

    /** The named crops of an image, which its catalog keeps as records: their ids are that of the image, a colon and a name. */
    public List<Entry> crops() {
        return catalog.crops(id()).stream().map(crop -> new Entry(catalog, crop)).toList();
    }

    private Optional<FilePath> file(Field<String> field, Attribute<String> root) {
        String path = record.text(field);
        return path.isEmpty() ? Optional.empty() : Optional.of(FilePath.below(root, catalog, path));
    }
}
