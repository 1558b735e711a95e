package io.darkroom.catalog;

import io.darkroom.catalog.record.CatalogRecord;
import io.darkroom.catalog.rule.RuleSet;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One image catalog, with what it inherits from the default catalog. Reference: r-image-catalogs.md */
public final class Catalog {
    private final CatalogParts own;
    private final CatalogAttributes attributes;
    private final Macros macros;
    private final SortedMap<String, String> profiles;

    /** The default catalog itself. */
    Catalog(CatalogParts own) {
        this.own = own;
        this.attributes = own.attributes();
        this.macros = Macros.of(own.macros(), Macros.NONE);
        this.profiles = profiles(own, Map.of());
    }

    Catalog(CatalogParts own, Catalog defaults) {
        this.own = own;
        this.attributes = own.attributes().over(defaults.attributes);
        this.macros = Macros.of(own.macros(), defaults.macros);
        this.profiles = profiles(own, defaults.profiles);
    }

    private static SortedMap<String, String> profiles(CatalogParts own, Map<String, String> inherited) {
        var all = new TreeMap<>(inherited);
        all.putAll(own.profiles());
        return Collections.unmodifiableSortedMap(all);
    }

    /** Empty for the default catalog. */
    public String rootId() {
        return own.rootId();
    }

    public CatalogAttributes attributes() {
        return attributes;
    }

    public Macros macros() {
        return macros;
    }

    /** The rules of this catalog alone: those of the default catalog are for requests that name no other. */
    public RuleSet rules() {
        return own.rules();
    }

    public Optional<Path> fontMap() {
        return own.fontMap();
    }

    /** The records of this catalog alone; {@link Catalogs} looks into the default catalog, too. */
    Optional<CatalogRecord> image(String id) {
        return own.images().find(id);
    }

    List<CatalogRecord> crops(String id) {
        return own.images().crops(id);
    }

    Optional<CatalogRecord> staticContent(String id) {
        return own.statics().find(id);
    }

    /** The path of a profile's file by its shortcut name. */
    Optional<String> profile(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** Paths by shortcut names, sorted. */
    public SortedMap<String, String> profiles() {
        return profiles;
    }

    boolean ownsProfile(String name) {
        return own.profiles().containsKey(name);
    }

    /** How many image and SVG records it has of its own. */
    public int size() {
        return own.images().size();
    }

    /** When its attribute file was written. */
    public Instant written() {
        return own.written();
    }

    /** The default for the time stamps of its records. Reference: r-timestamp.md */
    public Instant timeStamp() {
        return attributes.value(Attributes.TIME_STAMP).orElse(written());
    }
}
