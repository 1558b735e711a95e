package io.darkroom.catalog;

import io.darkroom.catalog.FileCache.FileReader;
import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.record.Macro;
import io.darkroom.catalog.record.MacroFile;
import io.darkroom.catalog.record.ProfileFile;
import io.darkroom.catalog.record.RecordFile;
import io.darkroom.catalog.record.RecordTable;
import io.darkroom.catalog.rule.RuleSet;
import io.darkroom.catalog.rule.RuleSetFile;
import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an attribute file and all the files that it names. Reference: c-overview.md */
final class CatalogReading {
    private static final FileReader<CatalogAttributes> ATTRIBUTES = CatalogAttributes::read;
    private static final FileReader<RecordTable> RECORDS = RecordFile::read;
    private static final FileReader<List<Macro>> MACROS = MacroFile::read;
    private static final FileReader<Map<String, String>> PROFILES = ProfileFile::read;
    private static final FileReader<RuleSet> RULES = RuleSetFile::read;

    private final Path ini;
    private final boolean isDefault;
    private final FileCache cache;
    private final List<Problem> problems = new ArrayList<>();

    private CatalogReading(Path ini, boolean isDefault, FileCache cache) {
        this.ini = ini;
        this.isDefault = isDefault;
        this.cache = cache;
    }

    static CatalogParts read(Path ini, boolean isDefault, FileCache cache) throws BadCatalog {
        return new CatalogReading(ini, isDefault, cache).parts();
    }

    private CatalogParts parts() throws BadCatalog {
        CatalogAttributes attributes = cache.read(ini, ATTRIBUTES);
        if (!isDefault && attributes.value(Attributes.ROOT_ID).isEmpty()) {
            problems.add(Problem.error(ini, 0, "has no RootId; every catalog but the default one needs one of its own"));
        }
        // Image data comes before SVG data, so that an SVG record gives way to an image of the same id.
        List<RecordTable> images = new ArrayList<>(tables(attributes, Attributes.CATALOG_FILE));
        images.addAll(tables(attributes, Attributes.SVG_CATALOG_FILE));
        var parts = new CatalogParts(attributes, cache.fingerprints().get(ini).modified().toInstant(), new Records(images),
                new Records(tables(attributes, Attributes.STATIC_CONTENT_CATALOG_FILE)),
                one(attributes, Attributes.MACRO_FILE, MACROS).orElse(List.of()),
                one(attributes, Attributes.ICC_PROFILE_MAP_FILE, PROFILES).orElse(Map.of()),
                one(attributes, Attributes.RULE_SET_FILE, RULES).orElse(RuleSet.NONE),
                file(Attributes.FONT_MAP_FILE, attributes.value(Attributes.FONT_MAP_FILE)));
        if (!problems.isEmpty()) {
            throw new BadCatalog(problems);
        }
        return parts;
    }

    /** The last file first, since its records prevail over those of files before it. */
    private List<RecordTable> tables(CatalogAttributes attributes, Attribute<List<String>> attribute) {
        var tables = new ArrayList<RecordTable>();
        for (String name : attributes.value(attribute).reversed()) {
            file(attribute, name).flatMap(file -> tried(file, RECORDS)).ifPresent(tables::add);
        }
        return tables;
    }

    private <T> Optional<T> one(CatalogAttributes attributes, Attribute<String> attribute, FileReader<T> reader) {
        return file(attribute, attributes.value(attribute)).flatMap(file -> tried(file, reader));
    }

    private Optional<Path> file(Attribute<?> attribute, String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(ini.resolveSibling(name).normalize());
        } catch (InvalidPathException wrong) {
            problems.add(Problem.error(ini, 0, attribute.name() + " names no file: " + wrong.getReason()));
            return Optional.empty();
        }
    }

    /** Goes on after a bad file, so that one look at the log is enough to mend them all. */
    private <T> Optional<T> tried(Path file, FileReader<T> reader) {
        try {
            return Optional.of(cache.read(file, reader));
        } catch (BadCatalog bad) {
            problems.addAll(bad.problems());
            return Optional.empty();
        }
    }
}
