package io.darkroom.catalog;

import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;

/**
 * Where a source file lies: relative to the server's own root folders, or absolute when a catalog says so. Reference: r-source-data.md, r-defaultext.md
 *
 * @param exact whether the name stands as it is; else no catalog says which suffix a name without one has, and the server may try its own
 */
public record FilePath(String path, boolean exact) {
    /** A file of a catalog's source data. */
    static FilePath below(Catalog catalog, String path) {
        return below(Attributes.ROOT_PATH, catalog, path);
    }

    static FilePath below(Attribute<String> root, Catalog catalog, String path) {
        boolean named = catalog.attributes().defined(Attributes.DEFAULT_EXT);
        String file = hasSuffix(path) ? path : path + catalog.attributes().value(Attributes.DEFAULT_EXT);
        return of(catalog.attributes().value(root), file, named);
    }

    /** Segments are joined from right to left until they are absolute. */
    static FilePath of(String rootPath, String path, boolean exact) {
        boolean alone = rootPath.isEmpty() || isAbsolute(path);
        String root = rootPath.endsWith("/") ? rootPath : rootPath + "/";
        return new FilePath(alone ? path : root + path, exact);
    }

    public boolean absolute() {
        return isAbsolute(path);
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:[/\\\\].*");
    }

    /** A dot within the last element with something behind it. */
    private static boolean hasSuffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot > Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) && dot < path.length() - 1;
    }
}
