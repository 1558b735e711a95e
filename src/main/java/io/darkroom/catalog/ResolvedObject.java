package io.darkroom.catalog;

/** What an object of a request turns out to be. Reference: r-object.md */
public sealed interface ResolvedObject {
    /** Whose attributes apply to it. */
    Catalog catalog();

    /** A record, of the catalog that was searched or of the default catalog. */
    record OfRecord(Entry entry) implements ResolvedObject {
        @Override
        public Catalog catalog() {
            return entry.catalog();
        }
    }

    /** No record: a file, named by its path. */
    record OfFile(Catalog catalog, FilePath file) implements ResolvedObject {}
}
